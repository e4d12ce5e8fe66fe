/// The name of an attachment, written so that new and old mail programs show it.
///
/// `filename*` (RFC 2231) for those that follow the standard; the `name` of Content-Type as an
/// encoded word (RFC 2047 forbids it, Outlook, Foxmail and QQ want it). Names are cut so short
/// that neither has to be split: several programs don't join `filename*0*` and `filename*1*`.
struct AttachmentName {
  let name: String

  /// 45 bytes are one encoded word, and 135 characters percent-encoded: one line of a header.
  private static let limit = 45

  init(_ name: String, number: Int) {
    var stem = String.UnicodeScalarView()
    var ending = String.UnicodeScalarView()
    let scalars = Array(name.unicodeScalars)
    let dot =
      scalars.lastIndex(of: ".").flatMap { scalars.count - $0 <= 6 ? $0 : nil } ?? scalars.count
    ending.append(contentsOf: scalars[dot...])
    let room = Self.limit - String(ending).utf8.count
    var bytes = 0
    for scalar in scalars[..<dot] {
      let isUnsafe =
        scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      let kept = isUnsafe ? "_" : scalar
      bytes += UTF8.width(kept)
      if bytes > room { break }
      stem.append(kept)
    }
    let text = String(stem) + String(ending)
    self.name = stem.isEmpty ? "\(number)" + String(ending) : text
  }

  /// `=?UTF-8?B?…?=`, or the name itself where it is ASCII.
  var encodedWord: String {
    name.utf8.allSatisfy { $0 < 0x80 } ? name : "=?UTF-8?B?\(Base64.line(Array(name.utf8)))?="
  }

  /// `filename="a.pdf"` or `filename*=UTF-8''%E5%9F%8E…`.
  var filename: String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return "filename=\"\(name)\"" }
    let digits = Array("0123456789ABCDEF".utf8)
    var text = "filename*=UTF-8''"
    for byte in name.utf8 {
      if isAttributeCharacter(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text.unicodeScalars.append("%")
        text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
        text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
      }
    }
    return text
  }

  /// RFC 5987's `attr-char`.
  private func isAttributeCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$&+-.^_`|~".utf8.contains(byte)
    }
  }
}
