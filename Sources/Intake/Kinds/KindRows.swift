internal import Model

/// What reading some rows of a sheet gave.
protocol TypedRows: Sendable {
  mutating func type(_ row: borrowing RowBuffer)

  var records: RecordBlock { get }
  var recordCount: Int { get }
  var rejects: [Reject] { get }
  var tally: RowTally { get }
}

/// Rows of a sheet counted by what they are.
struct RowTally: Sendable, Hashable {
  /// Rows that hold a record or should.
  var data = 0
  /// Repeated headings.
  var headings = 0
  /// 合计, 备注 and their like.
  var totals = 0
  /// The last row seen, as the spreadsheet numbers it.
  var lastRow = 0
  /// The row at which headings in another order, or of another kind, begin; nothing below it has
  /// been read.
  var newHeadings: Int?
  /// How much text was read, for progress.
  var bytes = 0

  static func += (left: inout RowTally, right: RowTally) {
    left.data += right.data
    left.headings += right.headings
    left.totals += right.totals
    left.lastRow = max(left.lastRow, right.lastRow)
    left.bytes += right.bytes
  }
}

/// Rows of a kind → records and rejects.
struct KindRows<Kind: ExportKind>: TypedRows {
  private let kind: Kind
  private let layout: SheetLayout
  private var placed: [Placed<Kind.Record>] = []
  private(set) var rejects: [Reject] = []
  private(set) var tally = RowTally()
  private var checks = HeadingChecks()

  /// Records of a block of text, more or less: room for them is made at once.
  private static var usualCount: Int { 6144 }

  init(_ layout: SheetLayout) {
    kind = Kind(layout.columns)
    self.layout = layout
  }

  var records: RecordBlock { Kind.block(placed) }

  var recordCount: Int { placed.count }

  mutating func type(_ row: borrowing RowBuffer) {
    guard tally.newHeadings == nil else { return }
    tally.lastRow = row.row
    tally.bytes += row.byteCount
    // Ids begin with an ASCII character: such a row is neither blank nor headings nor a total.
    if !layout.startsLikeID(row), let rowClass = layout.classOfOddRow(row, &checks) {
      note(rowClass, row)
      return
    }
    do {
      let record = try kind.record(row)
      if placed.isEmpty { placed.reserveCapacity(Self.usualCount) }
      placed.append(Placed(record: record, row: row.row))
      tally.data += 1
    } catch {
      if let rowClass = layout.classOfUnreadableRow(row, &checks) {
        note(rowClass, row)
      } else {
        tally.data += 1
        rejects.append(layout.reject(row, error))
      }
    }
  }

  private mutating func note(_ rowClass: RowClass, _ row: borrowing RowBuffer) {
    switch rowClass {
    case .blank: break
    case .total: tally.totals += 1
    case .headings: tally.headings += 1
    case .newHeadings: tally.newHeadings = row.row
    }
  }
}
