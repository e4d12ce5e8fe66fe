/// Bytes → values, one after the other (ISO 32000-1, 7.2 and 7.3).
///
/// Nothing is copied: a value says where it stands, so that what need not change goes over as it is.
/// The time is linear in the bytes, for arrays and dictionaries are walked once each time they are
/// asked for.
struct PDFParser {
  let bytes: UnsafeRawBufferPointer
  var place: Int
  let end: Int
  /// Marked at the number of every object that a value refers to; nil where nobody asks.
  private let referred: UnsafeMutableBufferPointer<Bool>?

  /// Deeper nesting is refused; Cairo's own is about six.
  private static let deepest = 64

  init(
    _ bytes: UnsafeRawBufferPointer, at place: Int, end: Int? = nil,
    referred: UnsafeMutableBufferPointer<Bool>? = nil
  ) {
    self.bytes = bytes
    self.place = place
    self.end = min(end ?? bytes.count, bytes.count)
    self.referred = referred
  }

  @inline(__always) private var byte: UInt8 { place < end ? bytes[place] : 0 }

  func fault(_ text: String) -> PDFFault { PDFFault(text: text, place: place) }

  /// Passes white space and comments.
  mutating func skipBlank() {
    while place < end {
      let byte = bytes[place]
      if Self.isBlank(byte) {
        place += 1
      } else if byte == UInt8(ascii: "%") {
        while place < end, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      } else {
        return
      }
    }
  }

  /// Whether a word stands here; it is passed then.
  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= end else { return false }
    for index in 0..<count where bytes[place + index] != word.utf8Start[index] { return false }
    place += count
    return true
  }

  /// The next value.
  mutating func value(depth: Int = 0) throws(PDFFault) -> PDFValue {
    skipBlank()
    guard depth < Self.deepest else { throw fault("嵌套过深") }
    let start = place
    switch byte {
    case UInt8(ascii: "/"):
      place += 1
      skipRegular()
      return made(.name, from: start)
    case UInt8(ascii: "<"):
      if place + 1 < end, bytes[place + 1] == UInt8(ascii: "<") {
        place += 2
        while try !dictionaryEnds() {
          _ = try key()
          _ = try value(depth: depth + 1)
        }
        return made(.dictionary, from: start)
      }
      return try hexadecimal()
    case UInt8(ascii: "("): return try string()
    case UInt8(ascii: "["):
      place += 1
      while try !arrayEnds() { _ = try value(depth: depth + 1) }
      return made(.array, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return try number()
    default:
      if take("true") || take("false") { return try word(.boolean, from: start) }
      if take("null") { return try word(.null, from: start) }
      throw fault("有认不出的内容")
    }
  }

  /// Passes the brackets that open a dictionary and gives its entries, its closing brackets passed.
  mutating func entries(into entries: inout [PDFEntry]) throws(PDFFault) {
    skipBlank()
    guard take("<<") else { throw fault("缺少字典") }
    while try !dictionaryEnds() {
      let key = try key()
      entries.append(PDFEntry(key: key, value: try value(depth: 1)))
    }
  }

  /// The values of an array.
  mutating func elements() throws(PDFFault) -> [PDFValue] {
    skipBlank()
    guard take("[") else { throw fault("缺少数组") }
    var elements: [PDFValue] = []
    while try !arrayEnds() { elements.append(try value(depth: 1)) }
    return elements
  }

  /// A number without sign or point.
  mutating func plainInteger() throws(PDFFault) -> Int {
    skipBlank()
    let start = place
    var value = 0
    while place < end, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
      guard place - start < 15 else { throw fault("数字过大") }
      value = value * 10 + Int(digit)
      place += 1
    }
    guard place > start else { throw fault("缺少数字") }
    return value
  }

  // MARK: Pieces

  private mutating func dictionaryEnds() throws(PDFFault) -> Bool {
    skipBlank()
    guard place < end else { throw fault("字典没有结束") }
    return take(">>")
  }

  private mutating func arrayEnds() throws(PDFFault) -> Bool {
    skipBlank()
    guard place < end else { throw fault("数组没有结束") }
    return take("]")
  }

  private mutating func key() throws(PDFFault) -> Range<Int> {
    skipBlank()
    guard byte == UInt8(ascii: "/") else { throw fault("字典里缺少键") }
    place += 1
    let start = place
    skipRegular()
    return start..<place
  }

  private mutating func skipRegular() {
    while place < end, Self.isRegular(bytes[place]) { place += 1 }
  }

  private func made(_ kind: PDFValue.Kind, from start: Int, _ number: Int = 0) -> PDFValue {
    PDFValue(kind: kind, number: number, range: start..<place)
  }

  private func word(_ kind: PDFValue.Kind, from start: Int) throws(PDFFault) -> PDFValue {
    guard place >= end || !Self.isRegular(bytes[place]) else { throw fault("有认不出的内容") }
    return made(kind, from: start)
  }

  /// A number, or the two and the letter of a reference.
  private mutating func number() throws(PDFFault) -> PDFValue {
    let start = place
    var isReal = false
    let isSigned = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    let isNegative = byte == UInt8(ascii: "-")
    if isSigned { place += 1 }
    var value = 0
    var digits = 0
    while place < end {
      let byte = bytes[place]
      if case let digit = byte &- UInt8(ascii: "0"), digit < 10 {
        digits += 1
        if !isReal, digits < 16 { value = value * 10 + Int(digit) }
      } else if byte == UInt8(ascii: "."), !isReal {
        isReal = true
      } else {
        break
      }
      place += 1
    }
    guard digits > 0, place >= end || !Self.isRegular(bytes[place]) else {
      throw fault("有认不出的数")
    }
    guard !isReal else { return made(.real, from: start) }
    guard digits < 16 else { throw fault("数字过大") }
    if !isSigned, let generation = generationEnd() {
      place = generation
      if let referred {
        guard value < referred.count else { throw fault("引用了不存在的对象") }
        referred[value] = true
      }
      return made(.reference, from: start, value)
    }
    return made(.integer, from: start, isNegative ? -value : value)
  }

  /// Where ` 0 R` ends that may follow an object's number.
  private func generationEnd() -> Int? {
    var at = place
    guard at < end, Self.isBlank(bytes[at]) else { return nil }
    while at < end, Self.isBlank(bytes[at]) { at += 1 }
    let digits = at
    while at < end, bytes[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    guard at > digits, at - digits < 6, at < end, Self.isBlank(bytes[at]) else { return nil }
    while at < end, Self.isBlank(bytes[at]) { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: "R") else { return nil }
    return at + 1 >= end || !Self.isRegular(bytes[at + 1]) ? at + 1 : nil
  }

  /// `(…)`, with brackets in pairs or behind a backslash.
  private mutating func string() throws(PDFFault) -> PDFValue {
    let start = place
    var depth = 0
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return made(.string, from: start) }
    }
    throw fault("文字没有结束")
  }

  private mutating func hexadecimal() throws(PDFFault) -> PDFValue {
    let start = place
    place += 1
    while place < end {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: ">"): return made(.string, from: start)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        continue
      default: guard Self.isBlank(byte) else { throw fault("十六进制文字里有别的字符") }
      }
    }
    throw fault("文字没有结束")
  }

  @inline(__always) static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  /// Whether a byte belongs to a name, number or word: no blank and no delimiter.
  @inline(__always) static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
