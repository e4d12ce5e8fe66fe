import Delivery
import Intake

/// A file's bytes, piece by piece → the fingerprint that the ledger keeps.
struct SHA256Stream: FileHash, ~Copyable {
  private var hash = SHA256Hex()

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bytes)
  }

  consuming func hexadecimal() -> String {
    hash.finish()
  }
}
