/// Checks text that comes in pieces for sound UTF-8, since an HTML parser takes anything.
final class UTF8Check {
  /// The beginning of a character at the end of the last piece.
  private var rest: [UInt8] = []
  private var lines = 0

  func check(_ piece: UnsafeBufferPointer<UInt8>) throws(FormError) {
    if rest.isEmpty, ByteScan.isASCII(piece) {
      lines += ByteScan.count(CSVDialect.lineFeed, in: piece, from: 0, to: piece.count)
      return
    }
    let joined = rest + piece
    // A character has at most four bytes: what is cut off begins in the last three.
    var end = joined.count
    for back in 1...3 where back <= joined.count {
      let byte = joined[joined.count - back]
      if byte >= 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        if length > back { end = joined.count - back }
        break
      }
      if byte < 0x80 { break }
    }
    rest = Array(joined[end...])
    try joined.withUnsafeBufferPointer { all in
      Result { () throws(FormError) in
        try validate(UnsafeBufferPointer(rebasing: all[..<end]))
      }
    }.get()
  }

  func finish() throws(FormError) {
    guard rest.isEmpty else { throw failure }
  }

  private func validate(_ text: UnsafeBufferPointer<UInt8>) throws(FormError) {
    let invalid = UTF8Validity.firstInvalid(text)
    lines += ByteScan.count(CSVDialect.lineFeed, in: text, from: 0, to: invalid ?? text.count)
    if invalid != nil { throw failure }
  }

  private var failure: FormError {
    FormError(
      .badEncoding, "文件第 \(lines + 1) 行附近有不是 UTF-8 编码的字节，文字无法确认", hint: "请重新导出")
  }
}
