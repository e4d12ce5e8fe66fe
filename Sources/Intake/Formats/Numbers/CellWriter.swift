internal import Model

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
      return
    }
    switch format {
    case .percent: row.set(column, .number, NumberText.hundredfold(value))
    case .padded(let format):
      guard let shown = format.text(value) else { fallthrough }
      shown.withUnsafeBufferPointer { bytes in
        let isNumber = bytes.allSatisfy { Digits.isDigit($0) }
        row.set(column, isNumber ? .number : .text, bytes)
      }
    default: row.set(column, .number, NumberText.text(value))
    }
  }

  /// A formula without a stored result.
  func putUnsolved(at column: Int, into row: inout RowBuffer) {
    row.set(column, .unsolved, "=")
  }

  func put(_ value: Bool, at column: Int, into row: inout RowBuffer) {
    row.set(column, .boolean, value ? "TRUE" : "FALSE")
  }

  /// A date or time that the file states in ISO 8601, as `t="d"` and SpreadsheetML do.
  ///
  /// A moment of another time zone stays text, so that whoever wants a date refuses it.
  func putISO(_ text: String, at column: Int, into row: inout RowBuffer) {
    guard let value = ISOValue(text) else {
      row.set(column, .text, text)
      return
    }
    row.set(column, value.kind, value.text)
  }
}

/// A date, time or duration of ISO 8601 as spreadsheets store it → the row seam's text.
///
/// Fractions of a second are rounded as those of serial numbers are, never into the next day.
private struct ISOValue {
  let kind: CellKind
  let text: String

  init?(_ stated: String) {
    if stated.hasPrefix("PT") {
      guard let seconds = Self.seconds(ofDuration: stated) else { return nil }
      (kind, text) = (.duration, "PT\(seconds)S")
      return
    }
    var date = ""
    var clock = Substring(stated)
    if let mark = stated.firstIndex(of: "T") {
      date = String(stated[..<mark])
      clock = stated[stated.index(after: mark)...]
    } else if !stated.contains(":") {
      (date, clock) = (stated, "")
    }
    if !date.isEmpty, Day(iso: date) == nil { return nil }
    if clock.isEmpty {
      (kind, text) = (.date, date)
      return
    }
    guard let second = Self.second(of: clock) else { return nil }
    let time = DatedValue.time(second).text
    if date.isEmpty || date.hasPrefix("1899-12-3") {
      (kind, text) = (.time, time)
    } else {
      (kind, text) = second == 0 ? (.date, date) : (.dateTime, "\(date)T\(time)")
    }
  }

  /// The second of the day of `09:05:00` or `23:59:59.997`.
  private static func second(of clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hour = Digits.number(Array(parts[0].utf8)), hour < 24,
      let minute = Digits.number(Array(parts[1].utf8)), minute < 60,
      parts[2].utf8.allSatisfy({ Digits.isDigit($0) || $0 == UInt8(ascii: ".") }),
      let second = Double(parts[2]), second < 60
    else { return nil }
    return min(hour * 3600 + minute * 60 + Int(second.rounded()), 86_399)
  }

  /// The seconds of `PT36H5M0.000S`.
  private static func seconds(ofDuration text: String) -> Int? {
    var total = 0.0
    var number = ""
    for character in text.dropFirst(2) {
      switch character {
      case "0"..."9", ".": number.append(character)
      case "H", "M", "S":
        guard let value = Double(number), value < 1e9 else { return nil }
        total += value * (character == "H" ? 3600 : character == "M" ? 60 : 1)
        number = ""
      default: return nil
      }
    }
    return number.isEmpty ? Int(total.rounded()) : nil
  }
}
