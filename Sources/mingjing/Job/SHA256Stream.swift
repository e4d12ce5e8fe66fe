import Delivery
import Intake

/// A file's bytes, piece by piece → the fingerprint that the ledger keeps.
struct SHA256Stream: FileHash {
  private var hash = SHA256Hex()

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bytes)
  }

  func hexadecimal() -> String {
    hash.finish()
  }
}
