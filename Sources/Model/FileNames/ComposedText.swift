@_spi(_Unicode) import Swift

extension String {
  /// The composed form (NFC), byte for byte: the standard library composes for its own comparisons,
  /// and this is the one place that asks it to.
  package var composed: String {
    var text = ""
    for scalar in _nfc { text.unicodeScalars.append(scalar) }
    return text
  }
}
