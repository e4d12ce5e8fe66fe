@_spi(_Unicode) import Swift

/// Text → the UTF-8 of its composed form (NFC).
///
/// The standard library composes for its own comparisons; this is the one place that asks it to.
func composedUTF8(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for scalar in text._nfc { bytes.append(contentsOf: String(scalar).utf8) }
  return bytes
}
