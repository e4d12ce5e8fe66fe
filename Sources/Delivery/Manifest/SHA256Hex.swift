import Crypto

/// Bytes, given at once or piece by piece → their SHA-256 in lower-case hexadecimal.
package struct SHA256Hex {
  private var hash = SHA256()

  package init() {}

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  package consuming func finish() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  package static func of(_ bytes: [UInt8]) -> String {
    var hash = SHA256Hex()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}
