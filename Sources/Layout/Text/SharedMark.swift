/// Marks that Chinese and Latin text share in Unicode but not in shape: quotes, dash, ellipsis.
package enum SharedMark {
  /// “ ” ‘ ’ — … and the interpunct.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0x00B7: true
    default: false
    }
  }

  /// The forms in which a character may be asked for: both for shared marks, else one.
  package static func forms(of scalar: Unicode.Scalar) -> [TextForm] {
    contains(scalar) ? both : one
  }

  private static let both: [TextForm] = [.chinese, .latin]
  private static let one: [TextForm] = [.latin]
}

extension Unicode.Scalar {
  /// White space and controls, which composition turns into glue or drops.
  package var isInvisible: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x3000, 0x2028, 0x2029, 0x200B, 0xFEFF, 0x00AD: true
    default: false
    }
  }
}
