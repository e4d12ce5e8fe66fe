/// Chinese surnames: which characters a name can begin with.
enum Surnames {
  static func isSurname(_ unit: UInt32) -> Bool { single.contains(unit) }
  static func isCommon(_ unit: UInt32) -> Bool { common.contains(unit) }
  static func isCompound(_ first: UInt32, _ second: UInt32) -> Bool {
    compound.contains([first, second])
  }

  /// The first two characters where they are a compound surname, else the first one.
  static func surname(of name: [UInt32]) -> [UInt32] {
    guard let first = name.first, first.isHan, !name.contains(0xB7) else { return [] }
    if name.count >= 3, compound.contains(Array(name.prefix(2))) { return Array(name.prefix(2)) }
    return name.count <= 4 ? [first] : []
  }

  private static let compound = Set(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠
    公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 轩辕 西门 拓跋 淳于 单于 百里 东郭 第五 纳兰 叶赫 完颜 南门 东门
    """.split(whereSeparator: \.isWhitespace).map { String($0).matchingUnits })
  /// The hundred or so that nine of ten people have and that seldom begin another word.
  private static let common = Set<UInt32>(
    units: """
      王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪姜范姚谭廖邹熊陆郝崔邱秦
      顾侯邵孟雷钱汤尹黎乔贺赖龚庞樊殷陶翟倪严芦俞葛韦聂邢岳梅庄辛祝涂祁耿牟詹靳甄裴屈鲍覃霍翁隋柯阮桂闵柴冉辜饶刁瞿戚丘滕邬臧嵇巩
      蒲骆冼佟仇尚闫付肖马高孔毛康江史夏侯
      """)
  private static let single = common.union(
    Set<UInt32>(
      units: """
        余田任方石金白易常武文兰施洪安颜牛温季章鲁伍申尤毕丛焦向柳路齐莫管左谷时舒卜关苗凌费纪盛童欧项曲成游阳席卫查位植甘景薄单包司柏宁
        解强华车房边吉古米池晋苑畅宫滑冷于程段龙万顾郦褚岑薛贝明计伏谈茅支昝卢莫经干缪应宗宣贲杭诸钮羿储汲邴糜松井富乌焦巴弓牧隗山仰秋仲伊
        仇栾暴钭厉戎祖符刘束幸韶郜黎蓟印宿怀从鄂索咸籍蔺屠蒙乔阴佘苍双莘党谭贡劳逄姬冉郤璩桑桂濮扈燕冀尚农别晏阎充慕连茹习宦艾鱼容古慎戈庾
        终暨居衡步都满弘匡国广禄阙东殴沃利蔚越夔隆师巢厍晁勾敖融那空曾毋沙乜养鞠须丰蒯相荆红游竺权盖益桓公仝郎玉战初楚 敬 青 来 门 力 占 朴 代 冮 亓 练 由 买 麻 哈 库 阿 拉 原 矫 郇 鹿 泮 厍 闭 化 苟 句 揭 粟
        """))
}
