@testable import Layout
@testable import PDF

/// What a PDF file draws, as `mutool trace` tells it, in points from each page's top left.
struct DrawnFile {
  struct Glyph {
    var text: String
    var x: Double
    var baseline: Double
    var size: Double
    var colour: String
    /// In type sizes.
    var advance: Double

    /// Where it starts to the eye: the left half of an opening mark is blank and may hang out.
    var start: Double { "（《“‘【〔「『".contains(text) ? x + size / 2 : x }

    /// Where it ends to the eye: the right half of a mark is blank and may hang out.
    var end: Double { x + ("，。；：、）”》".contains(text) ? 0.5 : advance) * size }
  }

  /// A straight stroke.
  struct Rule {
    var from: Point
    var to: Point
    var width: Double
    var colour: String
  }

  struct Page {
    var width = 0.0
    var height = 0.0
    var glyphs: [Glyph] = []
    var rules: [Rule] = []

    /// The glyphs of one size in lines, from the top.
    func lines(ofSize size: Double) -> [[Glyph]] {
      var lines: [[Glyph]] = []
      for glyph in glyphs.filter({ abs($0.size - size) < 0.01 })
        .sorted(by: { ($0.baseline, $0.x) < ($1.baseline, $1.x) })
      {
        if let last = lines.last?.last, abs(last.baseline - glyph.baseline) < 1 {
          lines[lines.count - 1].append(glyph)
        } else {
          lines.append([glyph])
        }
      }
      return lines.map { $0.sorted { $0.x < $1.x } }
    }
  }

  private(set) var pages: [Page] = []

  init(_ file: [UInt8]) throws {
    var colour = ""
    var size = 0.0
    var width = 0.0
    var start: Point?
    for line in try Tool.run(["mutool", "trace", "%"], on: file).split(separator: "\n") {
      func text(_ name: String) -> String? {
        guard let start = line.firstRange(of: " \(name)=\"") else { return nil }
        let rest = line[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
      }
      func number(_ name: String) -> Double { text(name).flatMap { Double($0) } ?? 0 }
      if line.hasPrefix("<page ") {
        let box = (text("mediabox") ?? "").split(separator: " ").compactMap { Double($0) }
        pages.append(Page(width: box.suffix(2).first ?? 0, height: box.last ?? 0))
      }
      guard !pages.isEmpty else { continue }
      if let own = text("color") { colour = own }
      if line.contains("<stroke_path") { width = number("linewidth") }
      if let matrix = text("trm") {
        size = matrix.split(separator: " ").first.flatMap { Double($0) } ?? 0
      }
      let page = pages.count - 1
      if line.contains("<g "), let shown = text("unicode") {
        pages[page].glyphs.append(
          Glyph(
            text: shown, x: number("x"), baseline: number("y"), size: size, colour: colour,
            advance: number("adv")))
      } else if line.contains("<moveto") {
        start = Point(x: number("x"), y: number("y"))
      } else if line.contains("<lineto"), let from = start {
        pages[page].rules.append(
          Rule(
            from: from, to: Point(x: number("x"), y: number("y")), width: width, colour: colour))
        start = nil
      }
    }
  }
}
