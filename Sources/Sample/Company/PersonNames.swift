/// Fictional names, phones and addresses.
enum PersonNames {
  private static let surnames = Array(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
  ).map(String.init)
  private static let compound = ["欧阳", "上官", "司马", "诸葛", "慕容"]
  private static let given = Array(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红鹏辉建国志文海燕春梅秀兰雪琳晨宇浩然子轩欣怡佳琪梦婷思远嘉豪雨泽俊凯天翔晓峰立新永康振东庆丰维民少华继红"
  ).map(String.init)

  /// One or two characters after a surname; a compound surname or a rare character now and then.
  static func staff(_ random: inout Random) -> String {
    if random.chance(perMille: 4) { return "马䶮" + (random.chance(perMille: 500) ? "" : "明") }
    let surname = random.chance(perMille: 12) ? random.pick(compound) : random.pick(surnames)
    let first = random.pick(given)
    return random.chance(perMille: 220) ? surname + first : surname + first + random.pick(given)
  }

  static func customer(_ random: inout Random) -> String {
    switch random.below(10) {
    case 0...3: random.pick(surnames) + "女士"
    case 4...6: random.pick(surnames) + "先生"
    default: staff(&random)
    }
  }

  /// Numbers of a block that no operator has given out.
  static func phone(_ random: inout Random) -> String {
    random.chance(perMille: 80) ? "0999-8\(random.digits(6))" : "1990000\(random.digits(4))"
  }

  private static let roads = [
    "清源大道", "望江路", "柳溪街", "和顺巷", "银杏路", "学府街", "临湖东路", "建业北街", "梧桐里", "振华路",
  ]
  private static let estates = ["碧水湾", "金桂园", "书香苑", "锦绣新城", "东篱小区", "水岸人家", "丰泽花园", "晴川府"]

  static func address(_ random: inout Random) -> String {
    let estate = "\(random.pick(estates))\(random.among(1...32))号楼\(random.among(1...4))单元"
    let flat = "\(random.among(1...26))0\(random.among(1...4))室"
    return random.chance(perMille: 300)
      ? "\(random.pick(roads))\(random.among(1...480))号"
      : "\(random.pick(roads))\(random.among(1...480))号\(estate)\(flat)"
  }

  static func account(_ random: inout Random) -> String { "80\(random.digits(8))" }
}
