/// One row of a sheet as kinds and UTF-8, in storage that is used again for the next row.
///
/// A reader fills it (`begin(row:)`, then `append`/`set`), a sink reads it before it returns.
/// Columns count from 0; a column at or beyond `count` is empty. The text of a cell is always
/// valid UTF-8. A reader that has the row in memory lends it (`lend`) and only says where its cells
/// are (`appendSlice`).
package struct RowBuffer: ~Copyable {
  /// One cell: its kind and where its text stands, in what was lent or in what the row owns.
  private struct Cell {
    var start: Int32
    var count: Int32
    var kind: CellKind
    var isLent: Bool
  }

  /// The row as a spreadsheet numbers it, from 1.
  package private(set) var row = 0
  /// Cells up to the last one that was filled.
  package private(set) var count = 0
  /// How many bytes of text the row holds.
  package private(set) var byteCount = 0
  private var cells = UnsafeMutableBufferPointer<Cell>.allocate(capacity: 64)
  private var own = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4096)
  private var ownCount = 0
  private var lent = UnsafePointer<UInt8>?.none

  package init() {}

  deinit {
    cells.deallocate()
    own.deallocate()
  }

  // MARK: Reading

  /// Whether no cell holds anything.
  package var isBlank: Bool { (0..<count).allSatisfy { cells[$0].kind.isBlank } }

  /// What the file says the cell is; `.empty` beyond the last cell.
  @inline(__always)
  package func kind(_ column: Int) -> CellKind {
    column < count ? cells[column].kind : .empty
  }

  /// Lends the UTF-8 of a cell; no bytes where it is empty.
  @inline(__always)
  package func withBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard column < count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let cell = cells[column]
    let base = cell.isLent ? lent : UnsafePointer(own.baseAddress)
    return body(
      UnsafeBufferPointer(start: base.map { $0 + Int(cell.start) }, count: Int(cell.count)))
  }

  /// The text of a cell; empty where it is empty.
  package func string(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of every cell up to the last one that holds anything.
  package var strings: [String] {
    var last = count
    while last > 0, cells[last - 1].kind == .empty { last -= 1 }
    return (0..<last).map { string($0) }
  }

  // MARK: Filling

  /// Empties the buffer for the row of a number.
  package mutating func begin(row: Int) {
    self.row = row
    (count, byteCount, ownCount, lent) = (0, 0, 0, nil)
  }

  /// Adds a cell after the last one; a text of no bytes is an empty cell.
  package mutating func append(_ kind: CellKind, _ text: UnsafeBufferPointer<UInt8>) {
    append(stored(kind, text))
  }

  /// Puts a cell at a column, filling the columns before it with empty cells.
  package mutating func set(_ column: Int, _ kind: CellKind, _ text: UnsafeBufferPointer<UInt8>) {
    while count <= column { append(Cell(start: 0, count: 0, kind: .empty, isLent: false)) }
    cells[column] = stored(kind, text)
  }

  /// Puts a cell at a column.
  package mutating func set(_ column: Int, _ kind: CellKind, _ text: String) {
    var text = text
    text.withUTF8 { set(column, kind, $0) }
  }

  /// Takes memory in which the next slices stand; it must stay until the row has been read.
  mutating func lend(_ memory: UnsafePointer<UInt8>?) {
    lent = memory
  }

  /// Adds a text cell whose bytes stand in the memory that was lent.
  @inline(__always)
  mutating func appendSlice(start: Int, count: Int) {
    byteCount += count
    append(
      Cell(
        start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: count),
        kind: count == 0 ? .empty : .text, isLent: true))
  }

  @inline(__always)
  private mutating func append(_ cell: Cell) {
    if count == cells.count { cells = Self.grown(cells, count: count, by: 1) }
    cells[count] = cell
    count += 1
  }

  private mutating func stored(_ kind: CellKind, _ text: UnsafeBufferPointer<UInt8>) -> Cell {
    if ownCount + text.count > own.count {
      own = Self.grown(own, count: ownCount, by: text.count)
    }
    let start = ownCount
    _ = UnsafeMutableBufferPointer(rebasing: own[start...]).update(fromContentsOf: text)
    ownCount += text.count
    byteCount += text.count
    return Cell(
      start: Int32(start), count: Int32(text.count), kind: text.isEmpty ? .empty : kind,
      isLent: false)
  }

  /// The same in at least twice as much memory.
  private static func grown<Element: BitwiseCopyable>(
    _ memory: UnsafeMutableBufferPointer<Element>, count: Int, by more: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: max(memory.count * 2, count + more))
    _ = larger.update(fromContentsOf: UnsafeBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    return larger
  }
}
