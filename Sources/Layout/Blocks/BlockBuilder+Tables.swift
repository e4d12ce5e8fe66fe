import Markup

extension BlockBuilder {
  /// A table with its caption above it.
  mutating func table(_ element: Element, _ context: Int, _ start: Block) -> Block {
    var grid = TableGrid()
    var rows: [TableBox.Row] = []
    var caption: Block?
    for part in element.elements {
      switch part.kind {
      case .caption:
        caption = block(part, under: context)
      case .thead: add(rowsOf: part, .head, context, &grid, &rows)
      case .tbody: add(rowsOf: part, .body, context, &grid, &rows)
      case .tfoot: add(rowsOf: part, .foot, context, &grid, &rows)
      default: break
      }
    }
    let box = TableBox(columnCount: grid.columnCount, rows: rows, shares: grid.shares)
    var table = start
    table.content = .table(box)
    table.tag = StructureTag(.table)
    guard let caption else { return table }
    // The caption keeps to the table; both move as one block.
    var outer = table.style
    table.style.before = 0
    table.style.after = 0
    outer.borders = [:]
    outer.background = nil
    return Block(
      style: outer, content: .blocks([caption, table]), destination: start.destination,
      line: start.line)
  }

  private mutating func add(
    rowsOf part: Element, _ kind: TableBox.Part, _ table: Int, _ grid: inout TableGrid,
    _ rows: inout [TableBox.Row]
  ) {
    let context = contexts.context(of: part.name, classes: part["class"], under: table)
    grid.startPart()
    for row in part.elements where row.kind == .tr {
      let own = contexts.context(
        of: "tr", classes: row["class"], under: context, language: row["lang"])
      grid.startRow()
      let cells = row.elements.map { cell($0, own, &grid) }
      rows.append(
        TableBox.Row(
          part: kind, cells: cells, background: contexts[own].style.background,
          isTotal: kind == .foot || row.classes.contains("total"), line: row.line))
    }
  }

  private mutating func cell(_ element: Element, _ row: Int, _ grid: inout TableGrid)
    -> TableBox.Cell
  {
    let context = contexts.context(
      of: element.name, classes: element["class"], under: row, language: element["lang"])
    let style = contexts[context].style
    // More than any page can show is a mistake of the markup.
    let columnSpan = min(200, max(1, element["colspan"].flatMap { Int($0) } ?? 1))
    let rowSpan = min(1000, max(1, element["rowspan"].flatMap { Int($0) } ?? 1))
    let column = grid.place(columnSpan: columnSpan, rowSpan: rowSpan)
    if columnSpan == 1, let width = style.width { grid.shares[column] = width }
    let isHead = element.kind == .th
    let scope: StructureTag.Scope? =
      switch element["scope"] {
      case "row", "rowgroup": .row
      case "col", "colgroup": .column
      default: nil
      }
    let share = style.display == .progress ? ProgressShare(element.text)?.value : nil
    var blocks = blocks(of: element, context)
    // A cell of plain text holds it itself: half the elements of a long table.
    var isPlain = false
    if share == nil, blocks.count == 1, case .paragraph(let items) = blocks[0].content,
      !items.needsSpans
    {
      blocks[0].tag = nil
      isPlain = true
    }
    return TableBox.Cell(
      column: column, columnSpan: columnSpan, rowSpan: rowSpan, blocks: blocks, style: style,
      tag: StructureTag(
        isHead ? .headerCell : .dataCell, isMixed: !isPlain,
        scope: isHead ? scope ?? .column : nil, columnSpan: columnSpan, rowSpan: rowSpan),
      share: share)
  }

  /// A chart, a picture, or whatever else a figure holds.
  mutating func figure(_ element: Element, _ context: Int, _ start: Block) -> Block {
    var parts: [Block] = []
    var block = start
    let captions = element.elements.filter { $0.kind == .figcaption }
    if let chart = Chart(figure: element) {
      let spoken = chart.title.isEmpty ? chart.description : "\(chart.title)。\(chart.description)"
      parts = captions.compactMap { self.block($0, under: context) }
      parts.append(
        Block(
          style: contexts[context].style.inherited,
          content: .chart(chart, contexts[context].inline),
          tag: StructureTag(.figure, alternativeText: spoken), line: element.line))
    } else {
      for child in element.elements {
        if child.kind == .img {
          parts.append(picture(child, context))
        } else if let part = self.block(child, under: context) {
          parts.append(part)
        }
      }
    }
    block.content = .blocks(parts)
    return block
  }

  private mutating func picture(_ element: Element, _ context: Int) -> Block {
    let style = contexts[context].style.inherited
    let alternative = element["alt"] ?? ""
    guard let (image, size) = picture(of: element) else {
      let items: [InlineItem] = [.text(alternative, contexts[context].inline)]
      return Block(
        style: style, content: .paragraph(items), tag: StructureTag(.paragraph),
        line: element.line)
    }
    return Block(
      style: style,
      content: .image(
        image, width: size.width * 0.75, height: size.height * 0.75),
      // Without words it only decorates.
      tag: alternative.isEmpty ? nil : StructureTag(.figure, alternativeText: alternative),
      line: element.line)
  }
}

/// Which columns are taken while the cells of a table are placed.
struct TableGrid {
  private(set) var columnCount = 0
  var shares: [Int: Length] = [:]
  /// By column: how many rows from the current one on are still covered from above.
  private var covered: [Int] = []
  private var column = 0
  private var isFirstRow = true

  /// Cells never reach from one part of a table into the next.
  mutating func startPart() {
    covered = covered.map { _ in 0 }
    isFirstRow = true
  }

  mutating func startRow() {
    if !isFirstRow { covered = covered.map { max(0, $0 - 1) } }
    isFirstRow = false
    column = 0
  }

  /// The first column of the next cell.
  mutating func place(columnSpan: Int, rowSpan: Int) -> Int {
    while column < covered.count, covered[column] > 0 { column += 1 }
    let first = column
    column += columnSpan
    while covered.count < column { covered.append(0) }
    for index in first..<column { covered[index] = max(covered[index], rowSpan) }
    columnCount = max(columnCount, column)
    return first
  }
}
