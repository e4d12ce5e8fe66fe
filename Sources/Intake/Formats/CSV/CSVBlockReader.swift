/// Reads a CSV block by block, each cut after the end of a row.
///
/// Memory stays at one block, or at the longest row where that is longer; a row over the limit is
/// refused.
struct CSVBlockReader: ~Copyable {
  let file: OpenFile
  let limits: IntakeLimits
  let dialect: CSVDialect
  /// What the bytes were found to be; nil while only ASCII was seen.
  private(set) var encoding: TextEncoding?
  private var utf16: UTF16Decoder?
  private var offset: Int
  /// What follows the last cut.
  private var carry: [UInt8] = []
  private var row = 1
  private var isAtEnd = false

  init(
    _ file: consuming OpenFile, limits: IntakeLimits, vocabulary: HeadingVocabulary?
  ) throws(FormError) {
    let head = try file.head(256 << 10)
    let marked = TextEncoding.marked(head)
    // What may fail comes before what has to be given back.
    dialect = try Self.dialect(head, marked, vocabulary)
    self.file = file
    self.limits = limits
    encoding = marked?.encoding
    offset = marked?.mark ?? 0
    if case .utf16(let isBigEndian) = encoding {
      utf16 = UTF16Decoder(isBigEndian: isBigEndian)
    }
  }

  /// How the first bytes of a file are parted.
  private static func dialect(
    _ head: [UInt8], _ marked: (encoding: TextEncoding, mark: Int)?,
    _ vocabulary: HeadingVocabulary?
  ) throws(FormError) -> CSVDialect {
    var sample = Array(head[min(marked?.mark ?? 0, head.count)...])
    let encoding = marked?.encoding ?? sample.withUnsafeBufferPointer { TextEncoding.guessed($0) }
    // A sample that stops in the middle or is broken is still a sample.
    var decoded: [UInt8] = []
    switch encoding {
    case .utf16(let isBigEndian):
      var decoder = UTF16Decoder(isBigEndian: isBigEndian)
      _ = sample.withUnsafeBufferPointer { decoder.decode($0, into: &decoded) }
      sample = decoded
    case .gb18030:
      _ = sample.withUnsafeBufferPointer { GB18030.shared?.decode($0, into: &decoded) }
      if !decoded.isEmpty { sample = decoded }
    default: break
    }
    return try sample.withUnsafeBufferPointer { text in
      Result { () throws(FormError) in
        try CSVHeadingLine(sample: text, vocabulary: vocabulary).dialect()
      }
    }.get()
  }

  /// The next rows, or nil at the end.
  mutating func next() throws(FormError) -> CSVBlock? {
    guard !isAtEnd else { return nil }
    var cutter = CSVCutter(dialect: dialect)
    var bytes = carry
    carry = []
    while true {
      try read(into: &bytes)
      bytes.withUnsafeBufferPointer { cutter.scan($0, isLast: isAtEnd) }
      if isAtEnd { break }
      if cutter.end > 0 {
        carry = Array(bytes[cutter.end...])
        bytes.removeLast(carry.count)
        break
      }
      guard bytes.count <= limits.rowBytes else {
        throw FormError(
          .tooLarge, "第 \(row) 行超过 \(limits.rowBytes >> 20) MiB，或者引号没有闭合",
          hint: "请确认这是每行一条记录的 CSV，并重新导出")
      }
    }
    if isAtEnd, cutter.endsQuoted {
      throw FormError(
        .malformed, "第 \(row + cutter.rows) 行开始的引号没有闭合，文件可能不完整", hint: "请重新导出")
    }
    guard !bytes.isEmpty else { return nil }
    let (isASCII, guess) = bytes.withUnsafeBufferPointer {
      let isASCII = ByteScan.isASCII($0)
      return (isASCII, encoding == nil && !isASCII ? TextEncoding.guessed($0) : nil)
    }
    if let guess { encoding = guess }
    defer { row += cutter.rows }
    return CSVBlock(
      bytes: bytes, firstRow: row, rows: cutter.rows, encoding: encoding ?? .utf8,
      hasLoneReturns: cutter.hasLoneReturns, isASCII: isASCII)
  }

  /// Appends up to a block of the file, UTF-16 as UTF-8.
  private mutating func read(into bytes: inout [UInt8]) throws(FormError) {
    let count = limits.blockBytes & ~1
    guard var decoder = utf16 else {
      bytes = try piece(of: count, after: bytes)
      return
    }
    let more = try piece(of: count, after: [])
    let isSound = more.withUnsafeBufferPointer { decoder.decode($0, into: &bytes) }
    utf16 = decoder
    guard isSound, !isAtEnd || (decoder.isComplete && more.count % 2 == 0) else {
      throw FormError(
        .badEncoding, "第 \(row) 行之后有不是 UTF-16 编码的字节，文件可能不完整", hint: "请重新导出")
    }
  }

  /// Some bytes and up to so many more of the file.
  private mutating func piece(of count: Int, after head: [UInt8]) throws(FormError) -> [UInt8] {
    var failure: FormError?
    var filled = 0
    let piece = [UInt8](unsafeUninitializedCapacity: head.count + count) { buffer, written in
      _ = buffer.update(fromContentsOf: head)
      let rest = UnsafeMutableBufferPointer(rebasing: buffer[head.count...])
      do throws(FormError) {
        filled = try file.read(at: offset, into: UnsafeMutableRawBufferPointer(rest))
      } catch {
        failure = error
      }
      written = head.count + filled
    }
    if let failure { throw failure }
    offset += filled
    isAtEnd = filled < count
    return piece
  }
}
