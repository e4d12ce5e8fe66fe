/// What the file says a cell is; its text is always there beside the kind.
package enum CellKind: UInt8, Sendable, Hashable, BitwiseCopyable {
  /// Nothing stored, or a text of no characters.
  case empty
  /// Text as stored.
  case text
  /// `-12`, `0.1`: the shortest decimal that reads back, integers without a point.
  case number
  /// `2026-08-03`: a date at midnight.
  case date
  /// `2026-08-03T09:05:00`.
  case dateTime
  /// `09:05:00`: a time alone.
  case time
  /// `PT5400S`: elapsed time.
  case duration
  /// `TRUE` or `FALSE`.
  case boolean
  /// `#DIV/0!` and its like.
  case error
}
