internal import Model

/// What reading some rows of a sheet gave.
struct Collected<Record: ExportRecord>: Sendable {
  var placed: [Placed<Record>] = []
  var rejects: [Reject] = []
  var tally = RowTally()
  var checks = HeadingChecks()
}

extension ExportKind {
  var records: RecordBlock { Self.block(collected.placed) }

  var recordCount: Int { collected.placed.count }

  var rejects: [Reject] { collected.rejects }

  var tally: RowTally { collected.tally }

  /// Makes room for so many records at once.
  mutating func reserve(_ count: Int) { collected.placed.reserveCapacity(count) }

  mutating func read(_ row: borrowing RowBuffer) throws(RowProblem) {
    // Nothing between the making of a record and its place: a ticket is large, a copy dear.
    collected.placed.append(Placed(record: try record(row), row: row.row))
  }

  mutating func type(_ row: borrowing RowBuffer, in layout: SheetLayout) -> Bool {
    guard collected.tally.newHeadings == nil else { return false }
    collected.tally.lastRow = row.row
    collected.tally.bytes += row.byteCount
    // Ids begin with an ASCII character: such a row is neither blank nor headings nor a total.
    if !layout.startsLikeID(row), let rowClass = layout.classOfOddRow(row, &collected.checks) {
      note(rowClass, row)
      return collected.tally.newHeadings == nil
    }
    if layout.isTooWide(row) {
      collected.tally.rows += 1
      collected.rejects.append(layout.rejectTooWide(row))
      return true
    }
    do {
      try read(row)
      collected.tally.rows += 1
    } catch {
      if let rowClass = layout.classOfUnreadableRow(row, &collected.checks) {
        note(rowClass, row)
      } else {
        collected.tally.rows += 1
        collected.rejects.append(layout.reject(row, error))
      }
    }
    return collected.tally.newHeadings == nil
  }

  private mutating func note(_ rowClass: RowClass, _ row: borrowing RowBuffer) {
    switch rowClass {
    case .blank: break
    case .total: collected.tally.totals += 1
    case .headings: collected.tally.headings += 1
    case .newHeadings: collected.tally.newHeadings = row.row
    }
  }
}
