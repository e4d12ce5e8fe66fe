/// A table of a page while it is read: the row at hand, and which columns cells above reach into.
struct HTMLTable {
  struct Cell {
    var column: Int
    var columns: Int
    var rows: Int
    var text: [UInt8]
  }

  /// Whether a row of it was handed over.
  var isBegun = false
  var isCaption = false
  private(set) var caption: [UInt8] = []
  /// The number of the row at hand, from 1.
  private(set) var row = 0
  private(set) var isInRow = false
  private(set) var cells: [Cell] = []
  /// Where the open cell stands.
  private(set) var column = 0
  private(set) var text: [UInt8] = []
  /// The text of the row so far.
  private(set) var byteCount = 0
  private var isInCell = false
  private var span = (columns: 1, rows: 1)
  private var next = 0
  /// For each column, the last row that a cell above covers.
  private var covered: [Int] = []

  mutating func startRow() {
    row += 1
    isInRow = true
    next = 0
    byteCount = 0
    cells.removeAll(keepingCapacity: true)
  }

  mutating func startCell(columns: Int, rows: Int) {
    endCell()
    if !isInRow { startRow() }
    while next < covered.count, covered[next] >= row { next += 1 }
    column = next
    span = (columns, rows)
    isInCell = true
  }

  mutating func endCell() {
    guard isInCell else { return }
    isInCell = false
    let shown = Self.trimmed(text)
    byteCount += shown.count
    cells.append(Cell(column: column, columns: span.columns, rows: span.rows, text: shown))
    text.removeAll(keepingCapacity: true)
    next = column + span.columns
  }

  mutating func endRow() {
    endCell()
    isInRow = false
    for cell in cells where cell.rows > 1 {
      let end = min(cell.column + cell.columns, 16_384)
      while covered.count < end { covered.append(0) }
      for index in cell.column..<max(cell.column, end) { covered[index] = row + cell.rows - 1 }
    }
  }

  /// Adds text as a browser shows it: white space of any length is one space.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInCell || isCaption else { return }
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      // U+00A0 fills empty cells and holds words apart: for a reader of values a space.
      let isNoBreak = byte == 0xC2 && index + 1 < piece.count && piece[index + 1] == 0xA0
      index += isNoBreak ? 2 : 1
      let isSpace = isNoBreak || byte == 0x20 || (0x09...0x0D).contains(byte)
      if isCaption {
        caption.append(isSpace ? 0x20 : byte)
      } else if !isSpace {
        text.append(byte)
      } else if let last = text.last, last != 0x20, last != 0x0A {
        text.append(0x20)
      }
    }
  }

  /// Adds a line break or a space that an element stands for.
  mutating func add(_ space: UInt8) {
    guard isInCell else { return }
    if text.last == 0x20 { text.removeLast() }
    if let last = text.last, space == 0x0A || last != 0x0A { text.append(space) }
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text
    while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
    return text
  }
}
