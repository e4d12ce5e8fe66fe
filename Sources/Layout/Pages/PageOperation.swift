/// A page as a list of what is drawn on it, in points, y downward from the page's top left.
package struct DrawnPage: Sendable {
  package var width: Double
  package var height: Double
  package var operations: [PageOperation]

  package init(width: Double, height: Double, operations: [PageOperation] = []) {
    self.width = width
    self.height = height
    self.operations = operations
  }
}

/// One thing drawn or marked on a page.
package enum PageOperation: Sendable {
  /// A line's runs; its links become link annotations and elements.
  case line(ComposedLine, x: Double, baseline: Double)
  /// A line turned a quarter to the right: it starts at a point and reads downward.
  case turnedLine(ComposedLine, Point)
  case rectangle(Rectangle, Colour)
  /// A straight stroke.
  case rule(from: Point, to: Point, width: Double, Colour)
  case polyline([Point], width: Double, dash: [Double], Colour)
  case polygon([Point], Colour)
  case image(Picture, Rectangle)
  /// Content up to the matching `endTag` belongs to this element; elements may span pages.
  case beginTag(StructureTag)
  case endTag
  /// Content up to the matching `endArtifact` is decoration: rules, page numbers, running heads.
  case beginArtifact
  case endArtifact
  /// A named place that links and the outline can reach.
  case destination(String, Point)
}
