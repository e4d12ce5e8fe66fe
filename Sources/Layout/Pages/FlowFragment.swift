/// A slice of the flow that no page break cuts: a line, a table's row, a chart.
struct FlowFragment {
  var height: Double
  /// Space above, dropped at the top of a page.
  var before = 0.0
  /// Whether the next fragment must stand on the same page.
  var keepsNext = false
  var breaksBefore = false
  /// Whether it starts on a line of the page's grid.
  var snaps = false
  var part = PageOrientation.portrait
  var marks: [PlacedItem] = []
  var row: TableRowPlace?

  init(height: Double, marks: [PlacedItem] = []) {
    self.height = height
    self.marks = marks
  }
}

/// Where a fragment stands in a table: which of the document's tables, and after how many body rows.
struct TableRowPlace: Hashable {
  var table: Int
  var bodyRows: Int
  var isHead: Bool
  var isLast: Bool
}

/// Something on a fragment, in points from its top left; `tag` is a node of the tag tree.
enum PlacedItem {
  case line(ComposedLine, x: Double, baseline: Double, tag: Int)
  /// A shape; decoration where the tag is `TagTree.decoration`.
  case shape(PageOperation, tag: Int)
  /// An element that exists even if nothing in it is drawn.
  case element(Int)
  case destination(String, y: Double)
  /// The number of the page that a destination is on, right-aligned at `right`.
  case pageReference(String, right: Double, baseline: Double, InlineStyle, tag: Int)

  func moved(x dx: Double, y dy: Double) -> PlacedItem {
    switch self {
    case .line(let line, let x, let baseline, let tag):
      .line(line, x: x + dx, baseline: baseline + dy, tag: tag)
    case .shape(let operation, let tag): .shape(operation.moved(x: dx, y: dy), tag: tag)
    case .element: self
    case .destination(let name, let y): .destination(name, y: y + dy)
    case .pageReference(let name, let right, let baseline, let style, let tag):
      .pageReference(name, right: right + dx, baseline: baseline + dy, style, tag: tag)
    }
  }

  /// The mark as decoration, such as a table's head when it is repeated.
  var asDecoration: PlacedItem? {
    switch self {
    case .line(let line, let x, let baseline, _):
      .line(line, x: x, baseline: baseline, tag: TagTree.decoration)
    case .shape(let operation, _): .shape(operation, tag: TagTree.decoration)
    case .element, .destination, .pageReference: nil
    }
  }

  static func fill(_ box: Rectangle, _ colour: Colour) -> PlacedItem {
    .shape(.rectangle(box, colour), tag: TagTree.decoration)
  }

  static func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke)
    -> PlacedItem
  {
    .shape(
      .rule(
        from: Point(x: x1, y: y1), to: Point(x: x2, y: y2), width: stroke.width, stroke.colour),
      tag: TagTree.decoration)
  }
}

extension Point {
  func moved(x dx: Double, y dy: Double) -> Point { Point(x: x + dx, y: y + dy) }
}

extension PageOperation {
  func moved(x dx: Double, y dy: Double) -> PageOperation {
    func moved(_ box: Rectangle) -> Rectangle {
      Rectangle(x: box.x + dx, y: box.y + dy, width: box.width, height: box.height)
    }
    switch self {
    case .line(let line, let x, let baseline):
      return .line(line, x: x + dx, baseline: baseline + dy)
    case .turnedLine(let line, let point): return .turnedLine(line, point.moved(x: dx, y: dy))
    case .rectangle(let box, let colour): return .rectangle(moved(box), colour)
    case .rule(let from, let to, let width, let colour):
      return .rule(
        from: from.moved(x: dx, y: dy), to: to.moved(x: dx, y: dy), width: width, colour)
    case .polyline(let points, let width, let dash, let colour):
      return .polyline(
        points.map { $0.moved(x: dx, y: dy) }, width: width, dash: dash, colour)
    case .polygon(let points, let colour):
      return .polygon(points.map { $0.moved(x: dx, y: dy) }, colour)
    case .image(let image, let box): return .image(image, moved(box))
    case .destination(let name, let point): return .destination(name, point.moved(x: dx, y: dy))
    case .beginTag, .endTag, .beginArtifact, .endArtifact: return self
    }
  }
}
