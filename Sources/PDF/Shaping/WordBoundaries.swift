internal import CPango
import Layout

/// Chinese text → where its words end, by ICU's dictionary.
///
/// HarfBuzz brings ICU along; its word breaks depend on the text alone, not on a locale.
enum WordBoundaries {
  /// Offsets in UTF-16 units after each word, the text's end among them.
  static func ends(in text: [UInt16]) -> Set<Int> {
    var ends: Set<Int> = []
    text.withUnsafeBufferPointer { units in
      var status: Int32 = 0
      let word: Int32 = 1
      guard
        let breaks = shim_ubrk_open(word, "zh", units.baseAddress, Int32(units.count), &status)
      else { return }
      defer { shim_ubrk_close(breaks) }
      guard status <= 0 else { return }
      while true {
        let end = shim_ubrk_next(breaks)
        guard end >= 0 else { return }
        ends.insert(Int(end))
      }
    }
    return ends
  }
}
