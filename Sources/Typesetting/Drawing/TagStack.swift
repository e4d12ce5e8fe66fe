internal import CPango

/// The open elements of a document while it is drawn, and a list of all that were opened.
///
/// Text directly in a container gets a `Span` of its own, decoration an artifact, so that every
/// mark on the page is accounted for; neighbours share one.
struct TagStack {
  /// All tags in the order of their start tags, which is the order of Cairo's structure tree.
  private(set) var opened: [OpenedTag] = []
  private var open: [StructureTag] = []
  private var wrapper: String?
  private var isArtifact = false
  private let context: OpaquePointer

  init(context: OpaquePointer) {
    self.context = context
  }

  mutating func begin(_ tag: StructureTag) {
    closeWrapper()
    precondition(!isArtifact, "an element cannot start within an artifact")
    precondition(
      open.last.map(\.isContainer) ?? true, "\(tag.role) within a leaf: mark its parent as mixed")
    open.append(tag)
    opened.append(.element(tag))
    cairo_tag_begin(context, tag.role.rawValue, "")
  }

  mutating func end() {
    closeWrapper()
    guard let tag = open.popLast() else { preconditionFailure("an end tag without a start tag") }
    cairo_tag_end(context, tag.role.rawValue)
  }

  mutating func beginArtifact() {
    closeWrapper()
    isArtifact = true
  }

  mutating func endArtifact() {
    closeWrapper()
    isArtifact = false
  }

  /// Call before text is shown.
  mutating func willDrawText() {
    if isArtifact || open.isEmpty {
      wrap(in: TagName.artifact)
    } else if open.last?.isContainer == true {
      wrap(in: TagName.span)
    }
  }

  /// Call before anything else is drawn: decoration, unless a leaf such as a figure is open.
  mutating func willDrawShape() {
    if isArtifact || open.last?.isContainer ?? true { wrap(in: TagName.artifact) }
  }

  /// Draws within a link's element.
  mutating func link(_ target: LinkTarget, text: String, _ draw: () -> Void) {
    guard !isArtifact, open.last?.isContainer == true else {
      willDrawText()
      draw()
      return
    }
    closeWrapper()
    opened.append(.link(text: text))
    cairo_tag_begin(context, TagName.link, TagName.attributes(of: target))
    draw()
    cairo_tag_end(context, TagName.link)
  }

  mutating func closeWrapper() {
    guard let name = wrapper else { return }
    cairo_tag_end(context, name)
    wrapper = nil
  }

  private mutating func wrap(in name: String) {
    guard wrapper != name else { return }
    closeWrapper()
    wrapper = name
    opened.append(name == TagName.artifact ? .artifact : .span)
    cairo_tag_begin(context, name, "")
  }
}

/// A node of the structure tree as it was opened.
enum OpenedTag: Sendable, Hashable {
  case element(StructureTag)
  case span
  case link(text: String)
  case artifact

  /// Its name in Cairo's file.
  var name: String {
    switch self {
    case .element(let tag): tag.role.rawValue
    case .span: TagName.span
    case .link: TagName.link
    case .artifact: TagName.artifact
    }
  }
}
