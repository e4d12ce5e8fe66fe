/// What a spreadsheet's number format makes of a number.
enum NumberFormat: UInt8, Sendable, Hashable {
  case number
  /// A date, a time or both.
  case date
  /// `[h]:mm` and its like: elapsed time.
  case elapsed

  /// The meaning of a built-in format's number, those of Chinese workbooks included.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 14...22, 27...36, 45, 47, 50...58: .date
    case 46: .elapsed
    default: .number
    }
  }

  /// The meaning of a format code such as `yyyy"年"m"月"d"日"` or `[$-804]h:mm;@`.
  ///
  /// Only the first section counts. Quoted text, escaped characters, colours, conditions and
  /// locales say nothing.
  init(code: String) {
    let bytes = Array(code.utf8)
    var at = 0
    var isDate = false
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
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "m"), UInt8(ascii: "M"),
        UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "h"), UInt8(ascii: "H"),
        UInt8(ascii: "s"), UInt8(ascii: "S"):
        isDate = true
      default: break
      }
      at += 1
    }
    self = isDate ? .date : .number
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

  private static func characterLength(_ bytes: [UInt8], _ at: Int) -> Int {
    guard at < bytes.count else { return 1 }
    let lead = bytes[at]
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }
}
