/// The numbers of an address (3号楼2单元501室) → gone; its words stay.
extension MaskingText {
  mutating func maskHouseNumbers() {
    var index = 0
    while index < count {
      guard isNumberUnit(units[index]), !isProtected[index] else {
        index += 1
        continue
      }
      var end = index
      while end < count, isNumberUnit(units[end]) || isJoint(end, from: index) { end += 1 }
      if isHouseNumber(index..<end) { mask(index..<end) }
      index = end
    }
  }

  private func isNumberUnit(_ unit: UInt32) -> Bool {
    unit.isDigit || unit.isUpperLetter || Self.numerals.contains(unit)
  }

  /// A hyphen, # or space between two parts of a number: 3-2-501, 3#501.
  private func isJoint(_ index: Int, from start: Int) -> Bool {
    (unit(index) == 0x2D || unit(index) == 0x23) && index > start
      && (unit(index + 1).isDigit || unit(index) == 0x23)
  }

  private func isHouseNumber(_ range: Range<Int>) -> Bool {
    let number = units[range]
    let isArabic = number.contains(where: \.isDigit)
    let after = unit(range.upperBound) == 0x20 ? range.upperBound + 1 : range.upperBound
    // Letters alone are a building (A座, B栋), never a longer word.
    if !isArabic, number.allSatisfy(\.isUpperLetter) {
      return number.count <= 2 && Self.lettered.contains { has($0, at: after) }
    }
    if Self.always.contains(where: { has($0, at: after) }) {
      return isArabic || Self.spelled.contains { has($0, at: after) }
    }
    guard isArabic else { return false }
    if unit(after) == Self.number { return isHouse(range, after: after) }
    if Self.floors.contains(unit(after)) { return number.count <= 4 }
    if Self.groups.contains(unit(after)), has(Self.village, before: range.lowerBound) {
      return true
    }
    return isFlatWithoutWord(range)
  }

  /// 18号 of a street, not the 18号 of a month, a line or a window.
  private func isHouse(_ range: Range<Int>, after: Int) -> Bool {
    let next = after + 1
    if Self.counters.contains(where: { has($0, at: next) }) { return false }
    let before = unit(range.lowerBound - 1)
    if before == Self.month || before == Self.ordinal { return false }
    let digits = units[range].filter(\.isDigit)
    let value = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard digits.count == range.count, (1...31).contains(value) else { return true }
    return !Self.times.contains { has($0, at: next) } && !unit(next).isDigit
  }

  /// 阳光花园3-2-501: three parts, or two behind the name of an estate.
  private func isFlatWithoutWord(_ range: Range<Int>) -> Bool {
    let parts = units[range].split { $0 == 0x2D || $0 == 0x23 }
    guard parts.count >= 2, parts.allSatisfy({ (1...4).contains($0.count) }) else { return false }
    if parts.count == 3 { return parts[0].count <= 3 && parts[2].count >= 3 }
    return (3...4).contains(parts[1].count) && Self.estates.contains(unit(range.lowerBound - 1))
  }

  private static let numerals = Set("零〇一二三四五六七八九十百两".matchingUnits)
  /// Words that make any number before them part of an address.
  private static let always = [
    "号楼", "号院", "号门", "号公寓", "栋", "幢", "单元", "室", "弄", "座", "#楼", "楼号",
  ].map(\.matchingUnits)
  /// Those of them that follow a number in Chinese digits too.
  private static let spelled = ["号楼", "号院", "号门", "栋", "幢", "单元", "室"].map(\.matchingUnits)
  private static let lettered = ["座", "栋", "幢", "号楼", "区"].map(\.matchingUnits)
  private static let floors = Set("层楼".matchingUnits)
  private static let groups = Set("组队".matchingUnits)
  private static let estates = Set("区苑园楼府城庄里村路街巷居家邸院湾".matchingUnits)
  private static let village = "村".matchingUnits
  private static let number = "号".matchingUnits[0]
  private static let month = "月".matchingUnits[0]
  private static let ordinal = "第".matchingUnits[0]
  /// What 3号 counts when it is no house.
  private static let counters = [
    "线", "文", "令", "公告", "通知", "窗口", "柜台", "工单", "坐席", "席", "机", "泵", "阀", "井",
    "管", "文件", "台",
  ].map(\.matchingUnits)
  /// What follows the 18号 of a month.
  private static let times = [
    "上午", "下午", "中午", "晚", "早", "凌晨", "夜", "当天", "前", "后", "起", "至", "到", "开始", "停水",
    "来电", "致电", "反映", "报修", "，", "、",
  ].map(\.matchingUnits)
}
