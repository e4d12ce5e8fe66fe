/// How a stretch of text looks: faces in order of preference, size, weight, colour and language.
package struct InlineStyle: Sendable, Hashable {
  /// Family names, the preferred first; a character takes the first face that has it.
  package var faces: [String]
  /// In points.
  package var size: Double
  /// 100…900, as CSS counts.
  package var weight: Int
  package var colour: Colour
  /// BCP 47, such as `zh-Hans` or `en`.
  package var language: String
  package var link: LinkTarget?
  /// Whether Han and Latin are spaced and marks compressed as clreq asks.
  package var chineseGaps: Bool
  /// Whether digits share one width, for columns of numbers.
  package var tabularFigures: Bool

  package init(
    faces: [String], size: Double, weight: Int = 400, colour: Colour = .black,
    language: String = "zh-Hans", link: LinkTarget? = nil, chineseGaps: Bool = true,
    tabularFigures: Bool = false
  ) {
    self.faces = faces
    self.size = size
    self.weight = weight
    self.colour = colour
    self.language = language
    self.link = link
    self.chineseGaps = chineseGaps
    self.tabularFigures = tabularFigures
  }
}

/// Where a link leads: out of the document or to a named place in it.
package enum LinkTarget: Sendable, Hashable {
  case uri(String)
  case destination(String)
}
