internal import Foundation

/// Text → its scalars, with a letter and its accents as the one character that fonts have (NFC).
///
/// Only where something combines: NFC alone would exchange compatibility ideographs in names.
package enum PrecomposedText {
  package static func scalars(of text: String) -> String.UnicodeScalarView {
    // Nearly every text: nothing in it combines.
    guard text.unicodeScalars.contains(where: combines) else { return text.unicodeScalars }
    var composed = String.UnicodeScalarView()
    for character in text {
      let scalars = character.unicodeScalars
      if scalars.contains(where: combines) {
        composed.append(
          contentsOf: String(character).precomposedStringWithCanonicalMapping.unicodeScalars)
      } else {
        composed.append(contentsOf: scalars)
      }
    }
    return composed
  }

  private static func combines(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x3099...0x309A: true
    default: false
    }
  }
}
