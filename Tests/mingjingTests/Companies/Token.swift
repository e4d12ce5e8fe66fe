/// A text → the tokens in it: a capital letter and four digits from 4999 on, by which the checks
/// find people, units and cases again.
enum Token {
  static func all(in text: some StringProtocol) -> Set<String> { all(in: Array(text.utf8)) }

  static func first(in text: String) -> String? { ordered(in: Array(text.utf8)).first }

  static func all(in bytes: [UInt8]) -> Set<String> { Set(ordered(in: bytes)) }

  private static func ordered(in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    while index + 4 < bytes.count {
      defer { index += 1 }
      guard isCapital(bytes[index]),
        bytes[index + 1] == UInt8(ascii: "5")
          || bytes[index + 1] == UInt8(ascii: "6"),
        (2...4).allSatisfy({ isDigit(bytes[index + $0]) }),
        index + 5 == bytes.count || !isDigit(bytes[index + 5]),
        index == 0 || !(isCapital(bytes[index - 1]) || isDigit(bytes[index - 1]))
      else { continue }
      found.append(String(decoding: bytes[index..<index + 5], as: UTF8.self))
    }
    return found
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
