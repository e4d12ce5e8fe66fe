internal import Model

/// Every heading and alias of every kind, to be found by the end of a text: in one walk it tells
/// whether a text is a heading, ends with one, or is the end of one.
///
/// A tree of scalars from the last to the first; a walk costs the length of the text, however many
/// aliases there are.
package final class HeadingVocabulary: Sendable {
  /// A heading or alias as its key.
  struct Entry: Sendable {
    let key: [Unicode.Scalar]
    /// By place of the kind in `RecordKind.allCases`, the canonical heading.
    var canonical: [String?]
    /// The same, whether the key is that heading's very own.
    var isOwn: [Bool]
  }

  /// What a walk through a text found; places are those of `entries`.
  struct Walk {
    /// The whole text.
    var whole: Int?
    /// Endings shorter than the text, each with the length of what stands before it.
    var endings: [(prefix: Int, entry: Int)] = []
    /// Headings that are longer than the text and end with it.
    var longer: [Int] = []
  }

  let entries: [Entry]
  private let children: [UInt64: Int]
  private let entryAt: [Int?]
  /// By node, the entries whose keys go on from there.
  private let below: [[Int]]

  init(_ headings: [RecordKind: [String: String]]) {
    var places: [[Unicode.Scalar]: Int] = [:]
    var entries: [Entry] = []
    for (kindIndex, kind) in RecordKind.allCases.enumerated() {
      for (key, canonical) in (headings[kind] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let scalars = Array(key.unicodeScalars)
        guard !scalars.isEmpty else { continue }
        let place = places[scalars] ?? entries.count
        if place == entries.count {
          places[scalars] = place
          let count = RecordKind.allCases.count
          entries.append(
            Entry(
              key: scalars, canonical: Array(repeating: nil, count: count),
              isOwn: Array(repeating: false, count: count)))
        }
        entries[place].canonical[kindIndex] = canonical
        entries[place].isOwn[kindIndex] = HeadingText.key(canonical) == key
      }
    }
    var children: [UInt64: Int] = [:]
    var entryAt: [Int?] = [nil]
    var below: [[Int]] = [[]]
    for (place, entry) in entries.enumerated() {
      var node = 0
      for scalar in entry.key.reversed() {
        below[node].append(place)
        let step = Self.step(node, scalar)
        if let next = children[step] {
          node = next
        } else {
          node = entryAt.count
          children[step] = node
          entryAt.append(nil)
          below.append([])
        }
      }
      entryAt[node] = place
    }
    self.entries = entries
    self.children = children
    self.entryAt = entryAt
    self.below = below
  }

  private static func step(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar.value)
  }

  func walk(_ key: [Unicode.Scalar]) -> Walk {
    var walk = Walk()
    var node = 0
    var left = key.count
    while left > 0 {
      guard let next = children[Self.step(node, key[left - 1])] else { return walk }
      node = next
      left -= 1
      guard let entry = entryAt[node] else { continue }
      if left == 0 { walk.whole = entry } else { walk.endings.append((left, entry)) }
    }
    if !key.isEmpty { walk.longer = below[node] }
    return walk
  }

  /// The entry of exactly this key.
  func entry(_ key: [Unicode.Scalar]) -> Int? {
    var node = 0
    for scalar in key.reversed() {
      guard let next = children[Self.step(node, scalar)] else { return nil }
      node = next
    }
    return key.isEmpty ? nil : entryAt[node]
  }

  /// Whether a text is a heading of any kind of export, with brackets or without.
  func isHeading(_ text: String) -> Bool {
    guard HeadingMatch.mayBeHeading(text) else { return false }
    return entry(HeadingText.scalars(text)) != nil
      || entry(Array(HeadingText.keyOutsideBrackets(text).unicodeScalars)) != nil
  }
}
