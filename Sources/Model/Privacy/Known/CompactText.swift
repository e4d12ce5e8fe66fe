/// A text → its letters, digits and Chinese characters without anything between them, numerals
/// written as Arabic digits: 139.0022.3301 is 13900223301, 翠湖路十八号 is 翠湖路18号.
///
/// What columns name is looked for in this form, so that no blank, dot, bracket or other spelling
/// hides it. Each unit knows which stretch of the text it came from.
struct CompactText {
  private(set) var units: [UInt32] = []
  private(set) var ranges: [Range<Int>] = []

  init(_ text: MaskingText, numerals: [Numeral]) {
    units.reserveCapacity(text.count)
    ranges.reserveCapacity(text.count)
    var next = 0
    var index = 0
    while index < text.count {
      if next < numerals.count, numerals[next].range.lowerBound == index {
        let numeral = numerals[next]
        next += 1
        let isPlain = numeral.digits.count == numeral.range.count
        for (offset, digit) in numeral.digits.enumerated() {
          units.append(digit)
          ranges.append(isPlain ? (index + offset)..<(index + offset + 1) : numeral.range)
        }
        index = numeral.range.upperBound
      } else {
        if text.units[index].isWordUnit {
          units.append(text.units[index])
          ranges.append(index..<(index + 1))
        }
        index += 1
      }
    }
  }

  /// The compact form of a column.
  static func units(_ text: String) -> [UInt32] {
    let text = MaskingText(text)
    return CompactText(text, numerals: NumeralScanner.numerals(of: text)).units
  }

  /// The stretch of the text that some of the units came from.
  func stretch(_ range: Range<Int>) -> Range<Int> {
    ranges[range.lowerBound].lowerBound..<ranges[range.upperBound - 1].upperBound
  }
}
