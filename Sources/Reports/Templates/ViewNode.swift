import Mustache

/// A view as Mustache reads it: every name of its shape answers, also where there is no value.
///
/// A name that is left unanswered would be looked up in the outer scope: another person's value.
enum ViewNode: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case object([String: ViewNode])
  case list([ViewNode])
  case absent

  init(_ view: some View, shape: ViewShape) {
    let builder = NodeBuilder()
    do {
      try view.encode(to: NodeEncoder(builder: builder))
    } catch {
      preconditionFailure("a view holds texts, flags, views and lists of them only: \(error)")
    }
    self = builder.node.filled(to: shape)
  }

  /// The node with every name of the shape.
  private func filled(to shape: ViewShape) -> ViewNode {
    switch (self, shape) {
    case (.object(let fields), .object(let shapes)):
      .object(
        shapes.reduce(into: [:]) { result, entry in
          result[entry.key] = (fields[entry.key] ?? .absent).filled(to: entry.value)
        }.merging(presences(of: fields)) { $1 })
    case (.list(let nodes), .list(let shape)):
      .list(nodes.map { $0.filled(to: shape) })
    default: self
    }
  }

  /// Whether each list has elements.
  private func presences(of fields: [String: ViewNode]) -> [String: ViewNode] {
    fields.reduce(into: [:]) { result, entry in
      if case .list(let nodes) = entry.value {
        result[ViewShape.presence(of: entry.key)] = .flag(!nodes.isEmpty)
      }
    }
  }

  /// What swift-mustache renders.
  var mustache: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .object(let fields): ViewObject(fields: fields)
    case .list(let nodes): nodes.map(\.mustache)
    case .absent: Absence()
    }
  }
}

/// An object whose names Mustache may ask for.
private struct ViewObject: MustacheParent {
  let fields: [String: ViewNode]

  func child(named name: String) -> Any? { fields[name]?.mustache }
}

/// A value that is not there: empty as a variable, false as a section.
private struct Absence: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

private final class NodeBuilder {
  var node = ViewNode.object([:])

  func encode(_ value: some Encodable) throws {
    if let text = value as? String {
      // An empty text is nothing: `{{#note}}…{{/note}}` leaves no empty line behind.
      node = text.isEmpty ? .absent : .text(text)
    } else if let flag = value as? Bool {
      node = .flag(flag)
    } else {
      try value.encode(to: NodeEncoder(builder: self))
    }
  }
}

private struct NodeEncoder: Encoder {
  let builder: NodeBuilder
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    builder.node = .object([:])
    return KeyedEncodingContainer(FieldEncoder(builder: builder))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    builder.node = .list([])
    return ListEncoder(builder: builder)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    preconditionFailure("a view holds texts, flags, views and lists of them only")
  }
}

private struct FieldEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let builder: NodeBuilder
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) {}

  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    guard case .object(var fields) = builder.node else { return }
    let child = NodeBuilder()
    try child.encode(value)
    fields[key.stringValue] = child.node
    builder.node = .object(fields)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    preconditionFailure("a view's encoder is the compiler's own")
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("a view's encoder is the compiler's own")
  }

  mutating func superEncoder() -> any Encoder { preconditionFailure("a view is a struct") }

  mutating func superEncoder(forKey key: Key) -> any Encoder {
    preconditionFailure("a view is a struct")
  }
}

private struct ListEncoder: UnkeyedEncodingContainer {
  let builder: NodeBuilder
  var codingPath: [any CodingKey] { [] }
  var count = 0

  mutating func encodeNil() {}

  mutating func encode<T: Encodable>(_ value: T) throws {
    guard case .list(let nodes) = builder.node else { return }
    let child = NodeBuilder()
    try child.encode(value)
    builder.node = .list(nodes + [child.node])
    count += 1
  }

  mutating func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type)
    -> KeyedEncodingContainer<NestedKey>
  {
    preconditionFailure("a list in a view holds texts or views")
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("a list in a view holds texts or views")
  }

  mutating func superEncoder() -> any Encoder { preconditionFailure("a list has no super") }
}
