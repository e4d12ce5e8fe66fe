/// A scalar → the units it is compared by: nothing, one, or the digits of a number in a circle.
///
/// Digits of every script are ASCII digits, full-width and mathematical letters ASCII capitals, all
/// dashes `-`, all spaces alike; what cannot be seen (format characters, combining marks, variation
/// selectors) is left out. Chinese numerals stay: whether 一 is a number is for the reader of
/// numerals to say. Source of the properties: Unicode Character Database, as Swift carries it.
enum PlainScalar {
  static func units(_ scalar: Unicode.Scalar, _ take: (UInt32) -> Void) {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x0A, 0x20...0x2F, 0x3A...0x40: return take(value)
    case 0x61...0x7A: return take(value - 0x20)
    case 0x4E00...0x9FFF: return take(value)
    case 0x09, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2800:
      return take(0x20)
    case 0x85, 0x2028, 0x2029: return take(0x0A)
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63, 0x30FC, 0xFF70: return take(0x2D)
    // The dots between the parts of a name.
    case 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2219, 0x22C5, 0x2024, 0x16EB: return take(0xB7)
    case 0x3001, 0xFF64: return take(0x3001)
    // Kangxi radicals that are numerals, as text copied out of a PDF has them.
    case 0x2F00: return take(0x4E00)
    case 0x2F06: return take(0x4E8C)
    case 0x2F0B: return take(0x516B)
    case 0x2F17: return take(0x5341)
    case 0xFF01...0xFF5E:
      let narrow = value - 0xFEE0
      return take((0x61...0x7A).contains(narrow) ? narrow - 0x20 : narrow)
    // Letters in circles and in brackets.
    case 0x24B6...0x24CF: return take(value - 0x24B6 + 0x41)
    case 0x24D0...0x24E9: return take(value - 0x24D0 + 0x41)
    case 0x249C...0x24B5: return take(value - 0x249C + 0x41)
    case 0x1D400...0x1D6A3: return take((value - 0x1D400) % 26 + 0x41)
    default: break
    }
    if isUnseen(scalar) { return }
    let properties = scalar.properties
    if !isHan(value), let number = properties.numericValue, number >= 0, number < 100,
      number == number.rounded()
    {
      let whole = UInt32(number)
      if whole >= 10 { take(whole / 10 + 0x30) }
      return take(whole % 10 + 0x30)
    }
    take(value)
  }

  /// What a reader does not see, or sees as a part of the character before it.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  static func isHan(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x3FFFF).contains(value) || value == 0x3007 || (0xF900...0xFAFF).contains(value)
      || (0xE000...0xF8FF).contains(value)
  }
}

extension UInt32 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpperLetter: Bool { (0x41...0x5A).contains(self) }
  /// What an id is made of.
  var isIDUnit: Bool { isDigit || isUpperLetter || self == 0x2D || self == 0x5F }
  /// A letter of a writing that is not Chinese, beyond ASCII too.
  var isLetter: Bool {
    isUpperLetter
      || (self > 0x7F && !isHan && Unicode.Scalar(self)?.properties.isAlphabetic == true)
  }
  var isHan: Bool { PlainScalar.isHan(self) }
  /// Letters, digits and Chinese characters, as against spaces and marks.
  var isWordUnit: Bool { isDigit || isHan || isLetter }
}

extension String {
  /// The units of a word, for matching.
  var matchingUnits: [UInt32] {
    var units: [UInt32] = []
    for scalar in unicodeScalars { PlainScalar.units(scalar) { units.append($0) } }
    return units
  }
}
