/// A number as it stands in a text: 138, 一三八, 十八, 壹叁玖.
struct Numeral: Sendable {
  enum Style: Sendable {
    /// Digits of any script.
    case arabic
    /// Chinese digits one after the other, as phones and flats are said: 五零一.
    case spoken
    /// With 十, 百, 千, 万: a quantity, or a house number.
    case counted
  }

  let range: Range<Int>
  let style: Style
  /// ASCII digits; for 十八 those of its value.
  let digits: [UInt32]

  /// The value of at most nine digits.
  var value: Int? {
    digits.count > 9 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  var isShortArabic: Bool { style == .arabic && digits.count <= 2 }
}

/// A text → all its numerals, in order.
enum NumeralScanner {
  static func numerals(of text: MaskingText) -> [Numeral] {
    var numerals: [Numeral] = []
    var index = 0
    while index < text.count {
      let unit = text.units[index]
      if unit.isDigit {
        var end = index
        while text.unit(end).isDigit { end += 1 }
        numerals.append(
          Numeral(range: index..<end, style: .arabic, digits: Array(text.units[index..<end])))
        index = end
      } else if digits[unit] != nil || places[unit] != nil || radio[unit] != nil {
        let end = append(from: index, of: text, to: &numerals)
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return numerals
  }

  /// A run of Chinese numerals; 洞, 拐 and 勾 count only in a run as long as a phone.
  private static func append(
    from start: Int, of text: MaskingText, to numerals: inout [Numeral]
  ) -> Int {
    var end = start
    while let digit = digits[text.unit(end)] ?? radio[text.unit(end)] {
      _ = digit
      end += 1
    }
    if end - start >= 7 {
      numerals.append(
        Numeral(
          range: start..<end, style: .spoken,
          digits: text.units[start..<end].compactMap { digits[$0] ?? radio[$0] }))
      return end
    }
    end = start
    var isCounted = false
    while digits[text.unit(end)] != nil || places[text.unit(end)] != nil {
      isCounted = isCounted || places[text.unit(end)] != nil
      end += 1
    }
    guard end > start else { return start }
    let units = text.units[start..<end]
    if !isCounted {
      numerals.append(
        Numeral(range: start..<end, style: .spoken, digits: units.compactMap { digits[$0] }))
    } else if let value = value(of: units) {
      numerals.append(
        Numeral(range: start..<end, style: .counted, digits: Array(String(value).matchingUnits)))
    }
    return end
  }

  /// The value of 一百二十三 or 二十; nil where it is no number (千万 alone).
  private static func value(of units: ArraySlice<UInt32>) -> Int? {
    var total = 0
    var section = 0
    var digit: Int?
    var hasDigit = false
    for unit in units {
      if let known = digits[unit] {
        // 二十五六: the last one said counts.
        digit = Int(known - 0x30)
        hasDigit = true
      } else if let place = places[unit] {
        if place < 10_000 {
          hasDigit = hasDigit || place == 10 || place == 20 || place == 30
          section += place == 20 || place == 30 ? place : (digit ?? 1) * place
        } else {
          section = (section + (digit ?? 0)) * place
          total += section
          section = 0
        }
        digit = nil
        if total > 1_000_000_000 || section > 1_000_000_000 { return nil }
      }
    }
    return hasDigit ? total + section + (digit ?? 0) : nil
  }

  private static func table(_ text: String) -> [UInt32: UInt32] {
    var table: [UInt32: UInt32] = [:]
    for (digit, row) in text.split(separator: " ").enumerated() {
      for unit in String(row).matchingUnits { table[unit] = UInt32(digit) + 0x30 }
    }
    return table
  }

  /// Everyday and financial forms, those of Taiwan too.
  static let digits = table("零〇○ 一壹幺弌 二贰貳两兩弍 三叁參弎 四肆 五伍 六陆陸 七柒 八捌 九玖")
  /// How soldiers and drivers say 0, 7 and 9.
  private static let radio = table("洞 腰妖 ‥ ‥ ‥ ‥ ‥ 拐 ‥ 勾钩")
  private static let places: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      "十拾百佰千仟万亿廿卅".matchingUnits,
      [10, 10, 100, 100, 1000, 1000, 10_000, 100_000_000, 20, 30]))
}
