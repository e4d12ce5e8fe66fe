import PageSamples
import Testing

@testable import Layout
@testable import PDF

/// The figures of GB/T 9704-2012 for official documents, each measured on the printed page to 1 mm.
@Suite struct OfficialPageTests {
  private static let millimetre = 72 / 25.4
  private static let type16 = 16.0
  private let pages: [DrawnFile.Page]

  init() throws {
    let file = try #require(try PDFTests.pdf([try Sample.file("bulletin")]).files[0])
    pages = try DrawnFile(file).pages
  }

  /// Whether a length in points is so many millimetres, to one.
  private func isAbout(_ points: Double, _ millimetres: Double) -> Bool {
    abs(points / Self.millimetre - millimetres) <= 1
  }

  @Test func paperIsA4() {
    for page in pages {
      #expect(isAbout(page.width, 210) && isAbout(page.height, 297))
    }
  }

  @Test func textFillsATypeAreaOf156By225Millimetres() {
    for page in pages {
      let body = page.lines(ofSize: Self.type16)
      #expect((body.flatMap { $0 }.map(\.start).min() ?? 0) >= 28 * Self.millimetre - 0.2)
      #expect((body.flatMap { $0 }.map(\.end).max() ?? 0) <= 184 * Self.millimetre + 0.2)
      for line in body {
        #expect(line[0].baseline > 37 * Self.millimetre && line[0].baseline < 262 * Self.millimetre)
      }
    }
    // A full line reaches both edges.
    let full = pages[1].lines(ofSize: Self.type16).filter { $0.count > 24 }
    #expect(!full.isEmpty)
    for line in full {
      #expect(
        isAbout(line[line.count - 1].end, 184) || line.last?.text == "。", "\(line.map(\.text))")
    }
  }

  @Test func baselinesAreA22ndOfTheTypeAreaApart() {
    let line = 225 * Self.millimetre / 22
    for page in pages {
      let baselines = page.lines(ofSize: Self.type16).map { $0[0].baseline }
      for (upper, lower) in zip(baselines, baselines.dropFirst()) where lower - upper < 1.5 * line {
        #expect(abs(lower - upper - line) < 0.05)
      }
    }
  }

  @Test func theMastheadIsRedCentredAndInTheUpperThird() {
    let name = pages[0].lines(ofSize: 54)[0]
    #expect(name.map(\.text).joined() == "服务曝光台")
    #expect(name.allSatisfy { $0.colour == ".752941 0 0" })
    #expect(isAbout((name[0].x + name[name.count - 1].end) / 2, 28 + 78))
    #expect(name[0].baseline < pages[0].height / 3)
  }

  @Test func theRedRuleIsAsWideAsTheTypeArea() throws {
    let rule = try #require(pages[0].rules.first { $0.colour == ".752941 0 0" })
    #expect(isAbout(rule.from.x, 28) && isAbout(rule.to.x, 184))
    #expect(rule.from.y == rule.to.y)
  }

  @Test func theTitleStandsTwoLinesBelowTheRedRuleInCentredLines() throws {
    let rule = try #require(pages[0].rules.first { $0.colour == ".752941 0 0" })
    let title = pages[0].lines(ofSize: 22)
    #expect(title.count == 2)
    for line in title {
      #expect(isAbout((line[0].x + line[line.count - 1].end) / 2, 28 + 78))
    }
    let line = 225 * Self.millimetre / 22
    let top = title[0][0].baseline - 0.88 * 22
    #expect(top - rule.from.y > 2 * line - Self.millimetre)
    #expect(top - rule.from.y < 2.7 * line)
  }

  @Test func thePageNumberStandsOutside7MillimetresBelowTheTypeArea() {
    for (index, page) in pages.enumerated() {
      let number = page.lines(ofSize: 14).last ?? []
      #expect(number.map(\.text).joined() == "— \(index + 1) —")
      // A dash stands 0.4 of the type's size above its baseline.
      #expect(isAbout(number[0].baseline - 0.4 * 14, 262 + 7))
      if index % 2 == 0 {
        #expect(isAbout(number[number.count - 1].end + 14, 184))
      } else {
        #expect(isAbout(number[0].x - 14, 28))
      }
    }
  }

  @Test func theColophonEndsTheLastPage() throws {
    let last = try #require(pages.last)
    let rules = last.rules.filter { isAbout($0.from.x, 28) && isAbout($0.to.x, 184) }.suffix(3)
    #expect(rules.map { ($0.width / Self.millimetre * 100).rounded() / 100 } == [0.35, 0.25, 0.35])
    #expect(isAbout(rules.last?.from.y ?? 0, 262))
    let lines = last.lines(ofSize: 14).dropLast()
    #expect(lines.count == 2)
    for line in lines { #expect(isAbout(line[0].x - 14, 28)) }
    let printed = try #require(lines.last)
    #expect(printed.map(\.text).joined().contains("印发"))
    #expect(isAbout(printed[printed.count - 1].end + 14, 184))
  }

  @Test func headingsHaveTheFacesOfTheirLevels() throws {
    let file = try #require(try PDFTests.pdf([try Sample.file("bulletin")]).files[0])
    let trace = try Tool.run(["mutool", "trace", "%"], on: file)
    func font(of words: String) -> String {
      var font = ""
      var shown = ""
      for line in trace.split(separator: "\n") {
        if let start = line.firstRange(of: "font=\"") {
          font = String(line[start.upperBound...].prefix { $0 != "\"" })
          shown = ""
        }
        if let start = line.firstRange(of: "unicode=\"") {
          shown += line[start.upperBound...].prefix { $0 != "\"" }
        }
        if shown.hasSuffix(words) { return font }
      }
      return ""
    }
    // 黑体 and 楷体, or what stands in for them here.
    #expect(font(of: "曝光工单").contains("Sans") || font(of: "曝光工单").contains("Hei"))
    #expect(font(of: "城东营业所").contains("Kai"))
  }
}
