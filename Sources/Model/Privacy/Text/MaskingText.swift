/// A text while it is being masked: its scalars as they are, the units to match by, and paint.
///
/// Units are painted with what they disclose; `MaskedRendering` makes words of the paint. What
/// stands in `isSafe` is known to be harmless: a weaker reason never paints over it.
struct MaskingText {
  let scalars: [Unicode.Scalar]
  /// The form for matching.
  let units: [UInt32]
  /// Where each unit stands among the scalars; two digits of ⑫ stand at one place.
  let places: [Int]
  /// What each unit discloses.
  private(set) var paint: [MaskKind?]
  /// Known to be harmless: dates, amounts, ids of the ledger.
  private(set) var isSafe: [Bool]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var units: [UInt32] = []
    var places: [Int] = []
    units.reserveCapacity(scalars.count)
    places.reserveCapacity(scalars.count)
    for (place, scalar) in scalars.enumerated() {
      PlainScalar.units(scalar) { unit in
        units.append(unit)
        places.append(place)
      }
    }
    self.units = units
    self.places = places
    paint = Array(repeating: nil, count: units.count)
    isSafe = Array(repeating: false, count: units.count)
  }

  var count: Int { units.count }

  /// The unit at an index, or 0 outside the text.
  func unit(_ index: Int) -> UInt32 {
    index >= 0 && index < units.count ? units[index] : 0
  }

  /// Whether a word stands at an index.
  func has(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in word.indices where units[index + offset] != word[offset] { return false }
    return true
  }

  /// Paints a range; a kind of less weight leaves what is painted already.
  mutating func mask(_ range: Range<Int>, as kind: MaskKind) {
    for index in range where (paint[index]?.weight ?? -1) < kind.weight { paint[index] = kind }
  }

  /// Takes kinds of paint off again.
  mutating func unmask(_ isHarmless: (MaskKind) -> Bool) {
    for index in paint.indices where paint[index].map(isHarmless) == true { paint[index] = nil }
  }

  mutating func keep(_ range: Range<Int>) {
    for index in range { isSafe[index] = true }
  }

  func isPainted(_ range: Range<Int>) -> Bool { range.contains { paint[$0] != nil } }

  func isPainted(_ index: Int) -> Bool {
    index >= 0 && index < paint.count && paint[index] != nil
  }

  /// The first index from one on that holds no space.
  func skippingSpaces(_ index: Int, limit: Int = 3) -> Int {
    var index = index
    var left = limit
    while left > 0, unit(index) == 0x20 || unit(index) == 0x0A {
      index += 1
      left -= 1
    }
    return index
  }
}
