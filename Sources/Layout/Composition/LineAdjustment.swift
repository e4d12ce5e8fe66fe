/// A line's gaps + what is missing to the measure → each gap's width, in clreq's order.
///
/// First compress: word spaces, interpuncts, brackets, commas, Han–Latin, stops. Then stretch: word
/// spaces to ½ em, Han–Latin to ⅓, then all gaps alike; digits and letters of a word never part.
enum LineAdjustment {
  /// The widths of the gaps before the line's second and later atoms.
  static func widths(_ gaps: ArraySlice<LineMaterial.Gap>, missing: Double) -> [Double] {
    var widths = gaps.map(\.natural)
    if missing < 0 {
      compress(&widths, gaps, by: -missing)
    } else if missing > 0 {
      stretch(&widths, gaps, by: missing)
    }
    return widths
  }

  private static let shrinkOrders: [LineMaterial.ShrinkOrder] = [
    .wordSpace, .interpunct, .bracket, .comma, .hanLatin, .stop,
  ]

  private static func compress(
    _ widths: inout [Double], _ gaps: ArraySlice<LineMaterial.Gap>, by amount: Double
  ) {
    var left = amount
    for order in shrinkOrders {
      let capacity = gaps.reduce(0) { $1.shrinkOrder == order ? $0 + $1.shrink : $0 }
      guard capacity > 0 else { continue }
      let share = min(left / capacity, 1)
      for (offset, gap) in gaps.enumerated() where gap.shrinkOrder == order {
        widths[offset] -= gap.shrink * share
      }
      left -= capacity * share
      if left <= 0 { return }
    }
  }

  private static func stretch(
    _ widths: inout [Double], _ gaps: ArraySlice<LineMaterial.Gap>, by amount: Double
  ) {
    var left = amount
    for order in [LineMaterial.StretchOrder.wordSpace, .hanLatin] {
      let capacity = gaps.reduce(0) { $1.stretchOrder == order ? $0 + $1.stretch : $0 }
      guard capacity > 0 else { continue }
      let share = min(left / capacity, 1)
      for (offset, gap) in gaps.enumerated() where gap.stretchOrder == order {
        widths[offset] += gap.stretch * share
      }
      left -= capacity * share
      if left <= 0 { return }
    }
    let growing = gaps.count { $0.growsWithAll }
    guard growing > 0 else { return }
    for (offset, gap) in gaps.enumerated() where gap.growsWithAll {
      widths[offset] += left / Double(growing)
    }
  }
}
