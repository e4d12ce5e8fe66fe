/// Digits without their surroundings → what they are most likely to be.
enum NumberShape {
  /// A phone, a card or an identity card put together from pieces; nil where the digits are none.
  ///
  /// Mobile numbers begin with 1 and 3–9 (national numbering plan), area codes with 0; an identity
  /// card has 18 digits (GB 11643, the last may be X) or the old 15; bank cards 16 to 19.
  static func kind(of digits: [UInt32], pieces: Int) -> MaskKind? {
    let number = withoutCountry(digits)
    if number.count == 11, number[0] == 0x31, number[1] >= 0x33 { return .phone }
    switch digits.count {
    case 17...18 where isBirthDate(digits[6..<14]): return .identity
    case 15 where pieces <= 3 && isBirthDate([0x31, 0x39] + digits[6..<12]): return .identity
    case 16...19 where pieces == 1 || pieces >= 4: return .card
    case 10...12 where digits[0] == 0x30 && digits[1] != 0x30: return .phone
    case 10
    where digits.starts(with: [0x34, 0x30, 0x30]) || digits.starts(with: [0x38, 0x30, 0x30]):
      return .phone
    case 7, 8:
      // 8812-3456, 822 4550.
      return pieces <= 2 && (0x32...0x38).contains(digits[0]) && pieces == 2 ? .phone : nil
    case 20...24 where pieces == 1: return .code
    default: return nil
    }
  }

  /// A number that nothing explains.
  static func bare(_ digits: [UInt32]) -> MaskKind {
    if let kind = kind(of: digits, pieces: 1) { return kind }
    return (7...8).contains(digits.count) && (0x32...0x38).contains(digits[0]) ? .phone : .number
  }

  private static func withoutCountry(_ digits: [UInt32]) -> [UInt32] {
    var rest = digits[...]
    if rest.starts(with: [0x30, 0x30]) { rest = rest.dropFirst(2) }
    if rest.count == 13, rest.starts(with: [0x38, 0x36]) { rest = rest.dropFirst(2) }
    // 013900001234, as some exchanges store it.
    if rest.count == 12, rest.first == 0x30, rest.dropFirst().first == 0x31 {
      rest = rest.dropFirst()
    }
    return Array(rest)
  }

  private static func isBirthDate(_ digits: some Collection<UInt32>) -> Bool {
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1900...2099).contains(value / 10_000)
      && Day(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
  }
}
