/// A number's text as a file has it, or its binary value → the shortest decimal that reads back.
enum NumberText {
  /// Whether the bytes are that decimal already: no exponent, no needless zero, and so few digits
  /// that no binary number stands nearer to another decimal as short.
  static func isShortest(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    if text.first == UInt8(ascii: "-") { at = 1 }
    let start = at
    while at < text.count, isDigit(text[at]) { at += 1 }
    let whole = at - start
    guard whole > 0, whole == 1 || text[start] != UInt8(ascii: "0") else { return false }
    // -0 is 0.
    if at == text.count { return whole <= 15 && !(start == 1 && text[1] == UInt8(ascii: "0")) }
    guard text[at] == UInt8(ascii: "."), text.count - start - 1 <= 15 else { return false }
    let fraction = at + 1
    at = fraction
    while at < text.count, isDigit(text[at]) { at += 1 }
    guard at == text.count, at > fraction, text[at - 1] != UInt8(ascii: "0") else { return false }
    // Small numbers may be written with an exponent.
    return text[start] != UInt8(ascii: "0") || text[fraction] != UInt8(ascii: "0")
  }

  /// The value of a decimal, with or without an exponent; nil where the text is anything else.
  static func value(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var (start, end) = (0, text.count)
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    if let exact = exact(text, start, end) { return exact }
    let trimmed = text[start..<end]
    guard let first = trimmed.first, isDigit(first) || "+-.".utf8.contains(first),
      trimmed.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(String(decoding: trimmed, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// The value where digits and power of ten are both exact in binary, which is nearly always.
  private static func exact(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Double? {
    guard start < end, end - start <= 18 else { return nil }
    var (digits, count, point) = (UInt64(0), 0, -1)
    let isNegative = text[start] == UInt8(ascii: "-")
    var at = isNegative ? start + 1 : start
    while at < end {
      let byte = text[at]
      if isDigit(byte) {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        count += 1
      } else if byte == UInt8(ascii: "."), point < 0 {
        point = count
      } else {
        return nil
      }
      at += 1
    }
    // All numbers below 2^53 are exact, and so is a power of ten up to 10^22.
    guard count > 0, digits < 1 << 53 else { return nil }
    let value = point < 0 ? Double(digits) : Double(digits) / powers[count - point]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18,
  ]

  /// `12`, `0.1`, `100000000000000000000`; an exponent only below 1e-7 and from 1e21 on.
  static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    if value.rounded(.towardZero) == value, abs(value) < 9e15 { return String(Int64(value)) }
    let shortest = value.description
    guard abs(value) < 1e21, abs(value) >= 1e-7 else {
      return shortest.replacing(".0e", with: "e")
    }
    let parts = shortest.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
    return positional(parts[0], exponent: exponent)
  }

  /// A hundred times the shortest decimal of a value, digit by digit: 0.955 is 95.5.
  static func hundredfold(_ value: Double) -> String {
    guard value != 0, abs(value) < 1e15, abs(value) >= 1e-7 else { return text(value * 100) }
    let parts = value.description.split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let moved = positional(parts[0], exponent: exponent + 2)
    // 0.05 → 005: the zeros before the point are not of the number.
    let sign = moved.hasPrefix("-") ? "-" : ""
    var digits = moved.drop { $0 == "-" }
    while digits.hasPrefix("0"), digits.dropFirst().first.map({ $0 != "." }) ?? false {
      digits = digits.dropFirst()
    }
    return sign + digits
  }

  /// Moves the point of `1.5` by an exponent.
  private static func positional(_ mantissa: Substring, exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count == 2 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = String(parts[0]) + fraction
    let point = parts[0].count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
