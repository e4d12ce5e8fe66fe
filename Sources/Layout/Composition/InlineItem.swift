/// A piece of a paragraph's content.
package enum InlineItem: Sendable, Hashable {
  case text(String, InlineStyle)
  case lineBreak
  case box(InlineBox)
}

/// Something of a fixed size that stands in a line, such as an image; `id` is its owner's.
package struct InlineBox: Sendable, Hashable {
  package var id: Int
  /// In points, as is all that follows.
  package var width: Double
  package var ascent: Double
  package var descent: Double

  package init(id: Int, width: Double, ascent: Double, descent: Double = 0) {
    self.id = id
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}
