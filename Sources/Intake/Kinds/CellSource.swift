internal import Model

/// Where the values of a heading come from that has no column of its own, as the mapping says.
enum CellSource: Sendable, Hashable {
  /// The same in every row.
  case constant(String)
  /// A part of another column, from 0, cut at a text: the first part, or all the others.
  case part(column: Int, mark: String, isFirst: Bool)
  /// An id made of other columns: the same content gives the same id.
  case digest([Int])

  /// The text of a row, empty where there is nothing.
  func text(
    _ row: borrowing RowBuffer, _ heading: Heading
  ) throws(RowProblem) -> String {
    switch self {
    case .constant(let text): return text
    case .part(let column, let mark, let isFirst):
      try Self.refuseUnread(row, column, heading)
      guard !row.kind(column).isBlank else { return "" }
      let text = row.withBytes(column) { Narrowing.name.narrowed($0.trimmed) }
      let whole = String(decoding: text, as: UTF8.self)
      guard let found = whole.firstRange(of: mark) else { return isFirst ? whole : "" }
      return String(isFirst ? whole[..<found.lowerBound] : whole[found.upperBound...])
    case .digest(let columns):
      var digest = FNV128()
      var isBlank = true
      for column in columns {
        try Self.refuseUnread(row, column, heading)
        let text = row.kind(column).isBlank ? [] : row.withBytes(column) { Array($0.trimmed) }
        isBlank = isBlank && text.isEmpty
        digest.add(text)
      }
      return isBlank ? "" : "自编-" + digest.text
    }
  }

  private static func refuseUnread(
    _ row: borrowing RowBuffer, _ column: Int, _ heading: Heading
  ) throws(RowProblem) {
    switch row.kind(column) {
    case .unsolved: throw RowProblem(heading: heading, column: column, trouble: .unsolvedFormula)
    case .error: throw RowProblem(heading: heading, column: column, trouble: .spreadsheetError)
    default: return
    }
  }
}

/// A fingerprint of texts, the same on every machine: FNV-1a of 64 bits, twice with other offsets.
private struct FNV128 {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x6C62_272E_07BB_0142

  /// Adds a text and a mark behind it, so that 甲乙 with 丙 is not 甲 with 乙丙.
  mutating func add(_ text: [UInt8]) {
    for byte in text + [0xFF] {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 0x9E37_79B9
    }
  }

  /// Thirteen letters and digits, in which Excel sees no number.
  var text: String {
    let mixed = first ^ second.byteSwapped
    let digits = Array("23456789ABCDFGHJKMNPQRSTVWXYZ".utf8)
    var rest = mixed
    var shown: [UInt8] = []
    for _ in 0..<13 {
      shown.append(digits[Int(rest % UInt64(digits.count))])
      rest /= UInt64(digits.count)
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
