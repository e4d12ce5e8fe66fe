@testable import Layout
@testable import PDF

/// A glyph as `mutool trace` reports it: its character, where it stands, how wide it is drawn.
struct TracedGlyph {
  let character: String
  /// In points from the page's top left.
  let x: Double
  let y: Double

  /// The glyphs of a page in the order in which they are drawn.
  static func all(in bytes: [UInt8], page: Int = 1) throws -> [TracedGlyph] {
    let trace = try Tool.run(["mutool", "trace", "%", "\(page)"], on: bytes)
    return trace.split(separator: "\n").compactMap { line -> TracedGlyph? in
      guard line.contains("<g "), let character = value("unicode", line),
        let x = value("x", line).flatMap(Double.init), let y = value("y", line).flatMap(Double.init)
      else { return nil }
      return TracedGlyph(character: character, x: x, y: y)
    }
  }

  private static func value(_ name: String, _ line: Substring) -> String? {
    let mark = " \(name)=\""
    guard let start = line.firstRange(of: mark)?.upperBound else { return nil }
    return String(line[start...].prefix { $0 != "\"" })
  }
}
