/// The text of an ISO date or time, read and written digit by digit: the ledger does millions.
struct ISODigits {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What a closure reads, or nil where it reads nothing or leaves something unread.
  static func parse<Value>(
    _ text: some StringProtocol, _ read: (inout ISODigits) -> Value?
  ) -> Value? {
    func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
      var digits = ISODigits(bytes)
      let value = read(&digits)
      return digits.isAtEnd ? value : nil
    }
    return text.utf8.withContiguousStorageIfAvailable(value)
      ?? Array(text.utf8).withUnsafeBufferPointer(value)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The number of exactly so many digits.
  mutating func number(of count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for index in position..<position + count {
      let byte = bytes[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == mark.value else { return false }
    position += 1
    return true
  }

  /// Text that a closure writes, of at most so many bytes.
  static func text(capacity: Int, _ body: (inout Writer) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      var writer = Writer(buffer: buffer)
      body(&writer)
      return writer.count
    }
  }

  struct Writer {
    fileprivate let buffer: UnsafeMutableBufferPointer<UInt8>
    fileprivate var count = 0

    /// Writes a number of 0 and up with leading zeros.
    mutating func write(_ number: Int, digits: Int) {
      var rest = number
      for index in stride(from: count + digits - 1, through: count, by: -1) {
        buffer[index] = UInt8(0x30 + rest % 10)
        rest /= 10
      }
      count += digits
    }

    /// Writes an ASCII character.
    mutating func write(_ mark: Unicode.Scalar) {
      buffer[count] = UInt8(truncatingIfNeeded: mark.value)
      count += 1
    }
  }
}
