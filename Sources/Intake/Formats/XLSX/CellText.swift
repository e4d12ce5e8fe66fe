/// What Office does to the text of a cell beyond XML.
enum CellText {
  /// Turns `_x000D_` into the character that it stands for.
  ///
  /// Office escapes so what XML cannot hold, and an underscore that would begin such an escape.
  static func unescape(_ text: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "_")) else { return }
    var at = 0
    var kept: [UInt8] = []
    while at < text.count {
      if let scalar = escape(text, at) {
        kept.append(contentsOf: String(scalar).utf8)
        at += 7
      } else {
        kept.append(text[at])
        at += 1
      }
    }
    if kept.count != text.count { text = kept }
  }

  private static func escape(_ text: [UInt8], _ at: Int) -> Unicode.Scalar? {
    guard at + 7 <= text.count, text[at] == UInt8(ascii: "_"), text[at + 1] == UInt8(ascii: "x"),
      text[at + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.first != "+", digits.first != "-",
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }

  static func tooLong(_ limits: IntakeLimits, row: Int) -> FormError {
    FormError(
      .tooLarge, "第 \(row) 行的文字超过 \(limits.rowBytes >> 20) MiB", hint: "请确认文件来源，并重新导出")
  }

  static func tooLong(_ limits: IntakeLimits) -> FormError {
    FormError(
      .tooLarge, "有单元格的文字超过 \(limits.cellBytes >> 20) MiB", hint: "请确认文件来源，并重新导出")
  }
}
