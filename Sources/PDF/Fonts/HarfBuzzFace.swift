internal import CPango
import Layout

/// A HarfBuzz face over a font file or over bytes, owned here.
///
/// Sendable because HarfBuzz faces are immutable once made.
final class HarfBuzzFace: @unchecked Sendable {
  let pointer: OpaquePointer

  init?(file: FontFile) {
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(file.index)) else { return nil }
    hb_face_make_immutable(face)
    pointer = face
  }

  deinit {
    hb_face_destroy(pointer)
  }
}
