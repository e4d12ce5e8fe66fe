/// Numbers put together from pieces (a phone with / between its parts), and codes of letters and
/// digits → painted.
extension NumberMasking {
  /// Phones and cards in pieces, whatever stands between them.
  mutating func maskAssembled() {
    var first = 0
    while first < numerals.count {
      var last = first
      // A chain: numerals with marks and blanks between them.
      while last + 1 < numerals.count,
        isJoint(numerals[last].range.upperBound..<numerals[last + 1].range.lowerBound)
      {
        last += 1
      }
      maskChain(first...last)
      first = last + 1
    }
  }

  func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && gap.allSatisfy { !text.units[$0].isWordUnit || text.units[$0] == Self.extension }
  }

  mutating func maskChain(_ chain: ClosedRange<Int>) {
    var start = chain.lowerBound
    while start <= chain.upperBound {
      var digits: [UInt32] = []
      var best: (last: Int, kind: MaskKind)?
      var last = start
      while last <= chain.upperBound, digits.count < 24 {
        let numeral = numerals[last]
        // A day said in eight digits can be the middle of an identity card.
        if text.isSafe[numeral.range.lowerBound] || numeral.style == .counted
          || isDate[numeral.range.lowerBound] && numeral.digits.count != 8
        {
          break
        }
        digits += numeral.digits
        if let kind = NumberShape.kind(of: digits, pieces: last - start + 1),
          digits.count > 8 || !hasUnit(start)
        {
          best = (last, kind)
        }
        last += 1
      }
      if let best, !isAmountInThousands(start...best.last) {
        var from = numerals[start].range.lowerBound
        var to = numerals[best.last].range.upperBound
        // +86, (0531, the check letter of an identity card.
        if text.unit(from - 1) == 0x2B
          || text.unit(from - 1) == 0x28 && !text.units[from..<to].allSatisfy({ $0 != 0x29 })
        {
          from -= 1
        }
        if best.kind == .identity, text.unit(to) == 0x58 { to += 1 }
        // 转8066, -8066.
        to = extensionEnd(from: to) ?? to
        text.mask(from..<to, as: best.kind)
        start = best.last + 1
      } else {
        start += 1
      }
    }
  }

  /// 1,234,567元.
  func isAmountInThousands(_ range: ClosedRange<Int>) -> Bool {
    let items = numerals[range]
    guard let end = items.last?.range.upperBound, items.count >= 2 else { return false }
    let isThousands = items.dropFirst().allSatisfy {
      $0.digits.count == 3 && text.unit($0.range.lowerBound - 1) == 0x2C
    }
    return isThousands && items.first.map { $0.digits.count <= 3 } == true
      && Measures.follow(text, at: end, digits: 3, value: nil)
  }

  func extensionEnd(from end: Int) -> Int? {
    guard let word = Self.extensions.end(in: text, from: text.skippingSpaces(end)),
      let position = starts[text.skippingSpaces(word)], numerals[position].digits.count <= 6
    else { return nil }
    return numerals[position].range.upperBound
  }

  static let `extension` = "转".matchingUnits[0]
  static let extensions = WordList("转 转分机 分机 分机号 , ,转 EXT -")

  /// Letters and digits mixed: HX-77-019, A61J58, shuiwu_88.
  mutating func maskCodes() {
    var index = 0
    while index < text.count {
      guard text.unit(index).isUpperLetter || text.unit(index).isDigit,
        !text.unit(index - 1).isIDUnit || text.unit(index - 1) == 0x2D
      else {
        index += 1
        continue
      }
      var end = index
      var letters = 0
      var digits = 0
      while text.unit(end).isIDUnit, !(text.unit(end) == 0x2D && !text.unit(end + 1).isIDUnit) {
        letters += text.unit(end).isUpperLetter ? 1 : 0
        digits += text.unit(end).isDigit ? 1 : 0
        end += 1
      }
      let range = index..<max(end, index + 1)
      if letters > 0, digits > 0, !isHarmlessCode(range, letters: letters, digits: digits) {
        text.mask(range, as: .code)
      }
      index = range.upperBound
    }
  }

  func isHarmlessCode(_ range: Range<Int>, letters: Int, digits: Int) -> Bool {
    if isKnownID(range) || text.isSafe[range.lowerBound] { return true }
    if range.contains(where: { isDate[$0] }) { return true }
    guard digits <= 7 else { return false }
    let units = text.units[range]
    let firstDigit = units.firstIndex { $0.isDigit } ?? range.upperBound
    if firstDigit == range.lowerBound, let numeral = starts[range.lowerBound].map({ numerals[$0] })
    {
      let rest = units[numeral.range.upperBound...]
      // 300MM, 24H, 3-5KG.
      if rest.allSatisfy({ $0.isUpperLetter }) || rest.first == 0x2D {
        return Measures.follow(
          text,
          at: numerals[starts.keys.contains(range.lowerBound) ? starts[range.lowerBound] ?? 0 : 0]
            .range.upperBound,
          digits: numeral.digits.count, value: numeral.value)
      }
      return false
    }
    let tail = units[firstDigit...]
    guard tail.allSatisfy({ $0.isDigit }) else { return false }
    return Measures.precede(text, before: firstDigit, digits: tail.count)
  }
}
