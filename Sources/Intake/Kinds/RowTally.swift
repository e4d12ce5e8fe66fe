/// Rows of a sheet counted by what they are.
struct RowTally: Sendable, Hashable {
  /// Rows that hold records or should.
  var rows = 0
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
    left.rows += right.rows
    left.headings += right.headings
    left.totals += right.totals
    left.lastRow = max(left.lastRow, right.lastRow)
    left.bytes += right.bytes
  }
}
