/// How a paragraph's lines stand in their measure.
package struct ParagraphStyle: Sendable, Hashable {
  package var alignment: Alignment
  /// In em of the paragraph's first style.
  package var firstLineIndent: Double
  /// In points, from either edge of the measure.
  package var leftIndent: Double
  package var rightIndent: Double
  /// In points, for every line but the first.
  package var hangingIndent: Double
  /// The distance of baselines in points; layout reads it.
  package var lineAdvance: Double
  /// The advance of a full-width character on an official page's grid, in points; nil off the grid.
  ///
  /// 156 mm / 28 = 15.79 pt for glyphs of 16 pt.
  package var gridAdvance: Double?

  package init(
    alignment: Alignment = .justify, firstLineIndent: Double = 0, leftIndent: Double = 0,
    rightIndent: Double = 0, hangingIndent: Double = 0, lineAdvance: Double,
    gridAdvance: Double? = nil
  ) {
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.hangingIndent = hangingIndent
    self.lineAdvance = lineAdvance
    self.gridAdvance = gridAdvance
  }

  package enum Alignment: Sendable, Hashable {
    case justify
    case left
    case right
    case centre
    /// Centred, broken only between phrases, in balanced lines.
    case balancedTitle
  }
}

/// The widths that a paragraph's lines may fill, in points.
package struct Measure: Sendable, Hashable {
  /// The first lines' own widths, where they differ from the rest.
  package var first: [Double]
  package var rest: Double

  package init(_ width: Double) {
    first = []
    rest = width
  }

  package init(first: [Double], rest: Double) {
    self.first = first
    self.rest = rest
  }

  /// The width of a line, counted from 0.
  package subscript(line: Int) -> Double {
    line < first.count ? first[line] : rest
  }
}
