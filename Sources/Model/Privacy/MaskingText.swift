/// A text while it is being masked: its scalars as they are, a form for matching, and marks.
///
/// In the form for matching, full-width letters and digits are half-width, letters upper case, all
/// dashes `-`, all spaces alike, and invisible joiners are left out.
struct MaskingText {
  private let scalars: [Unicode.Scalar]
  /// The form for matching.
  let units: [UInt32]
  /// Where each unit stands among the scalars.
  private let places: [Int]
  /// What goes.
  private(set) var isMasked: [Bool]
  /// What stays whatever it looks like: ids of tickets.
  private(set) var isProtected: [Bool]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var units: [UInt32] = []
    var places: [Int] = []
    units.reserveCapacity(scalars.count)
    places.reserveCapacity(scalars.count)
    for (place, scalar) in scalars.enumerated() {
      guard let unit = Self.normalised(scalar) else { continue }
      units.append(unit)
      places.append(place)
    }
    self.units = units
    self.places = places
    isMasked = Array(repeating: false, count: units.count)
    isProtected = isMasked
  }

  var count: Int { units.count }

  /// The unit at an index, or 0 outside the text.
  func unit(_ index: Int) -> UInt32 {
    units.indices.contains(index) ? units[index] : 0
  }

  /// Whether a word stands at an index.
  func has(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in word.indices where units[index + offset] != word[offset] { return false }
    return true
  }

  /// Whether a word ends just before an index.
  func has(_ word: [UInt32], before index: Int) -> Bool { has(word, at: index - word.count) }

  /// Takes a range out, what is protected excepted.
  mutating func mask(_ range: Range<Int>) {
    for index in range where !isProtected[index] { isMasked[index] = true }
  }

  mutating func protect(_ range: Range<Int>) {
    for index in range { isProtected[index] = true }
  }

  /// The text with one `●` for each stretch that is taken out.
  var result: String {
    guard isMasked.contains(true) else {
      return String(String.UnicodeScalarView(scalars))
    }
    var result = String.UnicodeScalarView()
    var unit = 0
    var wasMasked = false
    for (place, scalar) in scalars.enumerated() {
      guard unit < places.count, places[unit] == place else {
        // An invisible joiner inside a masked stretch goes with it.
        if !wasMasked { result.append(scalar) }
        continue
      }
      if isMasked[unit] {
        if !wasMasked { result.append("●") }
        wasMasked = true
      } else {
        result.append(scalar)
        wasMasked = false
      }
      unit += 1
    }
    return String(result)
  }

  /// The form for matching of a whole text.
  static func normalised(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap(normalised)
  }

  private static func normalised(_ scalar: Unicode.Scalar) -> UInt32? {
    var value = scalar.value
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0x00AD: return nil
    case 0xFF01...0xFF5E: value -= 0xFEE0
    case 0x3000, 0xA0, 0x2000...0x200A, 0x09: value = 0x20
    case 0x2010...0x2015, 0x2212: value = 0x2D
    // The dots between the parts of a name.
    case 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2219, 0x22C5: value = 0xB7
    default: break
    }
    return (0x61...0x7A).contains(value) ? value - 0x20 : value
  }
}

extension UInt32 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpperLetter: Bool { (0x41...0x5A).contains(self) }
  /// What an id is made of.
  var isIDUnit: Bool { isDigit || isUpperLetter || self == 0x2D || self == 0x5F }
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self)
      || (0x20000...0x3FFFF).contains(self) || self == 0x3007
  }
}

extension String {
  /// The scalars of a word, for matching.
  var matchingUnits: [UInt32] { MaskingText.normalised(self) }
}
