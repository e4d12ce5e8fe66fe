import Model
import Testing

@testable import Layout
@testable import PDF

/// Styles and texts that the tests of this room share; the text is made up.
enum Samples {
  static let song = ["方正小标宋简体", "Noto Serif CJK SC"]
  static let kai = ["楷体_GB2312", "LXGW WenKai", "Noto Serif CJK SC"]
  static let hei = ["黑体", "Noto Sans CJK SC"]

  static func style(_ faces: [String] = song, size: Double = 16) -> InlineStyle {
    InlineStyle(faces: faces, size: size)
  }

  static let notice =
    "2026年8月，客服部共受理工单1283件，其中“推诿类”诉求3件（较7月减少2件），"
    + "占0.23%。涉及营业厅、热线、抢修三个环节；处理平均用时26小时，最长的GD-2026-0817用了5天。"

  static let paragraph = ParagraphStyle(firstLineIndent: 2, lineAdvance: 29)

  static func day(_ text: String) throws -> Day {
    try #require(Day(iso: text))
  }
}

/// Fonts for some texts, as one thread uses them.
struct FontFixture {
  let fonts: FontSet
  let faces: PangoFaces
  let shaper: PangoShaper
  let substitutes: [FaceSubstitute]
  let missing: [Unicode.Scalar]

  init(_ items: [InlineItem], userFolder: String? = nil) throws {
    var needs = FontNeeds(book: try FontBook(userFolder: userFolder))
    missing = try needs.add(items)
    substitutes = needs.substitutes
    fonts = try FontSet(needs)
    faces = try PangoFaces(fonts)
    shaper = PangoShaper(faces)
  }
}
