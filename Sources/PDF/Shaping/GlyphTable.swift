import Layout

/// Character → its plain glyph, advance and face, for characters that need no shaping.
///
/// Nearly all of a Chinese page; two array reads instead of a call into Pango.
struct GlyphTable {
  struct Entry {
    var glyph: UInt32
    /// In em.
    var advance: Double
    var face: FaceID
    var isUnknown: Bool
  }

  /// By the character's upper bits: where its 256 entries start, or −1.
  private var starts = [Int32](repeating: -1, count: 0x1100)
  private var entries: [Entry?] = []

  subscript(_ scalar: Unicode.Scalar) -> Entry? {
    get {
      let start = starts[Int(scalar.value >> 8)]
      return start < 0 ? nil : entries[Int(start) + Int(scalar.value & 0xFF)]
    }
    set {
      let page = Int(scalar.value >> 8)
      if starts[page] < 0 {
        starts[page] = Int32(entries.count)
        entries.append(contentsOf: repeatElement(nil, count: 256))
      }
      entries[Int(starts[page]) + Int(scalar.value & 0xFF)] = newValue
    }
  }
}
