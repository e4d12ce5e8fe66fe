/// What the file says a cell is; its text is always there beside the kind.
package enum CellKind: UInt8, Sendable, Hashable, BitwiseCopyable {
  /// Nothing stored, or a text of no characters.
  case empty
  /// The text of a cell to the left that is merged with this one: headings may need it, but in the
  /// body the value is that of the area's first column alone.
  case spread
  /// Text as stored.
  case text
  /// `-12`, `0.1`: the shortest decimal that reads back, integers without a point; under a `%`
  /// format a hundred times as much, under `0000` with its zeros, as its reader sees it.
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
  /// A formula whose result the file does not hold; the text is `=`.
  case unsolved

  /// Whether a reader of the row sees nothing of its own in the cell.
  @inline(__always)
  var isBlank: Bool { rawValue < CellKind.text.rawValue }
}
