import Testing

@_spi(CustomerData) @testable import Model

@Suite("A customer's data is masked in free text")
struct MaskerTests {
  static let context = MaskingContext(
    ids: ["GD3", "GD20260803-0017", "JC1", "2", "501"], staff: [(id: "E201", name: "方舟行")],
    hotlines: MaskingContext.publicHotlines + ["96116"])
  private let masker = Masker(Self.context)

  @Test(arguments: PlantedForms.all)
  func nothingOfAPlantedFormIsLeft(secrets: String, text: String) {
    let shown = masker.mask(Sensitive(text)).text
    for secret in secrets.split(separator: "|") {
      #expect(!Folded.holds(shown, String(secret)), "\(text) → \(shown)")
    }
  }

  @Test(arguments: HarmlessWords.all)
  func harmlessWordsStay(words: String) {
    #expect(masker.mask(Sensitive(words)).text == words)
  }

  @Test(arguments: PlantedForms.all)
  func maskingTwiceChangesNothing(secrets: String, text: String) {
    let once = masker.mask(Sensitive(text)).text
    #expect(masker.mask(Sensitive(once)).text == once)
  }

  @Test(arguments: [
    ("当时王女士来电", "当时某女士来电"), ("电话：13900001234。", "（电话略）。"), ("户号（612303）停水", "（户号略）停水"),
    ("身份证370102198001011234", "（证件略）"), ("我是云锦苑3栋803业主", "我是（地址略）业主"),
    ("阳光花园小区停水", "某小区停水"), ("户主：蒲风和，家中停水", "户主：某某，家中停水"), ("蒲云舒反映水压低", "某用户反映水压低"),
    ("手机13812341234、13912341234", "（电话略）"), ("邮箱pu@example.com联系", "（邮箱略）联系"),
    ("微信号：pu_88", "（网络账号略）"), ("车牌鲁A12345堵住井盖", "（车牌略）堵住井盖"),
  ])
  func theMaskNamesWhatItHides(text: String, masked: String) {
    #expect(masker.mask(Sensitive(text)).text == masked)
  }
}

/// Texts without spaces, every spelling of a letter or digit made alike.
enum Folded {
  static func holds(_ text: String, _ secret: String) -> Bool {
    let text = folded(text)
    let secret = folded(secret)
    guard secret.count <= text.count else { return false }
    return (0...(text.count - secret.count)).contains {
      text[$0..<($0 + secret.count)] == secret[...]
    }
  }

  private static func folded(_ text: String) -> [UInt32] {
    text.matchingUnits.filter { $0 != 0x20 && $0 != 0x0A }
  }
}
