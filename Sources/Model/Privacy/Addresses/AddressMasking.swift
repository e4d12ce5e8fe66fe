/// Addresses in a text → painted, from the road or estate down to the flat.
///
/// An address begins with a number that an address word follows (3号楼, 501室), or stands behind a
/// road or an estate (翠湖路18号, 云锦苑3-2-501); it goes on as long as numbers, address words and
/// marks follow, and reaches back over the name before it.
struct AddressMasking {
  private(set) var text: MaskingText
  private let numerals: [Numeral]
  /// By index of their first unit, the numerals' place in the list.
  private let starts: [Int: Int]
  /// Units that a date or time of day covers.
  private let isDate: [Bool]

  init(_ text: MaskingText, numerals: [Numeral], isDate: [Bool]) {
    self.text = text
    self.numerals = numerals
    self.isDate = isDate
    starts = Dictionary(
      uniqueKeysWithValues: numerals.enumerated().map { ($0.element.range.lowerBound, $0.offset) })
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      guard let head = head(at: index) else {
        index += 1
        continue
      }
      let end = tail(from: head.end)
      let start = nameStart(before: index, isNamed: head.isNamed)
      text.mask(start..<end, as: .address)
      index = end
    }
    maskPlainEstates()
  }

  /// A number or a building's letter that begins an address, and where it ends.
  private struct Head {
    let end: Int
    /// Whether the name of a road or an estate stands before it.
    let isNamed: Bool
  }

  private func head(at index: Int) -> Head? {
    if let position = starts[index] { return head(numerals[position]) }
    // B座, C栋, A区3栋.
    guard text.unit(index).isUpperLetter, !text.unit(index - 1).isLetter,
      !text.unit(index + 1).isUpperLetter
    else { return nil }
    if let end = Self.lettered.end(in: text, from: index + 1) {
      return Head(end: end, isNamed: isNamed(before: index))
    }
    return nil
  }

  private func head(_ numeral: Numeral) -> Head? {
    let range = numeral.range
    if text.isSafe[range.lowerBound] { return nil }
    // 第3栋 is one, too; 第3次 has no address word behind it.
    let start =
      text.unit(range.lowerBound - 1) == Self.ordinal ? range.lowerBound - 1 : range.lowerBound
    let end = letters(behind: range.upperBound)
    let after = text.skippingSpaces(end, limit: 2)
    let named = isNamed(before: start)
    if let part = AddressWords.parts.end(in: text, from: after), isPart(numeral, part, after, named)
    {
      return Head(end: part, isNamed: named)
    }
    if let flat = flatsInARow(numeral) { return Head(end: flat, isNamed: named) }
    guard !isDate[range.lowerBound] || named else { return nil }
    if named { return namedHead(numeral, end: end, after: after, start: start) }
    return homeHead(numeral, end: end, after: after, start: start)
  }

  /// 3A栋, 501B: letters that belong to the number.
  private func letters(behind end: Int) -> Int {
    text.unit(end).isUpperLetter && !text.unit(end + 1).isLetter ? end + 1 : end
  }

  /// Whether a number with 栋, 单元, 室 … behind it is a part of an address.
  private func isPart(_ numeral: Numeral, _ end: Int, _ after: Int, _ named: Bool) -> Bool {
    let word = Array(text.units[after..<end])
    guard numeral.digits.count <= 5 else { return false }
    if word == Self.room {
      // 两室一厅, 三室.
      if numeral.digits.count == 1, !named { return numeral.style == .arabic && !isLayout(end) }
      return true
    }
    if word == Self.block {
      // 阀门井3座 counts.
      return named || text.unit(end).isDigit
    }
    // 3号楼梯间; 单 of 单元 was matched longer, 3单 alone is three tickets.
    if text.unit(end) == Self.stairs || word == Self.single { return false }
    if word == Self.hash, !named {
      return text.unit(end).isDigit || Self.floorWords.contains(text.unit(end))
    }
    if word == Self.ladder { return named }
    if numeral.style == .counted, Self.many.contains(text.unit(numeral.range.upperBound - 1)) {
      return false
    }
    return true
  }

  private func isLayout(_ end: Int) -> Bool {
    starts[end].map { text.unit(numerals[$0].range.upperBound) == Self.hall } ?? false
  }

  /// 3-2-501, 3#501, 3/2/501, 3.2.501: a building, an entrance and a flat without words.
  private func flatsInARow(_ numeral: Numeral) -> Int? {
    guard numeral.digits.count <= 3, numeral.style != .counted, !isDate[numeral.range.lowerBound]
    else { return nil }
    var parts = [numeral.digits.count]
    var end = numeral.range.upperBound
    let mark = text.unit(end)
    guard Self.flatMarks.contains(mark) else { return nil }
    while Self.flatMarks.contains(text.unit(end)), let next = starts[end + 1], parts.count < 5 {
      let numeral = numerals[next]
      guard numeral.style != .counted, numeral.digits.count <= 4 else { return nil }
      parts.append(numeral.digits.count)
      end = numeral.range.upperBound
    }
    guard !Measures.follow(text, at: end, digits: 3, value: nil) || parts.count > 3 else {
      return nil
    }
    guard parts.count >= 3, let last = parts.last, last >= 3, parts[0] <= 3 else { return nil }
    return letters(behind: end)
  }

  /// A number behind the name of a road or an estate.
  private func namedHead(_ numeral: Numeral, end: Int, after: Int, start: Int) -> Head? {
    guard numeral.digits.count <= 5 else { return nil }
    if let link = AddressWords.links.end(in: text, from: after) {
      let word = Array(text.units[after..<link])
      if numeral.digits.count > 4 { return nil }
      // 小区3户没水, 花园2期: how many, or which.
      if Self.counters.holds(word), Measures.follow(text, at: end, digits: 3, value: numeral.value)
      {
        return Self.counterPlaces.holds(word)
          || AddressWords.publicPlaces.ends(in: text, before: start)
          ? nil : Head(end: link, isNamed: true)
      }
      if Self.facilities.begins(in: text, at: link) { return nil }
      return Head(end: link, isNamed: true)
    }
    // 云锦苑3-501, 翠湖路18, 云锦苑803业主.
    if Measures.follow(text, at: end, digits: numeral.digits.count, value: numeral.value),
      numeral.digits.count < 3 || !Self.beforePeople.begins(in: text, at: end)
    {
      return nil
    }
    guard numeral.style != .counted || text.unit(after) == Self.number else { return nil }
    guard numeral.style == .arabic || numeral.digits.count >= 2 || starts[end + 1] != nil else {
      return nil
    }
    return Head(end: end, isNamed: true)
  }

  /// 住501, 房号803, 门牌18号: a number behind a word that says home.
  private func homeHead(_ numeral: Numeral, end: Int, after: Int, start: Int) -> Head? {
    guard numeral.digits.count <= 4, AddressWords.homes.ends(in: text, before: start) else {
      return nil
    }
    if let link = AddressWords.links.end(in: text, from: after) {
      let word = Array(text.units[after..<link])
      if Self.facilities.begins(in: text, at: link) { return nil }
      return word.isEmpty || Self.counterPlaces.holds(word) ? nil : Head(end: link, isNamed: false)
    }
    guard numeral.style == .arabic || (numeral.style == .spoken && numeral.digits.count >= 3),
      numeral.digits.count >= 3,
      !Measures.follow(text, at: end, digits: numeral.digits.count, value: numeral.value)
    else { return nil }
    return Head(end: end, isNamed: false)
  }

  /// How far an address goes that has begun.
  private func tail(from start: Int) -> Int {
    var end = start
    while true {
      var index = end
      var skipped = 0
      while skipped < 3, AddressWords.glue.contains(text.unit(index)) {
        index += 1
        skipped += 1
      }
      if index >= text.count { return end }
      // 小区, 苑 … between a house number and the flat: 翠湖路18号云锦苑3栋.
      if let named = innerName(from: index) {
        end = named
        continue
      }
      let letter = text.unit(index).isUpperLetter && !text.unit(index + 1).isUpperLetter
      let first = letter ? index + 1 : index
      if let position = starts[first] {
        let numeral = numerals[position]
        guard !text.isSafe[numeral.range.lowerBound], let next = next(numeral, glued: skipped)
        else {
          return end
        }
        end = next
      } else if letter, let next = Self.lettered.end(in: text, from: first) {
        end = next
      } else if skipped == 0, let next = Self.trailing.end(in: text, from: index) {
        end = next
      } else {
        return end
      }
    }
  }

  /// Where a further part of an address ends; nil where the number is no part.
  private func next(_ numeral: Numeral, glued: Int) -> Int? {
    guard numeral.digits.count <= 5, !isDate[numeral.range.lowerBound] || glued == 0 else {
      return nil
    }
    let end = letters(behind: numeral.range.upperBound)
    let after = text.skippingSpaces(end, limit: 2)
    if let link = AddressWords.links.end(in: text, from: after) {
      let word = Array(text.units[after..<link])
      if Self.facilities.begins(in: text, at: link) { return nil }
      if Self.counterPlaces.holds(word), glued > 0,
        Measures.follow(text, at: end, digits: 3, value: numeral.value)
      {
        return nil
      }
      return link
    }
    if numeral.style == .counted { return nil }
    if Measures.follow(text, at: end, digits: numeral.digits.count, value: numeral.value),
      !Self.beforePeople.begins(in: text, at: end)
    {
      return nil
    }
    if numeral.style == .spoken, numeral.digits.count < 2 { return nil }
    return end
  }

  /// The name of an estate right behind a house number, where a number follows it in turn.
  private func innerName(from index: Int) -> Int? {
    var end = index
    while end - index < 10, text.unit(end).isHan, starts[end] == nil { end += 1 }
    guard end > index, starts[end] != nil || Self.lettered.begins(in: text, at: end + 1) else {
      // 翠湖路18号云锦苑: nothing follows, the name goes as well.
      for length in stride(from: min(10, end - index), through: 3, by: -1)
      where AddressWords.plainEstates.ends(in: text, before: index + length)
        || text.unit(index + length - 1) == Self.garden
      {
        return isCleanName(index..<(index + length)) ? index + length : nil
      }
      return nil
    }
    guard end - index >= 2, AddressWords.estates.ends(in: text, before: end),
      isCleanName(index..<end)
    else { return nil }
    return end
  }

  private func isCleanName(_ range: Range<Int>) -> Bool {
    !range.contains { AddressWords.stops.contains(text.units[$0]) }
  }

  /// Whether the name of a road or an estate ends just before an index.
  private func isNamed(before index: Int) -> Bool {
    var end = index
    // 云锦苑（3栋）, 云锦苑 3栋, 云锦苑，3栋.
    var left = 2
    while left > 0, Self.softMarks.contains(text.unit(end - 1)) {
      end -= 1
      left -= 1
    }
    guard text.unit(end - 1).isHan, text.unit(end - 2).isHan || starts[end - 2] != nil else {
      return false
    }
    if AddressWords.publicPlaces.ends(in: text, before: end) { return false }
    if let road = AddressWords.roads.start(in: text, before: end) {
      return !AddressWords.noRoads.ends(in: text, before: end) && road > 0
        && (text.unit(road - 1).isHan || text.unit(road - 1).isDigit)
    }
    guard let estate = AddressWords.estates.start(in: text, before: end) else { return false }
    if AddressWords.noRoads.ends(in: text, before: end)
      || Self.noEstates.ends(in: text, before: end)
    {
      return false
    }
    return end - estate >= 2 || text.unit(estate - 1).isHan
  }

  /// Where the name of the road or estate begins that ends before an index.
  private func nameStart(before index: Int, isNamed: Bool) -> Int {
    guard isNamed else {
      return text.unit(index - 1) == Self.ordinal ? index - 1 : index
    }
    var start = index
    if text.unit(start - 1) == Self.ordinal { start -= 1 }
    while Self.softMarks.contains(text.unit(start - 1)) { start -= 1 }
    let end = start
    if let word = AddressWords.estates.start(in: text, before: start)
      ?? AddressWords.roads.start(in: text, before: start)
    {
      start = word
    }
    while end - start < 9, start > 0 {
      let unit = text.unit(start - 1)
      guard unit.isHan, !AddressWords.stops.contains(unit) else { break }
      if AddressWords.stopWords.ends(in: text, before: start) { break }
      start -= 1
    }
    return start
  }

  /// 阳光花园小区停水: the name alone is worth 某小区; 我们小区 has none.
  private mutating func maskPlainEstates() {
    for index in 1...max(1, text.count) where index <= text.count {
      guard let word = AddressWords.plainEstates.start(in: text, before: index),
        !text.isPainted(index - 1)
      else { continue }
      if AddressWords.plainEstates.start(in: text, before: index + 2) == word
        || AddressWords.plainEstates.ends(in: text, before: index + 2),
        text.has(Self.estate, at: index)
      {
        continue
      }
      if AddressWords.generic.ends(in: text, before: word) { continue }
      var start = word
      while index - start < 8, start > 0 {
        let unit = text.unit(start - 1)
        guard unit.isHan, !AddressWords.stops.contains(unit), !text.isPainted(start - 1) else {
          break
        }
        if AddressWords.stopWords.ends(in: text, before: start) { break }
        start -= 1
      }
      guard
        word - start >= 2
          || (word > start && index - word == 2 && !text.has(Self.estate, at: word)),
        !AddressWords.generic.holds(Array(text.units[start..<word]))
      else { continue }
      text.mask(start..<index, as: .estate)
    }
  }

  private static let lettered = WordList("座 栋 幢 号楼 区 单元 楼 户 室 排")
  private static let trailing = WordList("东户 西户 中户 左户 右户 东单元 西单元 中单元 东门 西门 东侧 西侧")
  private static let facilities = WordList(
    """
    线 文 令 公告 通知 窗口 柜台 工单 坐席 座席 席 机 泵 阀 井 管 台 水厂 水源 站 门诊 病房 厅 桥 闸 码头 航站 信号 接线 话务 客服 工作人员 员工 师傅 厂 阀门 污水
    """)
  private static let noEstates = WordList(
    """
    全家 大家 国家 我家 人家 一家 两家 自家 每家 邻家 商家 厂家 专家 住家 多家 各家 几家 这家 那家 该家 在家 到家 回家 搬家 住宅区 城区 市区 县区 灌区 片区 辖区 本区 该区 全区 各区 小区 地区 社区 园区 郊区 新区 院区 山区 厂区 服务区 供水区 灾区 景区
    医院 法院 学院 检察院 住院 出院 剧院 电影院 我院 本院 该院 全院 养老院 敬老院 幼儿园 公园 学校园 校园 陵园 动物园 植物园 校区
    窗台 阳台 平台 后台 前台 柜台 灶台 电台 各台 一台 两台 几台 吧台 站台 讲台 机台 舞台 天台 茶楼 酒楼 大楼 上楼 下楼 全楼 整楼 整栋楼 本楼 该楼 高楼 顶楼 办公楼 教学楼 门楼 书店 饭店 酒店 商店 门店 网店 小店 花店 药店 旅店 分店 本店 该店 集镇 城镇 乡镇
    邻居 定居 新居 旧居 居居 同居 迁居 政府 市府 县府 我府 出城 进城 全城 县城 省城 这里 那里 家里 采集 收集 召集 聚集 密集 筹集 全集 征集 过桥 小桥 本镇 该镇 全镇 各镇 湖湖 大山 上山 火山 下山
    水岸边 对岸 沿岸 两岸 岸岸 每区 分区 多区 一区 本村 全村 该村 各村 农村
    """)
  /// Counters that read as parts of addresses as well: 3户, 2层, 3个.
  private static let counters = WordList("户 层 楼 区 期 排 组 队 片 段 房 社 门 铺 商铺 号")
  /// Of these the ones that count where a name stands before: 小区3户没水.
  private static let counterPlaces = WordList("户 段 片")
  private static let beforePeople = WordList("业主 户主 住户 住家 用户 家里 家中 家没 家水 家漏")
  private static let many = Set<UInt32>(units: "百千万亿")
  private static let softMarks = Set<UInt32>(units: "(,:-·、[").union([0x20, 0x0A])
  private static let flatMarks = Set<UInt32>(units: "-#/.、·_~").union([0x20])
  private static let floorWords = Set<UInt32>(units: "楼栋幢")
  private static let room = "室".matchingUnits
  private static let hall = "厅".matchingUnits[0]
  private static let stairs = "梯".matchingUnits[0]
  private static let block = "座".matchingUnits
  private static let single = "单".matchingUnits
  private static let ladder = "梯".matchingUnits
  private static let hash = "#".matchingUnits
  private static let number = "号".matchingUnits[0]
  private static let ordinal = "第".matchingUnits[0]
  private static let garden = "苑".matchingUnits[0]
  private static let estate = "小区".matchingUnits
}
