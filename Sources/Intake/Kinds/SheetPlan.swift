internal import Model

/// The headings of a sheet → what types its rows, on any core.
struct SheetPlan: RowWorker {
  let layout: SheetLayout
  /// A block without rows, of which every block is a copy.
  private let empty: any ExportKind

  struct Block: Sendable {
    let layout: SheetLayout
    var rows: any ExportKind
    /// Rows given, whatever became of them.
    private(set) var given = 0

    /// Takes a row; false from the row on at which other headings begin.
    mutating func type(_ row: borrowing RowBuffer) -> Bool {
      given += 1
      return rows.type(row, in: layout)
    }
  }

  init(layout: SheetLayout) {
    self.layout = layout
    empty =
      layout.isWideExam
      ? WideExamKind(layout.columns) : layout.kind.exportKind.init(layout.columns)
  }

  func makeBlock(rows: Int) -> Block {
    var block = Block(layout: layout, rows: empty)
    block.rows.reserve(rows)
    return block
  }

  func type(_ row: inout RowBuffer, into block: inout Block) {
    _ = block.type(row)
  }
}
