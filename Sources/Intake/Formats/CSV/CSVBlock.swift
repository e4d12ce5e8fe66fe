/// Whole rows of a CSV as the file has them, some MiB at once.
struct CSVBlock: Sendable {
  /// The bytes in the file's encoding, UTF-16 already turned into UTF-8.
  var bytes: [UInt8]
  /// Where to begin in the decoded text.
  var start = 0
  /// The number of the row that begins there.
  var firstRow: Int
  /// How many row ends the bytes hold.
  var rows: Int
  var encoding: TextEncoding
  /// Whether a CR that no LF follows ends a row.
  let hasLoneReturns: Bool
  let isASCII: Bool

  /// Turns the bytes into sound UTF-8 in place.
  mutating func decode() throws(FormError) {
    guard !isASCII else { return }
    if encoding == .gb18030 {
      guard let decoder = GB18030.shared else {
        throw FormError(
          .badEncoding, "本机缺少 GB18030 编码表", hint: "请安装系统的 gconv 组件，或另存为 UTF-8 的 CSV")
      }
      var decoded: [UInt8] = []
      let failure = bytes.withUnsafeBufferPointer { decoder.decode($0, into: &decoded) }
      if let failure { throw invalid(at: failure, "GB18030") }
      bytes = decoded
    } else if let failure = bytes.withUnsafeBufferPointer({ UTF8Validity.firstInvalid($0) }) {
      throw invalid(at: failure, "UTF-8")
    }
  }

  private func invalid(at offset: Int, _ name: String) -> FormError {
    let row = bytes.withUnsafeBufferPointer {
      firstRow + ByteScan.count(CSVDialect.lineFeed, in: $0, from: 0, to: offset)
    }
    return FormError(
      .badEncoding, "第 \(row) 行附近有不是 \(name) 编码的字节，文字无法确认",
      hint: "请用原系统重新导出，或在 Excel 中另存为“CSV UTF-8”")
  }
}
