/// E-mail addresses, links with an account in them and number plates → painted.
struct OnlineMasking {
  private(set) var text: MaskingText

  init(_ text: MaskingText) { self.text = text }

  mutating func run() {
    maskEmails()
    maskPlates()
  }

  private mutating func maskEmails() {
    for index in 0..<text.count
    where text.unit(index) == 0x40 || Self.at.begins(in: text, at: index) {
      let sign = Self.at.end(in: text, from: index) ?? index + 1
      var start = text.unit(index - 1) == 0x20 ? index - 1 : index
      let first = start
      while start > 0, isMailUnit(text.unit(start - 1)) { start -= 1 }
      var end = text.skippingSpaces(sign, limit: 1)
      let last = end
      while isMailUnit(text.unit(end)) { end += 1 }
      if start < first, end - last >= 2 { text.mask(start..<end, as: .mail) }
    }
  }

  private func isMailUnit(_ unit: UInt32) -> Bool {
    unit.isIDUnit || unit == 0x2E || unit == 0x2B || unit == 0x25
  }

  /// 鲁A·12345, 鲁-A61J58, 鲁AD12345 (GA 36).
  private mutating func maskPlates() {
    for index in 0..<text.count where Self.provinces.contains(text.unit(index)) {
      var letter = index + 1
      while letter - index < 3, Self.marks.contains(text.unit(letter)) { letter += 1 }
      guard text.unit(letter).isUpperLetter else { continue }
      var end = letter + 1
      while end - letter < 4, Self.marks.contains(text.unit(end)) { end += 1 }
      let first = end
      var digits = 0
      while text.unit(end).isDigit || text.unit(end).isUpperLetter
        || Self.marks.contains(text.unit(end)) && text.unit(end + 1).isDigit,
        end - first < 8
      {
        digits += text.unit(end).isDigit ? 1 : 0
        end += 1
      }
      let isTail = Self.ends.contains(text.unit(end))
      if end - first >= 5 || (end - first == 4 && isTail), digits >= 2 {
        text.mask(index..<(isTail ? end + 1 : end), as: .plate)
      }
    }
  }

  private static let at = WordList("(AT) [AT] 艾特 #AT#")
  private static let marks = Set<UInt32>(units: "-.·、_").union([0x20])
  private static let provinces = Set<UInt32>(units: "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
  private static let ends = Set<UInt32>(units: "挂学警港澳领试超")
}
