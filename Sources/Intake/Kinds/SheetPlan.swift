internal import Model

/// The headings of a sheet → what types its rows, on any core.
struct SheetPlan: RowWorker {
  let layout: SheetLayout

  struct Block: Sendable {
    let layout: SheetLayout
    var rows: any ExportKind

    mutating func type(_ row: borrowing RowBuffer) { rows.type(row, in: layout) }
  }

  func makeBlock() -> Block {
    Block(layout: layout, rows: layout.kind.exportKind.init(layout.columns))
  }

  func type(_ row: inout RowBuffer, into block: inout Block) {
    block.type(row)
  }
}
