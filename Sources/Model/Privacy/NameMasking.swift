/// Customers' names → gone: the ticket's own in full, and any surname before a form of address.
extension MaskingText {
  /// The name of the ticket's customer, with spaces or dots inside or not, and 张先生 for 张三.
  mutating func maskName(_ name: [UInt32]) {
    for part in name.split(whereSeparator: { Self.nameMarks.contains($0) }) {
      let whole = part.filter { $0 != 0x20 }
      let bare = Self.withoutTitle(whole)
      guard !bare.isEmpty else { continue }
      let wanted = bare.filter { $0 != 0xB7 }
      if wanted.count >= 2 {
        for start in 0..<count where units[start] == wanted[0] {
          if let end = looseEnd(of: wanted, from: start) { mask(start..<end) }
        }
      }
      // Each part of 阿卜杜拉·买买提, which people also use alone.
      for piece in bare.split(separator: 0xB7) where piece.count >= 2 && piece.count < bare.count {
        for start in 0..<count where has(Array(piece), at: start) {
          mask(start..<(start + piece.count))
        }
      }
      maskTitled(Self.surname(of: bare))
    }
  }

  /// 张先生, 欧阳女士: the surname goes where a form of address follows.
  private mutating func maskTitled(_ surname: [UInt32]) {
    guard !surname.isEmpty else { return }
    for start in 0..<count where has(surname, at: start) {
      var end = start + surname.count
      while unit(end) == 0x20 { end += 1 }
      if Self.allTitles.contains(where: { has($0, at: end) }) {
        mask(start..<(start + surname.count))
      }
    }
  }

  /// Any name before 先生, 女士 or 小姐, whether or not the ticket names the customer.
  mutating func maskTitledNames() {
    for index in 0..<count where Self.strangers.contains(where: { has($0, at: index) }) {
      if let start = startOfName(before: index) { mask(start..<index) }
    }
  }

  /// Where a name ends just before an index: a surname alone, or with one or two given characters.
  private func startOfName(before index: Int) -> Int? {
    for length in [2, 1] {
      let start = index - length
      if length == 2, start >= 0, Self.compound.contains(Array(units[start..<index])) {
        return start
      }
      if length == 1, Self.single.contains(unit(start)) { return start }
    }
    for length in [4, 3, 2] {
      let start = index - length
      guard start >= 0, units[start..<index].allSatisfy(\.isHan) else { continue }
      let surname = length == 4 ? Array(units[start..<(start + 2)]) : [units[start]]
      let isSurname =
        surname.count == 2 ? Self.compound.contains(surname) : Self.single.contains(surname[0])
      if isSurname { return start }
    }
    return nil
  }

  /// The first two characters where they are a compound surname, else the first one.
  static func surname(of name: [UInt32]) -> [UInt32] {
    guard let first = name.first, first.isHan, !name.contains(0xB7) else { return [] }
    if name.count >= 2, compound.contains(Array(name.prefix(2))) { return Array(name.prefix(2)) }
    return name.count <= 4 ? [first] : []
  }

  private static func withoutTitle(_ name: [UInt32]) -> [UInt32] {
    for title in allTitles where name.count > title.count && name.suffix(title.count) == title[...]
    {
      return Array(name.dropLast(title.count))
    }
    return name
  }

  private static let nameMarks = Set("、/;；，,|（()）".matchingUnits)
  private static let strangers = ["先生", "女士", "小姐"].map(\.matchingUnits)
  private static let allTitles = [
    "先生", "女士", "小姐", "师傅", "老师", "大爷", "大妈", "大娘", "大姐", "大哥", "阿姨", "叔叔", "老板",
    "同志", "经理", "某某", "某", "总", "姓",
  ].map(\.matchingUnits)
  /// Compound surnames, written for matching.
  static let compound = Set(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠
    公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 轩辕 西门 拓跋 淳于 单于 百里 东郭 第五 纳兰
    """.split(whereSeparator: \.isWhitespace).map { String($0).matchingUnits })
  /// The commonest single surnames.
  private static let single = Set(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏
    钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪
    严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴
    席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵇滑巩冷
    """.matchingUnits.filter(\.isHan))
}
