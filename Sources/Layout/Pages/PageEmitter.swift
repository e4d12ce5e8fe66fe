/// Pages of marks → pages of operations, with every mark in its element of the structure.
struct PageEmitter {
  private let tags: TagTree
  private var open: [Int] = []
  private var isDecoration = false
  private var operations: [PageOperation] = []

  init(tags: TagTree) {
    self.tags = tags
  }

  /// The elements whose marks stand on more than one page.
  ///
  /// Decoration of the page comes between their lines, so their text needs spans.
  static func divided(_ pages: [Paginator.Page]) -> Set<Int> {
    var firstPage: [Int: Int] = [:]
    var divided: Set<Int> = []
    for (index, page) in pages.enumerated() {
      for mark in page.marks {
        guard let tag = mark.tag, tag > 0 else { continue }
        if let first = firstPage[tag] {
          if first != index { divided.insert(tag) }
        } else {
          firstPage[tag] = index
        }
      }
    }
    return divided
  }

  mutating func add(_ operation: PageOperation, tag: Int) {
    if tag == TagTree.decoration {
      if !isDecoration {
        closeLeaves()
        operations.append(.beginArtifact)
        isDecoration = true
      }
    } else {
      enter(tag)
    }
    operations.append(operation)
  }

  /// Opens an element, closing those that it is not in.
  mutating func enter(_ tag: Int) {
    leaveDecoration()
    if open.last == tag { return }
    var path: [Int] = []
    var node = tag
    while node >= 0 {
      path.append(node)
      node = tags.nodes[node].parent
    }
    path.reverse()
    let shared = zip(open, path).prefix { $0 == $1 }.count
    close(to: shared)
    for node in path[shared...] {
      operations.append(.beginTag(tags.nodes[node].tag))
      open.append(node)
    }
  }

  /// What is drawn on the page, its elements left open for the next.
  mutating func finishPage() -> [PageOperation] {
    leaveDecoration()
    defer { operations = [] }
    return operations
  }

  /// Ends every element; to be called on the last page before it is finished.
  mutating func finishDocument() {
    if open.isEmpty { enter(TagTree.root) }
    leaveDecoration()
    close(to: 0)
  }

  /// Marks a place; it belongs to no element.
  mutating func addPlace(_ operation: PageOperation) {
    leaveDecoration()
    closeLeaves()
    operations.append(operation)
  }

  private mutating func leaveDecoration() {
    if isDecoration { operations.append(.endArtifact) }
    isDecoration = false
  }

  /// An artifact may not stand in an element that holds text alone.
  private mutating func closeLeaves() {
    while let last = open.last, !tags.nodes[last].tag.isContainer { close(to: open.count - 1) }
  }

  private mutating func close(to depth: Int) {
    while open.count > depth {
      open.removeLast()
      operations.append(.endTag)
    }
  }
}

extension PlacedItem {
  /// The element that the mark belongs to.
  var tag: Int? {
    switch self {
    case .line(_, _, _, let tag), .shape(_, let tag), .element(let tag),
      .pageReference(_, _, _, _, let tag):
      tag
    case .destination: nil
    }
  }
}
