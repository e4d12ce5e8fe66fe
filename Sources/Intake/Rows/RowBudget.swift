/// What the rows of one file may come to in all.
///
/// A few bytes of a spreadsheet can stand for a whole row of empty cells, or for a shared string as
/// long as the file has room for: without a bound such a file would be read for days.
final class RowBudget {
  private let limits: IntakeLimits
  private var cells = 0
  private var bytes = 0

  init(_ limits: IntakeLimits) {
    self.limits = limits
  }

  /// Counts a row; gives why the file is refused once it is too much.
  func take(_ row: borrowing RowBuffer) -> FormError? {
    cells += row.count
    bytes += row.byteCount
    guard cells <= limits.cells, bytes <= limits.unpackedBytes else {
      return FormError(
        .tooLarge, "到第 \(row.row) 行为止单元格多得反常，疑似恶意文件", hint: "请确认文件来源，并重新导出")
    }
    return nil
  }
}
