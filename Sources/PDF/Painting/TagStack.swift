internal import CPango
import Layout

/// The open elements of a document while it is drawn, and a list of all that were opened.
///
/// Text directly in an element that has children gets a `Span` of its own, for Cairo marks only
/// the content of childless ones. Decoration is drawn outside all marks; finishing calls it so.
struct TagStack {
  /// All tags in the order of their start tags, which is the order of Cairo's structure tree.
  private(set) var opened: [OpenedTag] = []
  private var open: [(tag: StructureTag, isLeaf: Bool)] = []
  private var isInSpan = false
  private var isArtifact = false
  private var leaves: [Bool]
  private var begun = 0
  private let context: OpaquePointer

  init(context: OpaquePointer, leaves: [Bool]) {
    self.context = context
    self.leaves = leaves
  }

  /// Whether a document has elements at all.
  var isTagged: Bool { !leaves.isEmpty }

  mutating func begin(_ tag: StructureTag) {
    closeSpan()
    precondition(!isArtifact, "an element cannot start within an artifact")
    open.append((tag, leaves[begun]))
    opened.append(.element(tag, isLeaf: leaves[begun]))
    begun += 1
    cairo_tag_begin(context, tag.role.rawValue, "")
  }

  mutating func end() {
    closeSpan()
    guard let last = open.popLast() else { preconditionFailure("an end tag without a start tag") }
    cairo_tag_end(context, last.tag.role.rawValue)
  }

  mutating func beginArtifact() {
    closeSpan()
    isArtifact = true
  }

  mutating func endArtifact() {
    isArtifact = false
  }

  /// Call before text is shown.
  mutating func willDrawText() {
    guard !isArtifact, !isInSpan, let last = open.last, !last.isLeaf else { return }
    isInSpan = true
    opened.append(.span)
    cairo_tag_begin(context, TagName.span, "")
  }

  /// Whether what is drawn now is the own content of the innermost element.
  var isInLeaf: Bool { !isArtifact && open.last?.isLeaf == true }

  /// Call before anything else is drawn: decoration, unless a leaf such as a figure is open.
  mutating func willDrawShape() {
    closeSpan()
  }

  /// Draws within a link's element.
  mutating func link(_ target: LinkTarget, text: String, _ draw: () -> Void) {
    guard !isArtifact, let last = open.last, !last.isLeaf else {
      willDrawText()
      draw()
      return
    }
    closeSpan()
    opened.append(.link(text: text))
    cairo_tag_begin(context, TagName.link, TagName.attributes(of: target))
    draw()
    cairo_tag_end(context, TagName.link)
  }

  mutating func closeSpan() {
    guard isInSpan else { return }
    cairo_tag_end(context, TagName.span)
    isInSpan = false
  }
}

/// A node of the structure tree as it was opened.
enum OpenedTag: Sendable, Hashable {
  case element(StructureTag, isLeaf: Bool)
  case span
  case link(text: String)

  /// Its name in Cairo's file.
  var name: String {
    switch self {
    case .element(let tag, _): tag.role.rawValue
    case .span: TagName.span
    case .link: TagName.link
    }
  }

  /// Whether what is drawn directly in it is its own; in any other it is decoration.
  var holdsContent: Bool {
    if case .element(_, let isLeaf) = self { isLeaf } else { true }
  }
}
