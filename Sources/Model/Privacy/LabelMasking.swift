/// What a label announces (户号, 微信, 尾号), e-mails and number plates → gone.
extension MaskingText {
  /// Takes out the id that follows a label like 户号 or 微信号.
  mutating func maskLabelledNumbers() {
    for index in 0..<count where Self.labelStarts.contains(units[index]) {
      for label in Self.labels where has(label, at: index) {
        var start = index + label.count
        var skipped = 0
        while skipped < 6, Self.between.contains(unit(start)) {
          start += 1
          skipped += 1
        }
        var end = start
        var digits = 0
        while unit(end).isIDUnit || unit(end) == 0x40 || unit(end) == 0x2E
          || (unit(end) == 0x20 && unit(end + 1).isDigit && unit(end - 1).isDigit)
        {
          digits += unit(end).isDigit ? 1 : 0
          end += 1
        }
        let isPhone = Self.phones.contains(label)
        if endOfDate(from: start) != nil || (isPhone && isServiceNumber(start..<end)) { continue }
        let enough = isPhone ? digits >= 5 : digits >= 1
        if end - start >= 3, enough || label.first == 0x5FAE { mask(start..<end) }
      }
    }
  }

  /// 12345, 95598, 96111: numbers that everybody may know.
  private func isServiceNumber(_ range: Range<Int>) -> Bool {
    guard range.count == 5 else { return false }
    return Self.services.contains { has($0, at: range.lowerBound) }
  }

  private static let services = ["123", "955", "961", "100"].map(\.matchingUnits)
  /// Labels that ordinary numbers follow too (电话2次).
  private static let phones = Set(["手机", "电话"].map(\.matchingUnits))
  private static let labels = [
    "户号", "水表号", "表号", "表身号", "账号", "帐号", "账户", "用户编号", "用户号", "客户编号",
    "客户号", "缴费号", "卡号", "银行卡", "身份证", "证件号", "护照", "QQ", "微信", "尾号", "后四位",
    "手机", "电话", "分机", "工单查询码",
  ].map(\.matchingUnits)
  private static let labelStarts = Set(labels.compactMap(\.first))
  /// What may stand between a label and its number.
  private static let between = Set("号码是为：:，, （()“\"‘'即叫码编同".matchingUnits)

  /// Takes out e-mail addresses.
  mutating func maskEmails() {
    for index in 0..<count where units[index] == 0x40 {
      var start = index
      while start > 0, isMailUnit(units[start - 1]) { start -= 1 }
      var end = index + 1
      var hasDot = false
      while end < count, isMailUnit(units[end]) {
        hasDot = hasDot || units[end] == 0x2E
        end += 1
      }
      if start < index, hasDot { mask(start..<end) }
    }
  }

  private func isMailUnit(_ unit: UInt32) -> Bool {
    unit.isIDUnit || unit == 0x2E || unit == 0x2B || unit == 0x25
  }

  /// Takes out number plates: 鲁A·12345, 鲁AD12345.
  mutating func maskPlates() {
    for index in 0..<count where Self.provinces.contains(units[index]) {
      guard unit(index + 1).isUpperLetter else { continue }
      var end = index + 2
      while [0x20, 0xB7, 0x2D, 0x2E].contains(unit(end)) { end += 1 }
      let first = end
      var digits = 0
      while unit(end).isDigit || unit(end).isUpperLetter, end - first < 6 {
        digits += unit(end).isDigit ? 1 : 0
        end += 1
      }
      if end - first >= 5 || (end - first == 4 && Self.plateEnds.contains(unit(end))), digits >= 2 {
        mask(index..<(Self.plateEnds.contains(unit(end)) ? end + 1 : end))
      }
    }
  }

  private static let provinces = Set(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".matchingUnits)
  private static let plateEnds = Set("挂学警港澳".matchingUnits)
}
