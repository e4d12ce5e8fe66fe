/// A table with the widths of its columns → a fragment for each row.
struct TableRows {
  let layout: FlowLayout
  let table: TableBox
  let style: ComputedStyle
  let columns: [Double]
  let x: Double
  let node: Int
  let part: PageOrientation

  /// A cell that is laid out: its fragments from its own top, and the box that it gets.
  private struct Placed {
    var cell: TableBox.Cell
    var fragments: [FlowFragment]
    var node: Int
    var left: Double
    var width: Double
    var height: Double
  }

  private var gap: Double { style.rules == .cards ? style.gap : 0 }

  private func left(of column: Int) -> Double {
    x + columns[..<column].reduce(0, +) + gap * Double(column)
  }

  private func width(of cell: TableBox.Cell) -> Double {
    let end = min(columns.count, cell.column + cell.columnSpan)
    return columns[cell.column..<end].reduce(0, +) + gap * Double(max(0, end - cell.column - 1))
  }

  private var totalWidth: Double { columns.reduce(0, +) + gap * Double(columns.count - 1) }

  func append(to list: inout FragmentList, place: String) {
    let pads = DecimalPads(table: table, layout: layout)
    var rows: [[Placed]] = []
    var group: (part: TableBox.Part, node: Int)?
    for (index, row) in table.rows.enumerated() {
      if group?.part != row.part {
        group = (row.part, layout.tags.add(StructureTag(role(of: row.part)), under: node))
      }
      let rowNode = layout.tags.add(StructureTag(.tableRow), under: group?.node ?? node)
      rows.append(row.cells.map { placed($0, row: index, rowNode, pads) })
    }
    let heights = heights(of: rows, limit: layout.areaSize(part).height - reserve)
    emit(rows, heights, to: &list, place: place)
  }

  private func role(of part: TableBox.Part) -> StructureTag.Role {
    switch part {
    case .head: .tableHead
    case .body: .tableBody
    case .foot: .tableFoot
    }
  }

  private func placed(_ cell: TableBox.Cell, row: Int, _ rowNode: Int, _ pads: DecimalPads)
    -> Placed
  {
    let own = layout.tags.add(cell.tag, under: rowNode)
    let (left, width) = (left(of: cell.column), width(of: cell))
    var inset = cell.style.padding
    if style.rules == .cards { inset = max(inset, 6) }
    var inner = FragmentList()
    var (start, room) = (left + inset, max(1, width - 2 * inset))
    if let share = cell.share {
      let text = cell.blocks.map { layout.widths(of: $0).widest }.max() ?? 0
      let bar = min(
        ProgressBar.most, max(ProgressBar.least / 2, room - text - ProgressBar.gap - 0.5))
      let middle = cell.style.line / 2
      let box = Rectangle(
        x: start, y: middle - ProgressBar.height / 2, width: bar, height: ProgressBar.height)
      var full = box
      full.width = bar * min(1, max(0, share))
      inner.append(
        FlowFragment(
          height: 0, marks: [.fill(box, ProgressBar.ground), .fill(full, cell.style.colour)]))
      start += bar + ProgressBar.gap
      room = max(1, room - bar - ProgressBar.gap)
    }
    // A number is never broken for the sake of its point's place.
    let text = cell.blocks.map { layout.widths(of: $0).widest }.max() ?? 0
    if cell.columnSpan == 1 { room -= min(pads[row, cell.column], max(0, room - text - 0.5)) }
    for block in cell.blocks {
      layout.flow(block, x: start, width: room, parent: own, to: &inner)
    }
    var fragments = inner.fragments
    if fragments.isEmpty { fragments = [FlowFragment(height: cell.style.line)] }
    fragments[0].before = 0
    fragments[0].marks.insert(.element(own), at: 0)
    let height = fragments.reduce(0) { $0 + $1.before + $1.height }
    return Placed(
      cell: cell, fragments: fragments, node: own, left: left, width: width,
      height: height + 2 * cell.style.padding)
  }

  /// Rows as high as their highest cell; a cell over several rows stretches the last of them, or
  /// the first where no page holds them all, for that one can be cut.
  private func heights(of rows: [[Placed]], limit: Double) -> [Double] {
    var heights = rows.map { cells in
      cells.reduce(0) { $1.cell.rowSpan == 1 ? max($0, $1.height) : $0 }
    }
    for (index, cells) in rows.enumerated() {
      for placed in cells where placed.cell.rowSpan > 1 {
        let end = self.end(of: placed.cell, from: index)
        let have = heights[index..<end].reduce(0, +)
        if max(have, placed.height) > limit {
          heights[index] = max(heights[index], placed.height)
        } else {
          heights[end - 1] += max(0, placed.height - have)
        }
      }
    }
    return heights
  }

