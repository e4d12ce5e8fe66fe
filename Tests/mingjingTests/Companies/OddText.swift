/// What ids, names and texts of real exports look like at their worst.
///
/// Everything made here holds a *token*, a capital letter and four digits, by which the checks find
/// it again on whatever page it stands.
enum OddText {
  /// U+FDD0, which is a scalar but never a character.
  static let noncharacter = Unicode.Scalar(0xFDD0).map { String($0) } ?? ""

  /// Ids as systems and hands write them.
  static let ids: [@Sendable (String) -> String] = [
    { "\($0)-" + String(repeating: "长", count: 255) },
    { "\($0)-" + String(repeating: "x", count: 254) },
    { "\($0)/2026/1" },
    { "\($0))甲(1\\7" },
    { "\($0) 补 1" },
    { "\($0)<b>&\"'" },
    { "\($0)<\u{338}/\u{301}" },
    { "\($0)🚰👨‍👩‍👧" },
    { "\($0)𠮷𪚥" },
    { "\($0)\u{E863}" },
    { "\($0)号（补）".fullWidth },
    { "\($0)..." },
    { "../\($0)" },
    { "\($0)\(noncharacter)\u{378}" },
    { "\($0)\u{200B}葛\u{E0100}" },
    { "\($0)#a?b=c%20" },
    { "\($0):*|?" },
    { "\($0)e\u{301}" },
    { "\($0)é" },
    { "\($0)\n续" },
    { "=\($0)" },
    { "\($0),甲;乙" },
    { "\($0){{x}}{pages}" },
    { "\($0)\u{202E}倒" },
  ]

  /// Names of departments and sections.
  static let units: [@Sendable (String) -> String] = [
    { "\($0)/东所" },
    { "\($0)_东所" },
    { "\($0) 东 所" },
    { "\($0)  东所" },
    { "\($0)东所.." },
    { "\($0)" + String(repeating: "很长的名字", count: 60) },
    { "\($0)é所" },
    { "\($0)e\u{301}所" },
    { "\($0)\u{F90A}所" },
    { "\($0)\u{E863}所" },
    { "\($0)（东）<所>" },
    { "\($0)\"东\"所&" },
  ]

  /// What a person's name can be beside two or three characters.
  static let names: [@Sendable (String) -> String] = [
    { "\($0)·买买提" },
    { "\($0)\u{E863}" },
    { "\($0)𠮷" },
    { "\($0)é" },
  ]

  private static let animals = Array("鲸鲨鹭鸢鹤雁鹰雀鸦鸽鹅鸭蜂蝶蛾蚁蛙龟蛇蜥鳄狐狸獾貂鼬獭豹狮鹿麂羚驼骡驴犊羔")

  private static let given = Array("澄霁珩璟翊昀煜珂玥琮瑾瑜璇瑶琪琳珞珺璐琬")

  /// A given name of two characters that stands for a number, each with another one up to 400.
  static func name(_ number: Int) -> String {
    String([given[number / given.count % given.count], given[number % given.count]])
  }

  /// Whether a word is a mark and three of these characters.
  static func isStory(_ word: String) -> Bool { word.dropFirst().allSatisfy(animals.contains) }

  /// Three characters that stand for a number below 50,653, found nowhere else.
  static func animals(_ number: Int) -> String {
    let count = animals.count
    return String([
      animals[number / count / count % count], animals[number / count % count],
      animals[number % count],
    ])
  }
}

extension String {
  /// ASCII as its full-width forms.
  var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }
}
