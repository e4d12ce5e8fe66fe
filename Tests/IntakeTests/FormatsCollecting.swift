@testable import Intake

/// A sheet as a sink saw it: every cell as text, with its kinds beside it.
struct CollectedSheet: Equatable {
  var info: SheetInfo
  var merged: [MergedArea] = []
  var rows: [Int: [String]] = [:]
  var kinds: [Int: [CellKind]] = [:]
  var notices: [String] = []
  var isEnded = false

  /// The rows from the first to the last, those left out being empty.
  var grid: [[String]] {
    let last = rows.keys.max() ?? 0
    return last == 0 ? [] : (1...last).map { rows[$0] ?? [] }
  }
}

/// Takes everything that a reader hands over, row by row.
struct CollectingSink: SheetSink {
  var sheets: [CollectedSheet] = []

  mutating func beginSheet(_ sheet: SheetInfo) {
    sheets.append(CollectedSheet(info: sheet))
  }

  mutating func merged(_ area: MergedArea) {
    sheets[sheets.count - 1].merged.append(area)
  }

  mutating func row(_ row: inout RowBuffer) {
    let strings = row.strings
    var kinds: [CellKind] = []
    for column in strings.indices { kinds.append(row.kind(column)) }
    sheets[sheets.count - 1].rows[row.row] = strings
    sheets[sheets.count - 1].kinds[row.row] = kinds
  }

  mutating func notice(_ text: String) { sheets[sheets.count - 1].notices.append(text) }

  mutating func endSheet() {
    sheets[sheets.count - 1].isEnded = true
  }
}

/// Takes one row itself and has the others typed in blocks.
struct BlockSink: SheetSink {
  struct Worker: RowWorker {
    func makeBlock(rows: Int) -> [[String]] { [] }

    func type(_ row: inout RowBuffer, into block: inout [[String]]) {
      block.append([String(row.row)] + row.strings)
    }
  }

  var rows: [[String]] = []
  var hasHeading = false

  mutating func beginSheet(_ sheet: SheetInfo) {}

  mutating func row(_ row: inout RowBuffer) {
    rows.append([String(row.row)] + row.strings)
    hasHeading = true
  }

  mutating func endSheet() {}

  mutating func worker() -> Worker? { hasHeading ? Worker() : nil }

  mutating func block(_ block: [[String]]) { rows += block }
}

/// Everything that a file's reader hands over.
func collect(
  _ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()
) throws -> (report: FormReport, sheets: [CollectedSheet]) {
  var sink = CollectingSink()
  let report = try readSheets(of: .bytes(bytes), limits: limits, into: &sink)
  return (report, sink.sheets)
}

/// The error that refuses a file, or nil where it is read.
func refusal(_ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) -> FormError? {
  var sink = CollectingSink()
  do throws(FormError) {
    _ = try readSheets(of: .bytes(bytes), limits: limits, into: &sink)
    return nil
  } catch {
    return error
  }
}

/// A small generator with a seed, for tests that try many inputs.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
