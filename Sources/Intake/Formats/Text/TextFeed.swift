internal import Glibc

/// Bytes of marked-up text in any encoding, piece by piece → UTF-8.
///
/// The encoding is told by a mark, else by what the text declares of itself, else by its bytes;
/// a declared GB2312 or GBK is read as GB18030, which holds both.
struct TextFeed {
  private enum Mode {
    case undecided
    case utf8
    case utf16(UTF16Decoder)
    case gb18030
    /// Another encoding by the system's name for it.
    case other(String)
  }

  private var mode = Mode.undecided
  /// Bytes of a character that is not complete, or everything while undecided.
  private var pending: [UInt8] = []
  private(set) var name = "utf-8"
  private let fallback: TextEncoding?

  /// How much is looked at before the encoding is decided.
  private static let headBytes = 32 << 10

  /// `fallback` is the encoding of text that says nothing, where its bytes shall not be asked.
  init(fallback: TextEncoding? = nil) {
    self.fallback = fallback
  }

  /// Decodes the next piece.
  mutating func feed(
    _ piece: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    if case .undecided = mode {
      pending.append(contentsOf: piece)
      guard pending.count >= Self.headBytes else { return }
      try decide(body)
    } else {
      try decode(piece, isLast: false, body)
    }
  }

  /// Decodes what is left.
  mutating func finish(
    _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    if case .undecided = mode { try decide(body) }
    try decode(UnsafeBufferPointer(start: nil, count: 0), isLast: true, body)
    if case .utf16(let decoder) = mode, !decoder.isComplete { throw broken }
    guard pending.isEmpty else { throw broken }
  }

  private mutating func decide(
    _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    let head = pending
    pending = []
    let marked = TextEncoding.marked(head)
    let guessed = head.withUnsafeBufferPointer { TextEncoding.guessed($0) }
    let encoding = marked?.encoding ?? fallback ?? guessed
    mode = Self.mode(encoding ?? .utf8)
    name = (encoding ?? .utf8).name
    if marked == nil, let declared = Self.declared(head) { use(declared, guess: guessed) }
    let rest = Array(head[(marked?.mark ?? 0)...])
    let outcome = rest.withUnsafeBufferPointer { piece in
      Result { () throws(FormError) in try decode(piece, isLast: false, body) }
    }
    try outcome.get()
  }

  private static func mode(_ encoding: TextEncoding) -> Mode {
    switch encoding {
    case .utf8: .utf8
    case .gb18030: .gb18030
    case .utf16(let isBigEndian): .utf16(UTF16Decoder(isBigEndian: isBigEndian))
    }
  }

  /// Takes the declared encoding, unless the bytes belie it.
  private mutating func use(_ declared: String, guess: TextEncoding?) {
    switch declared {
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb_2312", "cp936", "ms936", "hz-gb-2312",
      "x-gbk":
      // Pages say gb2312 by habit and are UTF-8 all the same.
      guard guess != .utf8 else { return }
      mode = .gb18030
      name = "gb18030"
    case "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "unicode": break
    default:
      mode = .other(declared)
      name = declared
    }
  }

  /// `encoding="…"` or `charset=…` near the beginning, in lower case.
  private static func declared(_ head: [UInt8]) -> String? {
    let text = String(decoding: head.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    let mark = text.hasPrefix("<?xml") ? "encoding" : "charset"
    guard let found = text.firstRange(of: mark) else { return nil }
    let rest = text[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { " \"'".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  private mutating func decode(
    _ piece: UnsafeBufferPointer<UInt8>, isLast: Bool,
    _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    if case .utf8 = mode {
      // The parser checks every character itself and knows pieces.
      if !piece.isEmpty { try body(piece) }
      return
    }
    pending.append(contentsOf: piece)
    var output: [UInt8] = []
    let used = try pending.withUnsafeBufferPointer { all in
      Result { () throws(FormError) in try convert(all, &output) }
    }.get()
    pending.removeFirst(used)
    let outcome = output.withUnsafeBufferPointer { decoded in
      Result { () throws(FormError) in if !decoded.isEmpty { try body(decoded) } }
    }
    try outcome.get()
  }

  /// Decodes whole characters and gives how many bytes they took.
  private mutating func convert(
    _ all: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
  ) throws(FormError) -> Int {
    switch mode {
    case .undecided, .utf8: return all.count
    case .utf16(var decoder):
      let even = all.count & ~1
      let isSound = decoder.decode(UnsafeBufferPointer(rebasing: all[..<even]), into: &output)
      mode = .utf16(decoder)
      guard isSound else { throw broken }
      return even
    case .gb18030:
      guard let decoder = GB18030.shared else { throw broken }
      guard let failure = decoder.decode(all, into: &output) else { return all.count }
      // Up to three bytes at the end may be the beginning of a character.
      guard all.count - failure < 4 else { throw broken }
      return failure
    case .other(let name):
      return try SystemConverter.convert(all, from: name, into: &output)
    }
  }

  private var broken: FormError {
    FormError(.badEncoding, "文件中有不是 \(name) 编码的字节，文字无法确认", hint: "请重新导出")
  }
}
