/// What a spreadsheet's number format makes of a number.
enum NumberFormat: Sendable, Hashable {
  case number
  /// A date, a time or both.
  case date
  /// `[h]:mm` and its like: elapsed time.
  case elapsed
  /// `0%`: a hundred times the number is shown.
  case percent
  /// `0000` or `"E"000`: a whole number as it is shown, with zeros before it and words around it.
  case padded(PaddedFormat)

  /// The meaning of a built-in format's number, those of Chinese workbooks included.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 9, 10: .percent
    case 14...22, 27...36, 45, 47, 50...58: .date
    case 46: .elapsed
    default: .number
    }
  }

  /// The meaning of a format code such as `yyyy"年"m"月"d"日"` or `[$-804]h:mm;@`.
  ///
  /// Only the first section counts. Quoted text, escaped characters, colours, conditions and
  /// locales say nothing about dates.
  init(code: String) {
    let bytes = Array(code.utf8)
    var at = 0
    var isDate = false
    var isPercent = false
    while at < bytes.count, bytes[at] != UInt8(ascii: ";") {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at = Self.skip(to: UInt8(ascii: "\""), in: bytes, after: at)
      case UInt8(ascii: "["):
        let end = Self.skip(to: UInt8(ascii: "]"), in: bytes, after: at)
        if Self.isElapsed(bytes[min(at + 1, bytes.count)..<min(end, bytes.count)]) {
          self = .elapsed
          return
        }
        at = end
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        at += Self.characterLength(bytes, at + 1)
      case UInt8(ascii: "G"), UInt8(ascii: "g"):
        if Self.isGeneral(bytes[at...]) { at += 6 }
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        // `0.00E+00` is an exponent; `e` alone is the year of eastern calendars.
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0
        if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { isDate = true }
      case UInt8(ascii: "%"): isPercent = true
      case UInt8(ascii: "a"), UInt8(ascii: "A"):
        // `aaa` and `aaaa` are days of the week; `AM/PM` stands beside hours anyway.
        if at + 2 < bytes.count, bytes[at + 1] | 0x20 == 0x61, bytes[at + 2] | 0x20 == 0x61 {
          isDate = true
        }
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "m"), UInt8(ascii: "M"),
        UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "h"), UInt8(ascii: "H"),
        UInt8(ascii: "s"), UInt8(ascii: "S"):
        isDate = true
      default: break
      }
      at += 1
    }
    if isDate {
      self = .date
    } else if isPercent {
      self = .percent
    } else {
      self = PaddedFormat(code: bytes[..<min(at, bytes.count)]).map { .padded($0) } ?? .number
    }
  }

  /// The offset of the closing mark, or the end.
  private static func skip(to mark: UInt8, in bytes: [UInt8], after open: Int) -> Int {
    bytes[(open + 1)...].firstIndex(of: mark) ?? bytes.count
  }

  /// `h`, `hh`, `m`, `mm`, `s`, `ss` between brackets.
  private static func isElapsed(_ inner: ArraySlice<UInt8>) -> Bool {
    guard let first = inner.first.map({ $0 | 0x20 }), "hms".utf8.contains(first) else {
      return false
    }
    return inner.allSatisfy { $0 | 0x20 == first }
  }

  private static func isGeneral(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count >= 7 && rest.prefix(7).map { $0 | 0x20 }.elementsEqual("general".utf8)
  }

  fileprivate static func characterLength(_ bytes: some Collection<UInt8>, _ at: Int) -> Int {
    guard at < bytes.count else { return 1 }
    let lead = bytes[bytes.index(bytes.startIndex, offsetBy: at)]
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }
}

/// A number format of digits and words: `0000`, `"GD"00000`, `0000"号"`, `000-0000`.
///
/// ECMA-376 part 1, 18.8.31: each `0` is a digit even where the number has none there.
struct PaddedFormat: Sendable, Hashable {
  /// A piece of the format, from left to right.
  private enum Piece: Sendable, Hashable {
    /// A place for a digit; whether it is shown where the number has none.
    case digit(isForced: Bool)
    case literal([UInt8])
  }

  private let pieces: [Piece]

  /// Nil where the format has nothing that a reader would miss in the plain number: `0`, `#,##0`,
  /// and everything with fractions, exponents or groups.
  init?(code: ArraySlice<UInt8>) {
    var pieces: [Piece] = []
    var at = code.startIndex
    func literal(_ end: Int, from start: Int) {
      let text = Array(code[min(start, code.endIndex)..<min(end, code.endIndex)])
      if !text.isEmpty { pieces.append(.literal(text)) }
    }
    while at < code.endIndex {
      switch code[at] {
      case UInt8(ascii: "0"): pieces.append(.digit(isForced: true))
      case UInt8(ascii: "#"): pieces.append(.digit(isForced: false))
      case UInt8(ascii: "\""):
        let end = code[(at + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? code.endIndex
        literal(end, from: at + 1)
        at = end
      case UInt8(ascii: "\\"):
        let length = NumberFormat.characterLength(
          code[code.startIndex...], at + 1 - code.startIndex)
        literal(at + 1 + length, from: at + 1)
        at += length
      case UInt8(ascii: "["):
        // A colour or a locale; a condition would make other numbers look otherwise.
        let end = code[at...].firstIndex(of: UInt8(ascii: "]")) ?? code.endIndex
        let first = at + 1 < code.endIndex ? code[at + 1] : 0
        guard ![UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(first) else {
          return nil
        }
        at = end
      case UInt8(ascii: "_"), UInt8(ascii: "*"):
        at += NumberFormat.characterLength(code[code.startIndex...], at + 1 - code.startIndex)
      case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: ":"):
        pieces.append(.literal([code[at]]))
      case 0x80...:
        let length = NumberFormat.characterLength(code[code.startIndex...], at - code.startIndex)
        literal(at + length, from: at)
        at += length - 1
      default: return nil
      }
      at += 1
    }
    let forced = pieces.count { $0 == .digit(isForced: true) }
    let hasDigit = pieces.contains { if case .digit = $0 { true } else { false } }
    // A currency sign or a unit of money is no part of an id.
    let words = pieces.contains {
      if case .literal(let text) = $0 { !Self.saysNothing(text) } else { false }
    }
    guard hasDigit, forced >= 2 || words else { return nil }
    self.pieces = pieces
  }

  private static func saysNothing(_ text: [UInt8]) -> Bool {
    [" ", "(", ")", "￥", "¥", "元"].contains { Array($0.utf8) == text }
  }

  /// What a whole number is shown as; nil for any other, which is not rounded here.
  func text(_ value: Double) -> [UInt8]? {
    guard value >= 0, value < 9e15, value.rounded(.towardZero) == value else { return nil }
    var digits = Array(String(Int64(value)).utf8)
    if digits == [0x30] { digits = [] }
    var shown: [[UInt8]] = []
    var places = pieces.count { if case .digit = $0 { true } else { false } }
    // From the right: the leftmost place takes all the digits that are left.
    for piece in pieces.reversed() {
      switch piece {
      case .literal(let text): shown.append(text)
      case .digit(let isForced):
        places -= 1
        if places == 0, !digits.isEmpty {
          shown.append(digits)
          digits = []
        } else if let last = digits.popLast() {
          shown.append([last])
        } else if isForced {
          shown.append([0x30])
        }
      }
    }
    return Array(shown.reversed().joined())
  }
}
