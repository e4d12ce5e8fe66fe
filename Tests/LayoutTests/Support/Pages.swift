import Markup
import PageSamples

@testable import Layout

/// Pages set without fonts, and what stands on them.
struct Pages {
  struct Line {
    var text: String
    /// Of the first and after the last character, from the paper's left edge.
    var left: Double
    var right: Double
    var baseline: Double
    /// Whether it is decoration.
    var isDecoration: Bool
  }

  let pages: [DrawnPage]
  let outline: [OutlineEntry]
  let messages: [TypesettingMessage]

  init(
    _ family: String, theme: Theme? = nil, meta: [String: String] = [:], draft: Bool = false,
    _ content: [Node]
  ) throws {
    let document = Sample.document(family, meta: meta, draft: draft, content)
    let prepared = PreparedDocument(
      document, theme: try theme ?? Sample.theme(), images: ImageStore(),
      measure: { _ in .failure(PictureFault("")) })
    let set = DocumentPages(prepared, shaper: FixedWidthShaper())
    pages = set.pages
    outline = set.outline
    messages = set.messages
  }

  /// The lines of a page, counted from 1, in the order in which they are drawn.
  func lines(_ page: Int) -> [Line] {
    var lines: [Line] = []
    var isDecoration = false
    for operation in pages[page - 1].operations {
      switch operation {
      case .beginArtifact: isDecoration = true
      case .endArtifact: isDecoration = false
      case .line(let line, let x, let baseline):
        lines.append(
          Line(
            text: line.text, left: x + line.start, right: x + line.end, baseline: baseline,
            isDecoration: isDecoration))
      default: break
      }
    }
    return lines
  }

  /// The text of a page without running heads, numbers and repeated heads.
  func text(_ page: Int) -> [String] {
    lines(page).filter { !$0.isDecoration }.map(\.text)
  }

  /// Straight rules of a page that lie flat: their left, right and y.
  func rules(_ page: Int) -> [(left: Double, right: Double, y: Double, width: Double)] {
    pages[page - 1].operations.compactMap { operation in
      guard case .rule(let from, let to, let width, _) = operation, from.y == to.y else {
        return nil
      }
      return (from.x, to.x, from.y, width)
    }
  }

  /// The structure as text: roles in brackets, what they hold inside.
  var structure: String {
    var result = ""
    var isDecoration = false
    for operation in pages.flatMap(\.operations) {
      switch operation {
      case .beginTag(let tag): result += "\(tag.role.rawValue)("
      case .endTag: result += ")"
      case .beginArtifact: isDecoration = true
      case .endArtifact: isDecoration = false
      case .line(let line, _, _) where !isDecoration: result += line.text
      default: break
      }
    }
    return result
  }

  /// A paragraph of `count` full-width characters.
  static func han(_ count: Int, _ character: String = "水") -> String {
    String(repeating: character, count: count)
  }

  static func paragraphs(_ count: Int, of length: Int) -> [Node] {
    (1...count).map { _ in Sample.e("p", "", .text(han(length))) }
  }
}
