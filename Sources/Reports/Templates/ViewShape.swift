/// The names that a template may use, and what stands behind each.
///
/// Read from the type of a view, not from a value, so that a template is checked in full even
/// where a list is empty this month.
indirect enum ViewShape: Sendable, Hashable {
  /// A text, and one that it can be, for trying a template out.
  case text(sample: String = "1")
  case flag
  case object([String: ViewShape])
  case list(ViewShape)

  /// The flag that says whether a list has elements: `hasEntries` of `entries`.
  static func presence(of name: String) -> String {
    "has" + name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The shape of a view type.
  static func of<V: View>(_ type: V.Type) -> ViewShape {
    let recorder = ShapeRecorder()
    do {
      _ = try recorder.value(type)
    } catch {
      preconditionFailure("a view holds texts, flags, views and lists of them only: \(error)")
    }
    return recorder.shape
  }
}

/// What a template shows: a struct of texts, flags, views, lists of them and optionals.
///
/// Nothing is computed in a template, so every number and sentence arrives as text.
protocol View: Codable, Sendable {
  /// Of each text that must be one of a few words, such as a chart's kind: one of them.
  static var sampleTexts: [String: String] { get }
}

extension View {
  static var sampleTexts: [String: String] { [:] }
}

/// Writes down which names and types a view's decoder asks for.
final class ShapeRecorder {
  fileprivate(set) var shape = ViewShape.text()
  fileprivate var fields: [String: ViewShape] = [:]

  /// A stand-in of a type, its shape noted.
  fileprivate func value<T: Decodable>(_ type: T.Type) throws -> T {
    if let text = "" as? T { return text }
    if let flag = false as? T {
      shape = .flag
      return flag
    }
    let value = try T(from: ShapeDecoder(recorder: self))
    if let view = type as? any View.Type, case .object(var fields) = shape {
      for (name, sample) in view.sampleTexts { fields[name] = .text(sample: sample) }
      shape = .object(fields)
    }
    return value
  }

  fileprivate func note(_ name: String, _ child: ShapeRecorder) {
    fields[name] = child.shape
    // `{{#hasEntries}}` stands once around a list, `{{#entries}}` repeats.
    if case .list = child.shape { fields[ViewShape.presence(of: name)] = .flag }
    shape = .object(fields)
  }
}

private struct ShapeDecoder: Decoder {
  let recorder: ShapeRecorder
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    recorder.shape = .object([:])
    return KeyedDecodingContainer(KeyedShapes(recorder: recorder))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    ListShape(recorder: recorder)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    preconditionFailure("a view holds texts, flags, views and lists of them only")
  }
}

private struct KeyedShapes<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let recorder: ShapeRecorder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let child = ShapeRecorder()
    let value = try child.value(type)
    recorder.note(key.stringValue, child)
    return value
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key)
    -> KeyedDecodingContainer<NestedKey>
  {
    preconditionFailure("a view's decoder is the compiler's own")
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    preconditionFailure("a view's decoder is the compiler's own")
  }

  func superDecoder() -> any Decoder { preconditionFailure("a view is a struct") }

  func superDecoder(forKey key: Key) -> any Decoder { preconditionFailure("a view is a struct") }
}

/// A list of one element, whose shape is that of all.
private struct ListShape: UnkeyedDecodingContainer {
  let recorder: ShapeRecorder
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    let element = ShapeRecorder()
    let value = try element.value(type)
    recorder.shape = .list(element.shape)
    return value
  }

  mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type)
    -> KeyedDecodingContainer<NestedKey>
  {
    preconditionFailure("a list in a view holds texts or views")
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    preconditionFailure("a list in a view holds texts or views")
  }

  mutating func superDecoder() -> any Decoder { preconditionFailure("a list has no super") }
}
