/// A styled piece of a document, before it has a place.
struct Block: Sendable {
  enum Content: Sendable {
    case blocks([Block])
    case paragraph([InlineItem])
    /// Side by side in columns of one width.
    case row([Block])
    /// Side by side, the first left and the last right.
    case ends([Block])
    /// In a number of columns, filled one after the other.
    case columns(Int, [Block])
    case item(marker: [InlineItem], [Block])
    case table(TableBox)
    case chart(Chart, InlineStyle)
    case image(Picture, width: Double, height: Double)
    case rule
    /// Entries of a table of contents.
    case contents([ContentsEntry])
  }

  var style: ComputedStyle
  var content: Content
  var tag: StructureTag?
  /// The name by which links reach it.
  var destination: String?
  /// The line of its start tag.
  var line: Int?
  /// A paragraph whose widths were asked for, kept until its lines are.
  var shaped: ShapedParagraph?

  init(
    style: ComputedStyle, content: Content, tag: StructureTag? = nil, destination: String? = nil,
    line: Int? = nil
  ) {
    self.style = style
    self.content = content
    self.tag = tag
    self.destination = destination
    self.line = line
  }

  /// The items of a paragraph.
  var items: [InlineItem]? {
    if case .paragraph(let items) = content { items } else { nil }
  }

  var isPicture: Bool {
    if case .image = content { true } else { false }
  }

  /// Where a reader finds it: its line, or its first words.
  var place: String {
    if let line { return "第 \(line) 行" }
    var words = ""
    if case .paragraph(let items) = content { words = items.words }
    return words.isEmpty ? "" : "“\(words.prefix(12))\(words.count > 12 ? "…" : "")”附近"
  }
}

/// A line of a table of contents.
struct ContentsEntry: Sendable {
  var items: [InlineItem]
  var level: Int
  var destination: String
  var style: InlineStyle
}

/// A table's cells in rows, before its columns have widths.
struct TableBox: Sendable {
  enum Part: Sendable, Hashable {
    case head
    case body
    case foot
  }

  struct Cell: Sendable {
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
    var blocks: [Block]
    var style: ComputedStyle
    var tag: StructureTag
    /// How full the bar in the cell is.
    var share: Double?
  }

  struct Row: Sendable {
    var part: Part
    var cells: [Cell]
    var background: Colour?
    /// Whether the row sums up those above it.
    var isTotal: Bool
    var line: Int?
  }

  var columnCount: Int
  var rows: [Row]
  /// The share of the width that the theme gives a column.
  var shares: [Int: Length]
}

extension InlineBox {
  func scaled(by factor: Double) -> InlineBox {
    var box = self
    box.width *= factor
    box.ascent *= factor
    box.descent *= factor
    return box
  }
}

extension [InlineItem] {
  /// The items with no picture wider than a line.
  func fitted(to width: Double) -> [InlineItem] {
    guard contains(where: { if case .box(let box) = $0 { box.width > width } else { false } })
    else { return self }
    return map { item in
      guard case .box(let box) = item, box.width > width else { return item }
      return .box(box.scaled(by: width / box.width))
    }
  }

  /// The text of the items, forced breaks as spaces.
  var words: String {
    map { item in
      switch item {
      case .text(let text, _): text
      case .lineBreak: " "
      case .box: ""
      }
    }.joined()
  }
}
