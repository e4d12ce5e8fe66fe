/// A text that is compared, ordered and hashed by its UTF-8 bytes.
///
/// Swift's own `==` takes a composed é for a decomposed one; two ids are the same only byte for
/// byte.
package struct ExactText: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    let whole: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if whole == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension Sequence where Element == String {
  /// In the order of their UTF-8 bytes, which is that of their Unicode scalars.
  package func sortedByBytes() -> [String] {
    sorted { ExactText($0) < ExactText($1) }
  }
}

extension Array {
  /// In the order of a list of texts for each element, compared one after the other by bytes.
  package func sorted(byTexts texts: (Element) -> [String]) -> [Element] {
    map { (key: texts($0).map { ExactText($0) }, element: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.element)
  }
}
