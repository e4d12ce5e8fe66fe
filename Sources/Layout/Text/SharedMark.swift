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
  /// Whether it only changes the character before it: a variation selector, a joiner, an accent.
  package var isAttached: Bool {
    switch value {
    // Nearly all of a Chinese page: Unicode's tables are slow to ask.
    case 0...0x2FF, 0x2E80...0x3098, 0x309B...0x9FFF, 0xFF01...0xFFEF: false
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF, 0x200D: true
    default: properties.isGraphemeExtend
    }
  }

  /// Whether nothing is lost where a face does not know it.
  package var isIgnorable: Bool {
    switch value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x200D: true
    default: false
    }
  }

  /// White space and controls, which composition turns into glue or drops.
  package var isInvisible: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x3000, 0x2028, 0x2029, 0xFEFF, 0x00AD: true
    case 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202F, 0x2060...0x206F: true
    default: false
    }
  }
}
