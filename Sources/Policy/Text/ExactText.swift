/// A text that is compared and hashed by its UTF-8 bytes: ids are the same only byte for byte.
struct ExactText: Sendable, Hashable, Comparable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let whole: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if whole == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension Sequence where Element == String {
  /// In the order of their UTF-8 bytes, which is that of their Unicode scalars.
  func sortedByBytes() -> [String] {
    sorted { ExactText($0) < ExactText($1) }
  }
}

extension Array {
  /// In the order of a list of texts for each element, compared one after the other by bytes.
  func sorted(byTexts texts: (Element) -> [String]) -> [Element] {
    map { (key: texts($0).map { ExactText($0) }, element: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.element)
  }
}

/// Texts ⇄ small numbers, so that a million tickets are counted without touching strings again.
struct Interner<Key: Hashable & Sendable>: Sendable {
  private var numbers: [Key: Int32] = [:]
  private(set) var keys: [Key] = []

  /// The number of a key, a new one where it was not seen before.
  mutating func number(of key: Key) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }

  /// The number of a key that was seen before.
  func known(_ key: Key) -> Int32? { numbers[key] }
}
