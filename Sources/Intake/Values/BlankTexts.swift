/// Texts that stand for nothing: `-`, `无`, `null`, `0000-00-00`.
///
/// They are compared narrowed and without regard to the case of letters. Nearly every cell is told
/// by its first byte and its length.
struct BlankTexts: Sendable {
  private(set) var texts: Set<[UInt8]> = []
  private var firsts = [Bool](repeating: false, count: 256)
  private var lengths = [Bool](repeating: false, count: 64)

  init(_ texts: some Sequence<String>) {
    // What is narrowed or trimmed away may stand in front.
    for lead in [0xC2, 0xE3, 0xEF] + Array(0x00...0x20) { firsts[lead] = true }
    for text in texts { add(text) }
  }

  mutating func add(_ text: String) {
    let key = Self.key(text.narrowedCode)
    guard let first = key.first, key.count < lengths.count else { return }
    texts.insert(key)
    lengths[key.count] = true
    firsts[Int(first)] = true
    firsts[Int(first & 0xDF)] = firsts[Int(first & 0xDF)] || Digits.isLetter(first)
  }

  /// The same without some texts, which mean something in their column.
  func without(_ other: some Sequence<[UInt8]>) -> BlankTexts {
    var rest = self
    for text in other { rest.texts.remove(Self.key(text)) }
    return rest
  }

  @inline(__always)
  func contains(_ bytes: TextBytes) -> Bool {
    guard let first = bytes.first, firsts[Int(first)], bytes.count < 64 else { return false }
    guard first <= 0x20 || first >= 0xC2 || lengths[bytes.count] else { return false }
    return containsNarrowed(bytes)
  }

  private func containsNarrowed(_ bytes: TextBytes) -> Bool {
    Narrowing.code.with(bytes) { narrowed in
      narrowed.count < lengths.count && lengths[narrowed.count]
        && texts.contains(Self.key(Array(narrowed)))
    }
  }

  private static func key(_ text: [UInt8]) -> [UInt8] {
    text.map { Digits.isLetter($0) ? $0 | 0x20 : $0 }
  }
}
