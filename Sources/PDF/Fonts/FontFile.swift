internal import CPango
import Layout

/// A face on disk as fontconfig lists it: file, index, family, weight and the characters it has.
///
/// Sendable because nothing is written after `init`; fontconfig counts references atomically.
package final class FontFile: @unchecked Sendable {
  package let path: String
  /// Index in a collection.
  package let index: Int
  package let family: String
  /// 100…1000, as OpenType counts.
  package let weight: Int
  private let characters: OpaquePointer

  /// The face of a listed pattern, or nil where it is not a plain upright outline font.
  init?(pattern: OpaquePointer, family: String) {
    guard let path = fcString(pattern, FC_FILE), let index = fcInteger(pattern, FC_INDEX),
      index < 0x10000, fcInteger(pattern, FC_SLANT) == Int(FC_SLANT_ROMAN),
      let format = fcString(pattern, FC_FONTFORMAT), format == "TrueType" || format == "CFF"
    else { return nil }
    var set: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch,
      let characters = FcCharSetCopy(set)
    else { return nil }
    self.path = path
    self.index = index
    self.family = family
    self.characters = characters
    weight = Int(FcWeightToOpenTypeDouble(fcDouble(pattern, FC_WEIGHT) ?? 80).rounded())
  }

  deinit {
    FcCharSetDestroy(characters)
  }

  /// Whether the face has a glyph for a character.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    FcCharSetHasChar(characters, scalar.value) != 0
  }
}

func fcString(_ pattern: OpaquePointer, _ name: String) -> String? {
  var value: UnsafeMutablePointer<FcChar8>?
  guard FcPatternGetString(pattern, name, 0, &value) == FcResultMatch, let value else { return nil }
  return String(cString: value)
}

func fcInteger(_ pattern: OpaquePointer, _ name: String) -> Int? {
  var value: Int32 = 0
  guard FcPatternGetInteger(pattern, name, 0, &value) == FcResultMatch else { return nil }
  return Int(value)
}

func fcDouble(_ pattern: OpaquePointer, _ name: String) -> Double? {
  var value = 0.0
  guard FcPatternGetDouble(pattern, name, 0, &value) == FcResultMatch else { return nil }
  return value
}