  /// The row after the last that a cell covers; never beyond its part of the table.
  private func end(of cell: TableBox.Cell, from row: Int) -> Int {
    var end = row + 1
    while end < row + cell.rowSpan, end < table.rows.count,
      table.rows[end].part == table.rows[row].part
    {
      end += 1
    }
    return end
  }

  /// What a page needs besides a table's rows: its last line, and 承前页 and 过次页.
  private var reserve: Double { style.carry == nil ? 2 : 2 * (style.line + 8) }

  private func emit(
    _ rows: [[Placed]], _ heights: [Double], to list: inout FragmentList, place: String
  ) {
    let number = layout.tables.count
    layout.tables.append(TableRepeat())
    let look = TableLook(style: style, x: x, width: totalWidth)
    let start = list.count
    var bodyRows = 0
    var coveredTo = 0
    let headHeight = zip(table.rows, heights).reduce(0) {
      $0 + ($1.0.part == .head ? $1.1 : 0)
    }
    let area = layout.areaSize(part).height
    let spans = table.rows.contains { $0.cells.contains { $0.rowSpan > 1 } }
    // A head that takes half of every page would leave the rows no room.
    let isHeadRepeated = headHeight <= area / 2
    if !isHeadRepeated { layout.note("表头比半页还高，只在第一页排出，以后各页不再重复。", at: place) }
    let limit = area - (isHeadRepeated ? headHeight : 0) - reserve
    for (index, cells) in rows.enumerated() {
      let row = table.rows[index]
      let isLast = index == rows.count - 1
      let next = isLast ? nil : table.rows[index + 1]
      for placed in cells { coveredTo = max(coveredTo, end(of: placed.cell, from: index)) }
      if row.part == .body { bodyRows += 1 }
      var pieces = [(cells: cells.map(\.fragments), height: heights[index])]
      if heights[index] > (row.part == .head ? area - reserve : limit) {
        layout.note("表格的一行比一页还高，已从行中断开。", at: row.line.map { "第 \($0) 行" } ?? place)
        pieces = chopped(cells, limit: row.part == .head ? area - reserve : limit)
      }
      for (piece, content) in pieces.enumerated() {
        var fragment = FlowFragment(height: content.height)
        fragment.marks = look.ground(
          of: row, bodyRow: bodyRows, height: content.height)
        let isLastPiece = piece == pieces.count - 1
        // Lines come after all cells, so that a row has one run of decoration.
        var lines: [PlacedItem] = []
        for (placed, fragments) in zip(cells, content.cells) {
          let span = heights[index..<end(of: placed.cell, from: index)].reduce(0, +)
          // Rows that no page holds together part, and what spans them goes with the first.
          let height = pieces.count > 1 ? content.height : span > limit ? heights[index] : span
          let isCovering = end(of: placed.cell, from: index) > index + 1
          fragment.marks += marks(
            of: fragments, placed, height: height, centred: isCovering && row.part == .head)
          lines += look.lines(
            left: placed.left, width: placed.width, height: height, row: row,
            spansColumns: placed.cell.columnSpan > 1, next: next, isLastPiece: isLastPiece)
        }
        if style.rules == .grid, piece == 0, spans {
          lines += covered(index, rows, heights, limit: limit)
        }
        fragment.marks +=
          Self.joined(lines)
          + look.rowLines(
            row: row, isFirst: index == 0 && piece == 0, next: next, isLast: isLast && isLastPiece,
            height: content.height, columns: columns.indices.map { (left(of: $0), columns[$0]) })
        fragment.row = TableRowPlace(
          table: number, bodyRows: bodyRows, isHead: row.part == .head,
          isLast: isLast && isLastPiece)
        fragment.keepsNext =
          isLastPiece && !isLast
          && (row.part == .head || coveredTo > index + 1 || next?.isTotal == true
            || next?.part == .foot)
          && (row.part != .head || isHeadRepeated || next?.part == .head)
        list.append(fragment)
      }
    }
    // A small table looks poor in two pieces.
    let height = list.height(from: start)
    if height < area * 0.3 || rows.count <= Self.wholeRows && height <= area {
      list.keepTogether(from: start)
    }
    repeats(number, list, from: start, look, repeatsHead: isHeadRepeated)
  }

  /// A table of so many rows stands whole.
  private static let wholeRows = 12

