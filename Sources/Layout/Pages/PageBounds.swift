/// A finished page → what stands outside its paper, so that nothing is lost without a word.
enum PageBounds {
  /// Rounding that nobody sees, in points.
  private static let slack = 0.5
  /// More of one page would say nothing new.
  private static let mostTold = 3

  static func messages(_ page: DrawnPage, number: Int, document: String) -> [TypesettingMessage] {
    page.operations.lazy.compactMap { outside($0, page) }.prefix(mostTold).map { what in
      TypesettingMessage(
        document: document, place: "第 \(number) 页",
        text: "\(what)超出了纸张，印出来会缺；请缩短内容，或改 theme.yaml 的页边距和字号。")
    }
  }

  private static func outside(_ operation: PageOperation, _ page: DrawnPage) -> String? {
    func isOut(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Bool {
      left < -slack || top < -slack || right > page.width + slack || bottom > page.height + slack
    }
    switch operation {
    case .line(let line, let x, let baseline):
      let isLost = isOut(x + line.start, baseline - line.ascent / 2, x + line.end, baseline)
      guard isLost, !line.text.isEmpty else { return nil }
      return "“\(line.text.prefix(12))\(line.text.count > 12 ? "…" : "")”"
    case .turnedLine(let line, let point):
      let isLost = isOut(point.x, point.y, point.x + line.ascent / 2, point.y + line.width)
      return isLost ? "“\(line.text.prefix(12))”" : nil
    case .image(_, let box):
      return isOut(box.x, box.y, box.x + box.width, box.y + box.height) ? "图片" : nil
    case .rectangle, .rule, .polyline, .polygon, .beginTag, .endTag, .beginArtifact, .endArtifact,
      .destination:
      return nil
    }
  }
}
