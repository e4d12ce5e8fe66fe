/// The attributes of a start tag, lent for one call.
package struct XMLStreamAttributes {
  /// Five pointers an attribute: name, prefix, namespace, value, end of the value.
  private let qualified: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Name and value in turn, as HTML gives them, ended by nil.
  private let plain: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  package let count: Int

  init(qualified: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.qualified = qualified
    plain = nil
    self.count = qualified == nil ? 0 : count
  }

  init(plain: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    qualified = nil
    self.plain = plain
    var count = 0
    if let plain {
      while plain[count * 2] != nil { count += 1 }
    }
    self.count = count
  }

  /// The name of an attribute without its prefix, ended by a zero byte.
  package func name(_ index: Int) -> UnsafePointer<UInt8>? {
    if let qualified { return qualified[index * 5] }
    return plain?[index * 2]
  }

  /// The value of an attribute as libxml2 lends it: in XML an ampersand stands as `&#38;`.
  package func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    if let qualified, let start = qualified[index * 5 + 3], let end = qualified[index * 5 + 4] {
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    guard let start = plain?[index * 2 + 1] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    var count = 0
    while start[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// The value of the attribute of a name, or nil.
  package func value(_ wanted: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<count {
      if let name = name(index), XMLStreamName.matches(name, wanted) { return value(index) }
    }
    return nil
  }

  /// The value of an attribute as a string.
  package func string(_ index: Int) -> String {
    text(value(index))
  }

  /// The value of the attribute of a name as a string, or nil.
  package subscript(_ wanted: StaticString) -> String? {
    value(wanted).map { text($0) }
  }

  private func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let string = String(decoding: value, as: UTF8.self)
    guard qualified != nil, value.contains(UInt8(ascii: "&")) else { return string }
    // Without entity replacement, which is never switched on, libxml2 leaves exactly this one.
    var parts = string.split(separator: "&", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() where parts[index].hasPrefix("#38;") {
      parts[index] = parts[index].dropFirst(4)
    }
    return parts.joined(separator: "&")
  }
}

/// Comparing names that end with a zero byte.
package enum XMLStreamName {
  /// Whether a name is the one wanted.
  package static func matches(_ name: UnsafePointer<UInt8>, _ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    let start = wanted.utf8Start
    var index = 0
    while index < count {
      // A shorter name ends with 0, which no wanted name contains.
      guard name[index] == start[index] else { return false }
      index += 1
    }
    return name[count] == 0
  }
}
