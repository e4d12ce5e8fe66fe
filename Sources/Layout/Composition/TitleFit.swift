/// A title's material → balanced lines that end between phrases.
///
/// As few lines as fit; among the ways to fill them, the one whose ends read best and whose
/// lengths make a block, a trapezoid or a diamond, not an hourglass.
struct TitleFit {
  let material: LineMaterial
  let sums: MaterialSums
  let room: LineRoom
  let firstLine: Int
  let shaper: any TextShaper

  /// The ends of the lines, or nil where a title is so long that it is set like text.
  func breaks() -> [Int]? {
    let candidates = candidates()
    var best: (breaks: [Int], cost: Double)?
    let fewest = fewestLines
    guard fewest <= Self.mostLines else { return nil }
    for lines in fewest...min(fewest + 1, Self.mostLines) {
      guard var found = search(lines: lines, candidates: candidates) else { continue }
      found.cost += Double(lines - fewest) * PhraseRules.bad / 4
      if best.map({ found.cost < $0.cost }) ?? true { best = found }
    }
    return best?.breaks
  }

  private static let mostLines = 6

  private var fewestLines: Int {
    var lines = 1
    var left = sums.width(0, sums.count) - room.width(of: firstLine)
    while left > TotalFit.slack {
      let width = room.width(of: firstLine + lines)
      guard width > 0 else { return Int.max }
      left -= width
      lines += 1
    }
    return lines
  }

  /// Atoms before which a line may end, and what that costs.
  private func candidates() -> [(atom: Int, cost: Double)] {
    let rules = PhraseRules(
      material.characters, strengths: BreakRules.strengths(material.characters),
      wordEnds: shaper.wordEnds)
    return material.atoms.indices.dropFirst().compactMap { atom in
      rules.costs[Int(material.atoms[atom].firstCharacter)].map { (atom, $0) }
    }
  }

  private func search(
    lines: Int, candidates: [(atom: Int, cost: Double)]
  ) -> (breaks: [Int], cost: Double)? {
    var best: (breaks: [Int], cost: Double)?
    let ideal = sums.width(0, sums.count) / Double(lines)
    func extend(_ breaks: [Int], widths: [Double], cost: Double, from next: Int) {
      if let best, cost >= best.cost { return }
      let start = breaks.last ?? 0
      if breaks.count == lines - 1 {
        let width = sums.width(start, sums.count)
        guard width <= room.width(of: firstLine + lines - 1) + TotalFit.slack else { return }
        let total = cost + unevenness(width, ideal) + shape(widths + [width])
        if best.map({ total < $0.cost }) ?? true { best = (breaks + [sums.count], total) }
        return
      }
      for index in next..<max(candidates.count, next) {
        let candidate = candidates[index]
        let width = sums.width(start, candidate.atom)
        if width > room.width(of: firstLine + breaks.count) + TotalFit.slack { return }
        extend(
          breaks + [candidate.atom], widths: widths + [width],
          cost: cost + candidate.cost + unevenness(width, ideal), from: index + 1)
      }
    }
    extend([], widths: [], cost: 0, from: 0)
    return best
  }

  private func unevenness(_ width: Double, _ ideal: Double) -> Double {
    let share = (width - ideal) / ideal
    return 30 * share * share
  }

  /// Lines that are shorter in the middle make an hourglass, which GB/T 9704 does not want.
  private func shape(_ widths: [Double]) -> Double {
    guard widths.count > 2 else { return 0 }
    let isHourglass = widths.indices.dropFirst().dropLast().contains { index in
      widths[index] < widths[index - 1] - sums.em / 2
        && widths[index] < widths[index + 1] - sums.em / 2
    }
    return isHourglass ? 8 : 0
  }
}
