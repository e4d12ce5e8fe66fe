/// A worksheet as its form names it.
package struct SheetInfo: Sendable, Hashable {
  /// The sheet's name; empty where the form has no sheets (CSV, HTML without a caption, XML).
  package var name: String
  /// Place in the workbook's order, from 0.
  package var index: Int
  /// Hidden or very hidden.
  package var isHidden: Bool
  /// Whether only delimiters say which column a value stands in, so that one too many shifts the
  /// rest of the row.
  package var isDelimited: Bool

  package init(name: String, index: Int, isHidden: Bool = false, isDelimited: Bool = false) {
    self.name = name
    self.isDelimited = isDelimited
    self.index = index
    self.isHidden = isHidden
  }
}

/// A merged area, its corners included; rows from 1, columns from 0.
package struct MergedArea: Sendable, Hashable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// Takes the sheets of a file in the workbook's order, row after row.
///
/// For each sheet: `beginSheet`, then `merged` and `row` in any mixture, then `endSheet`. An area
/// is told before the first row that it covers. Rows come in ascending order, but for a damaged
/// sheet without merged areas, where a row may come late or twice; blank rows may be left out, so
/// the row's own number counts. Everything is called on the thread that called
/// `readSheets`.
///
/// After each row of a CSV the reader asks for `worker()`. Once it gives one, the rest of the
/// sheet is typed by it in blocks on all cores, and `block` gets the blocks in the order of their
/// rows instead of `row`.
package protocol SheetSink {
  associatedtype Worker: RowWorker = NoWorker

  /// What headings are called, for forms that need to find them to be read at all.
  var vocabulary: HeadingVocabulary? { get }

  mutating func beginSheet(_ sheet: SheetInfo)
  mutating func merged(_ area: MergedArea)
  /// The row is the sink's until it returns: it may fill cells in.
  mutating func row(_ row: inout RowBuffer)
  /// Says, in Chinese, what the reader found odd about the open sheet.
  mutating func notice(_ text: String)
  mutating func endSheet()

  /// What types the remaining rows of this sheet; nil while rows are still wanted one by one.
  mutating func worker() -> Worker?
  /// The next rows, typed.
  mutating func block(_ block: Worker.Block)
}

extension SheetSink {
  package var vocabulary: HeadingVocabulary? { nil }
  package mutating func merged(_ area: MergedArea) {}
  package mutating func notice(_ text: String) {}
}

extension SheetSink where Worker == NoWorker {
  package mutating func worker() -> NoWorker? { nil }
  package mutating func block(_ block: NoWorker.Block) {}
}

/// Types rows into a block on any core: an immutable plan made once the headings are known.
///
/// Every row that it sees carries its own number, as in `SheetSink.row`.
package protocol RowWorker: Sendable {
  associatedtype Block: Sendable

  /// An empty block for about so many rows.
  func makeBlock(rows: Int) -> Block
  func type(_ row: inout RowBuffer, into block: inout Block)
}

/// The worker of a sink that wants every row itself.
package struct NoWorker: RowWorker {
  package func makeBlock(rows: Int) -> Never? { nil }
  package func type(_ row: inout RowBuffer, into block: inout Never?) {}
}

/// What several forms have to say about a sheet.
enum SheetNotices {
  static func hiddenRows(_ count: Int) -> String {
    "有 \(count) 行被筛选或手工隐藏，已照常读取。不需要的行请删除后重新导入。"
  }

  static func lostCells(_ count: Int) -> String {
    "文件有损坏：\(count) 个单元格的内容读不出，用到它们的行会退回。请重新导出。"
  }
}
