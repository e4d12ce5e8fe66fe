internal import CCrypto

/// Bytes, given at once or piece by piece → their SHA-256 in lower-case hexadecimal.
///
/// libcrypto does the work (`EVP_DigestInit_ex` and its kin, OpenSSL's manual, EVP_DigestInit(3)).
/// None of these calls can fail for SHA-256 but for want of memory, so a failure traps.
package struct SHA256Hex: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no memory for a SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(
      EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1,
      "libcrypto could not take in bytes of a SHA-256")
  }

  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    precondition(
      EVP_DigestFinal_ex(context, &digest, nil) == 1, "libcrypto could not finish a SHA-256")
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
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
