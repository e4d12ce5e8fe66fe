/// The paper of a family of documents, its type area, and what stands around it, in points.
package struct PageSetup: Sendable, Hashable {
  package var width: Double
  package var height: Double
  package var margins: Margins
  /// Even pages exchange the left and the right margin.
  package var mirrored: Bool
  /// The distance of baselines on the grid, 行.
  package var line: Double
  /// The advance of a character on the grid; nil where there is no grid.
  package var cell: Double?
  package var pageNumber: PageNumber?
  package var head: RunningText?
  package var foot: RunningText?

  package struct Margins: Sendable, Hashable {
    package var top: Double
    package var right: Double
    package var bottom: Double
    package var left: Double

    package init(top: Double, right: Double, bottom: Double, left: Double) {
      self.top = top
      self.right = right
      self.bottom = bottom
      self.left = left
    }
  }

  package init(width: Double, height: Double, margins: Margins, line: Double) {
    self.width = width
    self.height = height
    self.margins = margins
    self.line = line
    mirrored = false
  }
}

/// The number of a page: `— {page} —`, below the type area.
package struct PageNumber: Sendable, Hashable {
  package enum Side: String, Sendable, Hashable, CaseIterable {
    /// Right on odd pages, left on even ones.
    case outside
    case centre = "center"
    case right
  }

  package var text: String
  /// The style that it is set in.
  package var style: String
  package var side: Side
  /// From the bottom of the type area to the top of the figures.
  package var drop: Double
  /// From the edge of the type area, in type sizes.
  package var inset: Double

  package init(text: String, style: String, side: Side, drop: Double, inset: Double) {
    self.text = text
    self.style = style
    self.side = side
    self.drop = drop
    self.inset = inset
  }
}

extension RunningText {
  /// The names in braces, in their order; nil for a brace that stands alone.
  package static func placeholders(in text: String) -> [String?] {
    var names: [String?] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let close = rest[brace...].firstIndex(of: "}") else {
        return names + [nil]
      }
      names.append(String(rest[rest.index(after: brace)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  /// The names that every document has a value for, or may leave empty.
  package static let known: Set<String> = [
    "title", "date", "page", "pages", "foot", "mark", "subject", "audience", "month",
  ]
}

/// What stands at the head or the foot of every page; `{title}`, `{date}`, `{page}`, `{pages}` and
/// the names of the document's `meta` stand for their values.
package struct RunningText: Sendable, Hashable {
  package var left: String
  package var centre: String
  package var right: String
  package var style: String
  /// From the type area to the text.
  package var distance: Double
  /// The line between text and type area.
  package var rule: Stroke?
  /// Whether the first page has it too.
  package var onFirstPage: Bool

  package init(
    left: String, centre: String, right: String, style: String, distance: Double,
    rule: Stroke? = nil, onFirstPage: Bool = true
  ) {
    self.left = left
    self.centre = centre
    self.right = right
    self.style = style
    self.distance = distance
    self.rule = rule
    self.onFirstPage = onFirstPage
  }
}
