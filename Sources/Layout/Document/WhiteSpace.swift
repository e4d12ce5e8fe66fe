/// White space of markup → white space of text.
package enum WhiteSpace {
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Text with each run of spaces made one, and none where a line of the markup ends between two
  /// Chinese characters; a run at either end becomes one space.
  package static func collapsed(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.contains(where: { isSpace($0) }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var run = 0
    var hasLineEnd = false
    for byte in bytes {
      if isSpace(byte) {
        run += 1
        hasLineEnd = hasLineEnd || byte == 0x0A
        continue
      }
      // Beyond ASCII and Latin: three bytes or more, of East Asia but for a few marks.
      let joins = hasLineEnd && byte >= 0xE3 && (result.last ?? 0) >= 0x80
      if run > 0, !joins { result.append(0x20) }
      run = 0
      hasLineEnd = false
      result.append(byte)
    }
    if run > 0 { result.append(0x20) }
    return String(decoding: result, as: UTF8.self)
  }
}
