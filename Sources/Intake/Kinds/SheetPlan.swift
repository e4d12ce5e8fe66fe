internal import Model

/// The headings of a sheet → what types its rows, on any core.
struct SheetPlan: RowWorker {
  let layout: SheetLayout

  struct Block: Sendable {
    var rows: any TypedRows
  }

  func makeBlock() -> Block { Block(rows: layout.kind.typedRows(layout)) }

  func type(_ row: inout RowBuffer, into block: inout Block) {
    block.rows.type(row)
  }
}
