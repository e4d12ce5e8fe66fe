import Markup
import PageSamples
import Testing

@testable import Layout

/// A long document laid out in stretches is the same as in one pass.
@Suite struct LongLayoutTests {
  /// Headings, paragraphs, lists, tables, notes that reach back, and parts across, over and over.
  private static func content(_ count: Int) -> [Node] {
    (0..<count).flatMap { index -> [Node] in
      let table = Sample.e(
        "table", "carried",
        Sample.e("thead", "", Sample.e("tr", "", Sample.e("th", "", .text("单位")))),
        Sample.e(
          "tbody", "",
          Sample.e("tr", "", Sample.e("td", "number", .text("\(index)")))))
      return [
        Sample.e("h2", "", .text("第\(index)节")),
        Sample.e("p", "", .text(String(repeating: "认定服务态度投诉，", count: index % 7 + 1))),
        Sample.e("p", "note", .text("注：这一句跟着上一段。")),
        Sample.e("ul", "", Sample.e("li", "", .text("要点"))),
        index % 3 == 0 ? table : Sample.e("p", index % 5 == 0 ? "new-page" : "", .text("又一段。")),
        index % 11 == 4
          ? Sample.e("section", "landscape", Sample.e("p", "", .text("横页。")))
          : Sample.e("p", "", .text("末段。")),
      ]
    }
  }

  private static func pages(_ count: Int, family: String, workers: Int) throws -> DocumentPages {
    let document = PreparedDocument(
      Sample.document(family, content(count)), theme: try Sample.theme(), images: ImageStore(),
      measure: { _ in .failure(PictureFault("")) })
    let long = LongLayout(document: document, workers: workers) { FixedWidthShaper() }
    #expect(long.pays == (workers > 1 && count * 6 >= 96))
    return DocumentPages(document, shaper: FixedWidthShaper(), long: long)
  }

  @Test(
    "whatever the cores", arguments: ["official", "working"], [2, 3, 8])
  func sameAsInOnePass(_ family: String, _ workers: Int) throws {
    let one = try Self.pages(40, family: family, workers: 1)
    let several = try Self.pages(40, family: family, workers: workers)
    #expect(one.pages.count > 5)
    #expect(several.pages.map { "\($0)" } == one.pages.map { "\($0)" })
    #expect(several.outline == one.outline)
    #expect(several.messages == one.messages)
  }

  @Test func aListThatBeginsByReachingBackBindsWhatItIsAppendedTo() {
    var first = FragmentList()
    first.append(FlowFragment(height: 10))
    var second = FragmentList()
    second.keepLastWithNext()
    second.append(FlowFragment(height: 20))
    first.append(second) { $0 }
    #expect(first.fragments.map(\.keepsNext) == [true, false])
  }

  /// Every paragraph belongs to the one before it, so a stretch that forgets it begins a page.
  @Test(arguments: [2, 3]) func whatReachesBackFromInsideASectionIsKept(workers: Int) throws {
    let content = (0..<200).map {
      Sample.e("section", "", Sample.e("p", "note", .text("注\($0)")))
    }
    let document = PreparedDocument(
      Sample.document("working", content), theme: try Sample.theme(), images: ImageStore(),
      measure: { _ in .failure(PictureFault("")) })
    let pages = [1, workers].map { workers in
      let long = LongLayout(document: document, workers: workers) { FixedWidthShaper() }
      return DocumentPages(document, shaper: FixedWidthShaper(), long: long).pages.map { "\($0)" }
    }
    #expect(pages[0].count > 3)
    #expect(pages[0] == pages[1])
  }

  @Test func aShortDocumentIsNotCut() throws {
    _ = try Self.pages(10, family: "working", workers: 4)
  }
}
