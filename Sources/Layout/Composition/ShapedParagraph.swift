/// A paragraph that is shaped, before it has a measure: what its widths and its lines come from.
struct ShapedParagraph: Sendable {
  let styles: [InlineStyle]
  /// What stands between forced breaks; nil for nothing.
  let segments: [LineMaterial?]

  /// The width of each segment in one line.
  var lineWidths: [Double] {
    segments.map { $0.map { $0.naturalWidth(0, $0.atoms.count) } ?? 0 }
  }

  /// The widths that the content asks for, in points: its widest unbreakable piece, and all in one
  /// line.
  var widths: (narrowest: Double, widest: Double) {
    var narrowest = 0.0
    var widest = 0.0
    for case let material? in segments {
      let count = material.atoms.count
      widest = max(widest, material.naturalWidth(0, count))
      var start = 0
      for end in 1...count
      where end == count || material.gaps[end].strength <= .soft {
        narrowest = max(narrowest, material.naturalWidth(start, end))
        start = end
      }
    }
    return (narrowest, widest)
  }
}
