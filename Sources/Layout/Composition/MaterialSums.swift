/// Material → running sums, so that any line's width and give are a few subtractions.
struct MaterialSums {
  let count: Int
  let strengths: [BreakStrength]
  /// The size of the text, for what is measured in em.
  let em: Double
  private var widths: [Double]
  private var shrinks: [Double]
  private var stretches: [Double]
  private var gaps: [Int32]
  private let startTrims: [Double]
  private let endTrims: [Double]

  init(_ material: LineMaterial) {
    count = material.atoms.count
    strengths = material.gaps.map(\.strength) + [.free]
    em = max(material.atoms.map(\.size).max() ?? 1, 1)
    startTrims = material.atoms.map(\.startTrim)
    endTrims = material.atoms.map(\.endTrim)
    // sums[k]: atoms before k and gaps up to the one before atom k.
    widths = []
    shrinks = []
    stretches = []
    gaps = []
    widths.reserveCapacity(count + 1)
    shrinks.reserveCapacity(count + 1)
    stretches.reserveCapacity(count + 1)
    gaps.reserveCapacity(count + 1)
    var width = 0.0
    var shrink = 0.0
    var stretch = 0.0
    var growing: Int32 = 0
    for (index, atom) in material.atoms.enumerated() {
      let gap = material.gaps[index]
      if index > 0 {
        width += gap.natural
        shrink += gap.shrink
        stretch += gap.stretch
        if gap.growsWithAll { growing += 1 }
      }
      widths.append(width)
      shrinks.append(shrink)
      stretches.append(stretch)
      gaps.append(growing)
      width += atom.width
    }
    atomWidths = material.atoms.map(\.width)
  }

  private let atomWidths: [Double]

  /// The natural width of a line, trimmed at both ends.
  func width(_ start: Int, _ end: Int) -> Double {
    widths[end - 1] + atomWidths[end - 1] - widths[start] - startTrims[start] - endTrims[end - 1]
  }

  func shrink(_ start: Int, _ end: Int, in mode: TotalFit.Mode) -> Double {
    mode == .ragged ? 0 : shrinks[end - 1] - shrinks[start]
  }

  /// How far word spaces and Han–Latin gaps grow before all gaps do.
  func eagerStretch(_ start: Int, _ end: Int) -> Double {
    stretches[end - 1] - stretches[start]
  }

  func growingGaps(_ start: Int, _ end: Int) -> Int {
    Int(gaps[end - 1] - gaps[start])
  }
}
