/// A paragraph's style and measure → where each line may start and how wide it may be.
struct LineRoom {
  let measure: Measure
  let style: ParagraphStyle
  /// The first line's indent, in points.
  let indent: Double

  /// How many lines differ from those that follow.
  var irregularLines: Int { max(measure.first.count, 1) }

  func start(of line: Int) -> Double {
    style.leftIndent + (line == 0 ? indent : style.hangingIndent)
  }

  func width(of line: Int) -> Double {
    max(measure[line] - start(of: line) - style.rightIndent, 0)
  }
}
