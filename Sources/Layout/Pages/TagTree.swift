/// The structure of a document while it is laid out: elements and their parents.
struct TagTree {
  struct Node {
    var parent: Int
    var depth: Int
    var tag: StructureTag
  }

  private(set) var nodes: [Node] = [Node(parent: -1, depth: 0, tag: StructureTag(.document))]

  /// Stands for what belongs to no element.
  static let decoration = -1
  static let root = 0

  /// A new element below another, or that other where there is no tag.
  mutating func add(_ tag: StructureTag?, under parent: Int) -> Int {
    guard let tag else { return parent }
    nodes.append(Node(parent: parent, depth: nodes[parent].depth + 1, tag: tag))
    return nodes.count - 1
  }

  /// Goes on with the elements of another tree, whose root is this one's.
  mutating func append(_ other: TagTree) {
    let shift = nodes.count - 1
    for var node in other.nodes.dropFirst() {
      if node.parent > Self.root { node.parent += shift }
      nodes.append(node)
    }
  }

  /// Makes an element one that holds others.
  mutating func mix(_ node: Int) {
    nodes[node].tag.isMixed = true
  }
}
