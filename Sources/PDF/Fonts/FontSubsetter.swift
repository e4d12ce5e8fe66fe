internal import CPango
import Layout

/// A font file + the characters of a run → a small font with just those.
enum FontSubsetter {
  /// The bytes of the small font.
  ///
  /// Hints and shared subroutines go: Cairo would copy all subroutines into every document.
  static func subset(_ file: FontFile, to characters: Set<UInt32>) throws(FontError) -> [UInt8] {
    guard let face = HarfBuzzFace(file: file) else { throw .unreadable(path: file.path) }
    guard let input = hb_subset_input_create_or_fail() else { throw .subsetting(path: file.path) }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    let kept = hb_subset_input_unicode_set(input)
    for character in characters {
      hb_set_add(kept, character)
    }
    let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    for tag in ["tnum", "lnum", "pnum", "pwid"] {
      hb_set_add(features, hb_tag_from_string(tag, -1))
    }
    guard let small = hb_subset_or_fail(face.pointer, input) else {
      throw .subsetting(path: file.path)
    }
    defer { hb_face_destroy(small) }
    guard let blob = hb_face_reference_blob(small) else { throw .subsetting(path: file.path) }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else {
      throw .subsetting(path: file.path)
    }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
      Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
  }
}
