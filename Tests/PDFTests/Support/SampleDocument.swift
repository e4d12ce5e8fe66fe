import Model

@testable import Layout
@testable import PDF

/// A small document with one of everything: headings, a link, a table, a figure, an image, a page
/// on its side, page numbers and decoration.
struct SampleDocument {
  let fixture: FontFixture
  var document: PDFDocument

  private static let styles = [
    Samples.style(Samples.song, size: 22), Samples.style(Samples.kai, size: 16),
    Samples.style(Samples.hei, size: 10.5),
  ]

  init(language: String = "zh-Hans") throws {
    var link = Self.styles[1]
    link.link = .uri("https://example.com/曝光?a=1&b='2'")
    var inner = Self.styles[1]
    inner.link = .destination("表-1")
    let title: [InlineItem] = [.text("服务曝光台", Self.styles[0])]
    let body: [InlineItem] = [
      .text("详见", Self.styles[1]), .text("服务曝光台网页", link), .text("和", Self.styles[1]),
      .text("表1", inner), .text("。" + Samples.notice, Self.styles[1]),
    ]
    let cells = ["科室", "件数", "客服部", "12", "抢修队", "7"].map {
      [InlineItem.text($0, Self.styles[2])]
    }
    let number: [InlineItem] = [.text("— 1 —", Self.styles[2])]
    fixture = try FontFixture(title + body + cells.flatMap { $0 } + number)
    var first = DrawnPage(width: 595.28, height: 841.89)
    var second = DrawnPage(width: 841.89, height: 595.28)
    let composer = ParagraphComposer(shaper: fixture.shaper)
    func lines(_ items: [InlineItem]) -> [ComposedLine] {
      composer.compose(items, style: Samples.paragraph, measure: Measure(442.2)).lines
    }
    first.operations = [
      .beginTag(StructureTag(.document)), .destination("题", Point(x: 79, y: 90)),
      .beginTag(StructureTag(.heading1)), .line(lines(title)[0], x: 79, baseline: 120), .endTag,
      .rule(from: Point(x: 79, y: 140), to: Point(x: 521, y: 140), width: 1, .black),
      .beginTag(StructureTag(.paragraph)),
    ]
    // The paragraph goes on over the page, past a page number.
    for (index, line) in lines(body).enumerated() {
      let place = PageOperation.line(line, x: 79, baseline: 180 + 29 * Double(index % 2))
      if index < 2 { first.operations.append(place) } else { second.operations.append(place) }
    }
    for operation in [
      PageOperation.beginArtifact, .line(lines(number)[0], x: 79, baseline: 800), .endArtifact,
    ] { first.operations.append(operation) }
    second.operations += [
      .endTag, .destination("表-1", Point(x: 79, y: 300)), .beginTag(StructureTag(.table)),
    ]
    for row in 0..<3 {
      second.operations.append(.beginTag(StructureTag(.tableRow)))
      for column in 0..<2 {
        let tag =
          row == 0
          ? StructureTag(.headerCell, scope: .column) : StructureTag(.dataCell, columnSpan: 1)
        second.operations += [
          .beginTag(tag),
          .line(
            lines(cells[row * 2 + column])[0], x: 79 + 100 * Double(column),
            baseline: 320 + 20 * Double(row)), .endTag,
        ]
      }
      second.operations.append(.endTag)
    }
    second.operations += [
      .endTag, .beginTag(StructureTag(.figure, alternativeText: "各科室件数的柱形图")),
      .rectangle(Rectangle(x: 400, y: 300, width: 40, height: 100), .black),
      .polygon(
        [Point(x: 460, y: 400), Point(x: 500, y: 400), Point(x: 480, y: 340)],
        Colour(red: 0.8, green: 0, blue: 0)),
      .polyline(
        [Point(x: 400, y: 300), Point(x: 500, y: 290)], width: 0.5, dash: [2, 2], .black),
      .endTag, .beginTag(StructureTag(.figure, alternativeText: "标志")),
      .image(Self.logo, Rectangle(x: 600, y: 300, width: 40, height: 40)), .endTag, .endTag,
    ]
    document = PDFDocument(
      pages: [first, second],
      outline: [
        OutlineEntry(title: "服务曝光台", level: 1, destination: "题"),
        OutlineEntry(title: "表1", level: 2, destination: "表-1"),
      ],
      metadata: PDFMetadata(
        title: "服务曝光台 <第1期>", author: "客服部", subject: "月报", language: language,
        created: try Samples.day("2026-09-01")), pageLabels: ["1", "附-1"])
  }

  /// Cairo's own file.
  func drawn() throws -> [UInt8] {
    try StoredStreams.use { try PDFWriter(faces: fixture.faces).draw(document).bytes }
  }

  func write() throws -> [UInt8] {
    try PDFWriter(faces: fixture.faces).write(document)
  }

  /// A PNG of two by two pixels.
  static let logo = Picture(
    .png,
    bytes: [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44,
      0x52,
      0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x02, 0x00, 0x00, 0x00, 0xFD, 0xD4,
      0x9A,
      0x73, 0x00, 0x00, 0x00, 0x12, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x38, 0xC1, 0x00,
      0x04,
      0x20, 0xE2, 0xC4, 0xFF, 0xFF, 0xFF, 0x01, 0x19, 0x90, 0x05, 0x56, 0x76, 0x35, 0x20, 0x90,
      0x00,
      0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ])
}
