/// One row of a sheet as kinds and UTF-8, in storage that is used again for the next row.
///
/// A reader fills it (`begin(row:)`, then `append`/`set`), a sink reads it before it returns.
/// Columns count from 0; a column at or beyond `count` is empty. The text of a cell is always
/// valid UTF-8.
package struct RowBuffer: ~Copyable {
  /// One cell: its kind and where its text stands in `bytes`.
  private struct Cell {
    var start: Int32
    var count: Int32
    var kind: CellKind
  }

  /// The row as a spreadsheet numbers it, from 1.
  package private(set) var row = 0
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []

  package init() {
    bytes.reserveCapacity(4096)
    cells.reserveCapacity(64)
  }

  // MARK: Reading

  /// Cells up to the last one that was filled.
  package var count: Int { cells.count }

  /// Whether no cell holds anything.
  package var isBlank: Bool { cells.allSatisfy { $0.kind == .empty } }

  /// What the file says the cell is; `.empty` beyond the last cell.
  package func kind(_ column: Int) -> CellKind {
    column < cells.count ? cells[column].kind : .empty
  }

  /// Lends the UTF-8 of a cell; no bytes where it is empty.
  @inline(__always)
  package func withBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard column < cells.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let cell = cells[column]
    return bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(cell.start)..<Int(cell.start + cell.count)]))
    }
  }

  /// The text of a cell; empty where it is empty.
  package func string(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of every cell up to the last one that holds anything.
  package var strings: [String] {
    var last = cells.count
    while last > 0, cells[last - 1].kind == .empty { last -= 1 }
    return (0..<last).map { string($0) }
  }

  /// How many bytes of text the row holds.
  package var byteCount: Int { bytes.count }

  // MARK: Filling

  /// Empties the buffer for the row of a number.
  package mutating func begin(row: Int) {
    self.row = row
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a cell after the last one; a text of no bytes is an empty cell.
  package mutating func append(_ kind: CellKind, _ text: UnsafeBufferPointer<UInt8>) {
    cells.append(stored(kind, text))
  }

  /// Puts a cell at a column, filling the columns before it with empty cells.
  package mutating func set(_ column: Int, _ kind: CellKind, _ text: UnsafeBufferPointer<UInt8>) {
    while cells.count <= column { cells.append(Cell(start: 0, count: 0, kind: .empty)) }
    cells[column] = stored(kind, text)
  }

  /// Puts a cell at a column.
  package mutating func set(_ column: Int, _ kind: CellKind, _ text: String) {
    var text = text
    text.withUTF8 { set(column, kind, $0) }
  }

  /// Takes the bytes of a whole line at once; `appendSlice` then names the cells in it.
  mutating func takeLine(_ line: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: line)
  }

  /// Adds a text cell whose bytes are part of the line that was taken.
  @inline(__always)
  mutating func appendSlice(start: Int, count: Int) {
    cells.append(
      Cell(
        start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: count),
        kind: count == 0 ? .empty : .text))
  }

  private mutating func stored(_ kind: CellKind, _ text: UnsafeBufferPointer<UInt8>) -> Cell {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return Cell(
      start: Int32(start), count: Int32(text.count), kind: text.isEmpty ? .empty : kind)
  }
}
