extension FlowLayout {
  /// The rows of a table: heads first, each row a fragment.
  func table(
    _ table: TableBox, _ block: Block, node: Int, x: Double, width: Double,
    to list: inout FragmentList
  ) {
    guard table.columnCount > 0 else { return }
    var style = block.style
    var table = shaped(table.fitted(width: width))
    var columns = columns(of: table, style, width: width)
    if columns.excess > 0 {
      let wanted = Int((width + columns.excess).rounded(.up))
      note(
        "表格至少要 \(wanted) 磅宽，版心只有 \(Int(width)) 磅，已缩小并断字；请减少列数或改用 landscape 横排。",
        at: block.place)
      let scale = max(Self.smallestScale, width / (width + columns.excess))
      table = shaped(table.scaled(by: scale))
      style = style.scaled(by: scale)
      columns = self.columns(of: table, style, width: width)
    }
    let rows = TableRows(
      layout: self, table: table, style: style, columns: columns.widths, x: x, node: node,
      part: list.part)
    rows.append(to: &list, place: block.place)
  }

  /// The table with its cells' paragraphs shaped, so that measuring and setting share the work.
  private func shaped(_ table: TableBox) -> TableBox {
    var table = table
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        for block in table.rows[row].cells[cell].blocks.indices {
          let content = table.rows[row].cells[cell].blocks[block]
          guard case .paragraph(let items) = content.content else { continue }
          table.rows[row].cells[cell].blocks[block].shaped = shape(items, content.style)
        }
      }
    }
    return table
  }

  /// A table too wide for its page is set smaller, down to this; only then numbers are broken.
  private static let smallestScale = 0.4
  /// Texts up to so many characters, names above all, stand in one line.
  private static let wholeText = 4

  /// Headings up to so many characters are not broken while there is room.
  private static let shortHeading = 6.5

  private func columns(of table: TableBox, _ style: ComputedStyle, width: Double) -> TableColumns {
    let gaps = style.rules == .cards ? style.gap * Double(table.columnCount - 1) : 0
    let room = width - gaps
    if style.rules == .cards {
      return TableColumns(
        Array(repeating: .init(narrowest: 1, widest: 1), count: table.columnCount), room: room)
    }
    var demands = [TableColumns.Demand](repeating: .init(), count: table.columnCount)
    for (column, share) in table.shares where column < demands.count {
      demands[column].preferred = share.resolved(size: style.size, line: page.line, width: room)
    }
    let pads = DecimalPads(table: table, layout: self)
    var filled: Set<Int> = []
    var wide: [(cell: TableBox.Cell, narrowest: Double, widest: Double)] = []
    var contents: [ColumnBalance.Cell] = []
    for (index, row) in table.rows.enumerated() {
      for cell in row.cells {
        var own = widths(of: cell)
        // What keeps decimal points below each other is part of the cell.
        let pad = cell.columnSpan == 1 ? pads[index, cell.column] : 0
        own.narrowest += pad
        own.widest += pad
        own.edges += pad
        if own.widest > own.edges { filled.formUnion(cell.column..<cell.column + cell.columnSpan) }
        if cell.columnSpan == 1 {
          contents.append(
            ColumnBalance.Cell(
              row: index, column: cell.column,
              lines: cell.blocks.flatMap { $0.shaped?.lineWidths ?? [] },
              edges: own.edges, slack: cell.style.size))
          if row.part == .head, own.widest - own.edges <= Self.shortHeading * cell.style.size {
            demands[cell.column].heading = max(demands[cell.column].heading, own.widest)
          }
          demands[cell.column].narrowest = max(demands[cell.column].narrowest, own.narrowest)
          demands[cell.column].widest = max(demands[cell.column].widest, own.widest)
        } else {
          wide.append((cell, own.narrowest, own.widest))
        }
      }
    }
    for column in demands.indices { demands[column].isBlank = !filled.contains(column) }
    for (cell, narrowest, widest) in wide {
      let span = cell.column..<min(demands.count, cell.column + cell.columnSpan)
      let have = span.reduce((0.0, 0.0)) {
        ($0.0 + demands[$1].narrowest, $0.1 + demands[$1].widest)
      }
      for column in span {
        demands[column].narrowest += max(0, narrowest - have.0) / Double(span.count)
        demands[column].widest += max(0, widest - have.1) / Double(span.count)
      }
    }
    return TableColumns(demands, room: room, cells: contents)
  }

  /// What a cell asks for, with its padding and its bar.
  private func widths(
    of cell: TableBox.Cell
  ) -> (narrowest: Double, widest: Double, edges: Double) {
    let bar = cell.share == nil ? 0 : ProgressBar.least + ProgressBar.gap
    let inner = cell.blocks.reduce((0.0, 0.0)) { sum, block in
      let own = widths(of: block)
      return (max(sum.0, own.narrowest), max(sum.1, own.widest))
    }
    let words = cell.blocks.count == 1 ? cell.blocks[0].words.unicodeScalars.count : 0
    let isWhole = cell.style.nowrap || (1...Self.wholeText).contains(words)
    let narrowest = isWhole ? inner.1 : inner.0
    let edges = 2 * cell.style.padding + bar
    // A point more than asked, so that rounding breaks no line.
    return (narrowest + edges + 0.5, inner.1 + edges + 0.5, edges + 0.5)
  }
}

/// Sizes of the bar in a cell.
enum ProgressBar {
  static let least = 40.0
  static let most = 110.0
  static let gap = 6.0
  static let height = 6.0
  static let ground = Colour(red: 0.9, green: 0.9, blue: 0.9)
}

extension ComputedStyle {
  func scaled(by factor: Double) -> ComputedStyle {
    var style = self
    style.size *= factor
    style.line *= factor
    style.indent *= factor
    style.padding *= factor
    style.left *= factor
    style.right *= factor
    return style
  }
}

extension TableBox {
  /// The table with no picture wider than its share of the width.
  func fitted(width: Double) -> TableBox {
    var table = self
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let own = rows[row].cells[cell]
        let share = width * Double(min(own.columnSpan, columnCount)) / Double(max(1, columnCount))
        let room = max(24, share - 2 * own.style.padding - 1)
        for (index, block) in own.blocks.enumerated() {
          guard case .paragraph(let items) = block.content else { continue }
          table.rows[row].cells[cell].blocks[index].content = .paragraph(items.fitted(to: room))
        }
      }
    }
    return table
  }

  /// The table in smaller type.
  func scaled(by factor: Double) -> TableBox {
    var table = self
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell].style = rows[row].cells[cell].style.scaled(by: factor)
        table.rows[row].cells[cell].blocks = rows[row].cells[cell].blocks.map {
          $0.scaled(by: factor)
        }
      }
    }
    return table
  }
}

extension Block {
  fileprivate func scaled(by factor: Double) -> Block {
    var block = self
    block.shaped = nil
    block.style = style.scaled(by: factor)
    switch content {
    case .paragraph(let items): block.content = .paragraph(Self.scaled(items, by: factor))
    case .blocks(let blocks): block.content = .blocks(blocks.map { $0.scaled(by: factor) })
    case .item(let marker, let blocks):
      block.content = .item(
        marker: Self.scaled(marker, by: factor), blocks.map { $0.scaled(by: factor) })
    default: break
    }
    return block
  }

  private static func scaled(_ items: [InlineItem], by factor: Double) -> [InlineItem] {
    items.map { item in
      switch item {
      case .text(let text, var style):
        style.size *= factor
        return .text(text, style)
      case .box(let box): return .box(box.scaled(by: factor))
      case .lineBreak: return item
      }
    }
  }
}
