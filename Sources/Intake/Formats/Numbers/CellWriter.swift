/// Puts values of spreadsheet cells into a row as the texts that the row seam promises.
struct CellWriter: Sendable {
  let calendar: SerialDate

  /// A number that the file has as text, under a format.
  func putNumber(
    _ text: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, at column: Int,
    into row: inout RowBuffer
  ) {
    if format == .number, NumberText.isShortest(text) {
      row.set(column, .number, text)
    } else if let value = NumberText.value(text) {
      put(value, format, at: column, into: &row)
    } else {
      row.set(column, .text, text)
    }
  }

  /// A binary number under a format.
  func put(_ value: Double, _ format: NumberFormat, at column: Int, into row: inout RowBuffer) {
    guard value.isFinite else {
      row.set(column, .error, "#NUM!")
      return
    }
    if let dated = calendar.moment(value, as: format) {
      dated.withText { row.set(column, dated.kind, $0) }
    } else {
      row.set(column, .number, NumberText.text(value))
    }
  }

  func put(_ value: Bool, at column: Int, into row: inout RowBuffer) {
    row.set(column, .boolean, value ? "TRUE" : "FALSE")
  }

  /// A date or time that the file states in ISO 8601, as `t="d"` and SpreadsheetML do.
  func putISO(_ text: String, at column: Int, into row: inout RowBuffer) {
    var stated = text
    if stated.hasSuffix("Z") { stated.removeLast() }
    // Milliseconds are beyond what any of our texts says.
    if let point = stated.firstIndex(of: ".") { stated = String(stated[..<point]) }
    let isDay = stated.count == 10
    if stated.hasSuffix("T00:00:00"), !isDay { stated.removeLast(9) }
    let kind: CellKind =
      stated.count == 10
      ? .date : stated.count == 19 ? .dateTime : stated.count == 8 ? .time : .text
    if kind == .dateTime, stated.hasPrefix("1899-12-3") {
      row.set(column, .time, String(stated.suffix(8)))
    } else {
      row.set(column, kind, kind == .text ? text : stated)
    }
  }
}
