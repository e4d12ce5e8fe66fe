/// Text as a system exported it → the form in which it is compared.
///
/// That is half-width and without what nobody sees. Narrative is never narrowed.
enum Narrowing: Sendable {
  /// Dates, numbers, choices: every full-width ASCII character becomes its half-width one.
  case code
  /// Ids: the same, and a line break is no part of them.
  case id
  /// Names of departments, posts, people: digits and letters become half-width, the rest stays.
  case name

  /// Calls a body with the trimmed and narrowed text; nothing is copied where nothing changes.
  @inline(__always)
  func with<Result>(_ bytes: TextBytes, _ body: (TextBytes) -> Result) -> Result {
    let trimmed = bytes.trimmed
    if Self.isPlain(trimmed) { return body(trimmed) }
    return narrowed(trimmed).withUnsafeBufferPointer { body($0.trimmed) }
  }

  /// Whether no byte of the text starts a character that narrowing could change.
  @inline(__always)
  private static func isPlain(_ bytes: TextBytes) -> Bool {
    // Control characters, and the lead bytes of full-width, wide and invisible characters.
    !bytes.containsAny { lanes in
      (lanes .< .all(0x20)) .| (lanes .== .all(0x7F)) .| (lanes .== .all(0xC2))
        .| (lanes .== .all(0xD8)) .| ((lanes &- .all(0xE1)) .< .all(3)) .| (lanes .>= .all(0xEF))
    }
  }

  /// The narrowed text; space of any kind becomes a space, but a line break in a name or an id is
  /// dropped.
  func narrowed(_ bytes: TextBytes) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (value, length) = bytes.scalar(at: offset)
      if UnseenScalars.isInvisible(value) || self != .code && (value == 0x0A || value == 0x0D) {
        // Not part of the text.
      } else if UnseenScalars.isSpace(value) {
        output.append(0x20)
      } else if let narrow = narrow(value) {
        output.append(narrow)
      } else {
        output.append(contentsOf: bytes[offset..<offset + length])
      }
      offset += length
    }
    return output
  }

  /// The narrowed and trimmed text of some scalars.
  func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var text = String(view)
    return text.withUTF8 { bytes in with(bytes) { $0.text } }
  }

  private func narrow(_ scalar: UInt32) -> UInt8? {
    guard (0xFF01...0xFF5E).contains(scalar) else { return nil }
    let narrow = UInt8(scalar - 0xFEE0)
    switch self {
    case .code, .id: return narrow
    case .name: return Digits.isDigit(narrow) || Digits.isLetter(narrow) ? narrow : nil
    }
  }
}

/// ASCII digits and letters.
enum Digits {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The number that digits spell; nil where there is none, another character, or over 18 digits.
  static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }
}