  /// The sides of cells that span a row from above, where the rows may part.
  private func covered(
    _ row: Int, _ rows: [[Placed]], _ heights: [Double], limit: Double
  ) -> [PlacedItem] {
    var lines: [PlacedItem] = []
    for above in max(0, row - 1000)..<row {
      for placed in rows[above] where placed.cell.rowSpan > 1 {
        let end = end(of: placed.cell, from: above)
        guard end > row, heights[above..<end].reduce(0, +) > limit else { continue }
        for x in [placed.left, placed.left + placed.width] {
          lines.append(.rule(x, 0, x, heights[row], TableLines.middle))
        }
        if end == row + 1 {
          lines.append(
            .rule(
              placed.left, heights[row], placed.left + placed.width, heights[row],
              TableLines.middle))
        }
      }
    }
    return lines
  }

  /// Rules that continue each other as one.
  private static func joined(_ marks: [PlacedItem]) -> [PlacedItem] {
    var result: [PlacedItem] = []
    for mark in marks {
      guard case .shape(.rule(let from, let to, let width, let colour), let tag) = mark,
        case .shape(.rule(let start, let end, width, colour), tag)? = result.last,
        from.y == to.y, start.y == from.y, end.y == from.y, abs(end.x - from.x) < 0.01
      else {
        result.append(mark)
        continue
      }
      result[result.count - 1] = .shape(.rule(from: start, to: to, width: width, colour), tag: tag)
    }
    return result
  }

  private func marks(of fragments: [FlowFragment], _ placed: Placed, height: Double, centred: Bool)
    -> [PlacedItem]
  {
    let own = fragments.reduce(0) { $0 + $1.before + $1.height }
    var y = placed.cell.style.padding
    if centred { y = max(y, (height - own) / 2) }
    var marks: [PlacedItem] = []
    for fragment in fragments {
      y += fragment.before
      marks += fragment.marks.map { $0.moved(x: 0, y: y) }
      y += fragment.height
    }
    return marks
  }

  /// A row that no page holds, cut into pieces that pages hold.
  private func chopped(_ cells: [Placed], limit: Double) -> [(
    cells: [[FlowFragment]], height: Double
  )] {
    var pieces: [(cells: [[FlowFragment]], height: Double)] = []
    for (column, placed) in cells.enumerated() {
      let room = limit - 2 * placed.cell.style.padding
      var piece = 0
      var height = 0.0
      for fragment in placed.fragments {
        if height > 0, height + fragment.before + fragment.height > room {
          piece += 1
          height = 0
        }
        while pieces.count <= piece {
          pieces.append((cells.map { _ in [] }, 0))
        }
        height += fragment.before + fragment.height
        pieces[piece].cells[column].append(fragment)
        pieces[piece].height = max(
          pieces[piece].height, height + 2 * placed.cell.style.padding)
      }
    }
    return pieces
  }

  /// Notes what the table shows again on each page.
  private func repeats(
    _ number: Int, _ list: FragmentList, from start: Int, _ look: TableLook, repeatsHead: Bool
  ) {
    var again = TableRepeat()
    let heads = repeatsHead ? list.fragments[start...] : []
    again.heads = heads.filter { $0.row?.isHead == true }.map { fragment in
      var head = FlowFragment(
        height: fragment.height, marks: fragment.marks.compactMap(\.asDecoration))
      head.keepsNext = true
      return head
    }
    again.closing = look.closing
    if let words = style.carry {
      again.carry = carryRow(words)
    }
    layout.tables[number] = again
  }

  private func carryRow(_ words: Carry) -> CarryRow? {
    let body = table.rows.filter { $0.part == .body }
    guard let cell = body.first?.cells.first, let text = cell.blocks.first,
      case .paragraph(let items) = text.content, case .text(_, let look)? = items.first
    else { return nil }
    var sums: [(right: Double, sums: [Decimal2])] = []
    for column in columns.indices {
      var sum = Decimal2(hundredths: 0, decimals: 0)
      var running: [Decimal2] = []
      for row in body {
        guard let cell = row.cells.first(where: { $0.column == column }), cell.style.align == .end,
          let value = Decimal2(cellText: cell.blocks.map(\.words).joined())
        else { break }
        sum = sum + value
        running.append(sum)
      }
      if running.count == body.count, !running.isEmpty {
        sums.append((left(of: column) + columns[column] - cell.style.padding, running))
      }
    }
    return CarryRow(
      words: words, style: look, height: cell.style.line + 2 * cell.style.padding,
      left: x + cell.style.padding, width: totalWidth, columns: sums)
  }
}

extension Block {
  /// All text in the block.
  var words: String {
    switch content {
    case .paragraph(let items): items.words
    case .blocks(let blocks), .row(let blocks), .ends(let blocks), .columns(_, let blocks):
      blocks.map(\.words).joined()
    case .item(let marker, let blocks): marker.words + blocks.map(\.words).joined()
    case .table, .chart, .image, .rule, .contents: ""
    }
  }
}
