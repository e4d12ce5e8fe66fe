import Glibc

/// Text → its bytes in a character set that iconv of the C library knows.
enum IconvEncoder {
  static func bytes(of text: String, in name: String) throws(DeliveryError) -> [UInt8] {
    guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else {
      throw .encoding(name: name, text: "")
    }
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    // GB18030 never needs more than four bytes for a character of one byte or more in UTF-8.
    var result = [CChar](repeating: 0, count: source.count * 4 + 16)
    let (left, written) = source.withUnsafeMutableBufferPointer { source in
      result.withUnsafeMutableBufferPointer { result in
        var input = source.baseAddress
        var inputLeft = source.count
        var output = result.baseAddress
        var outputLeft = result.count
        _ = iconv(converter, &input, &inputLeft, &output, &outputLeft)
        return (inputLeft, result.count - outputLeft)
      }
    }
    guard left == 0 else {
      throw .encoding(
        name: name, text: String(decoding: Array(text.utf8).suffix(left).prefix(40), as: UTF8.self))
    }
    return result.prefix(written).map { UInt8(bitPattern: $0) }
  }
}
