/// Text nodes of a paragraph → inline items without white space that does not show.
struct InlineBuilder {
  private(set) var items: [InlineItem] = []
  private var wantsSpace = false

  var isEmpty: Bool { items.isEmpty }

  mutating func add(_ text: String, _ style: InlineStyle) {
    var piece = WhiteSpace.collapsed(text)[...]
    if piece.first == " " {
      piece.removeFirst()
      wantsSpace = true
    }
    guard !piece.isEmpty else { return }
    let endsInSpace = piece.last == " "
    if endsInSpace { piece.removeLast() }
    let isAtStart = items.isEmpty || items.last == .lineBreak
    let start = wantsSpace && !isAtStart ? " " : ""
    wantsSpace = endsInSpace
    items.append(.text(start + piece, style))
  }

  mutating func addBreak() {
    wantsSpace = false
    items.append(.lineBreak)
  }

  mutating func add(_ box: InlineBox, _ style: InlineStyle) {
    if wantsSpace, !items.isEmpty { items.append(.text(" ", style)) }
    wantsSpace = false
    items.append(.box(box))
  }

  /// The items so far; the builder starts anew.
  mutating func take() -> [InlineItem] {
    defer {
      items = []
      wantsSpace = false
    }
    return items
  }
}
