/// Material + room → where the lines end, all lines weighed together.
///
/// Dynamic programming over break places, after Knuth and Plass. Because Chinese may break nearly
/// everywhere, only the few starts whose line comes near the measure are weighed for each end.
struct TotalFit {
  /// How a line is judged.
  enum Mode {
    /// Shrunk and stretched to the measure.
    case justified
    /// Set at its natural width.
    case ragged
  }

  let sums: MaterialSums
  let room: LineRoom
  let firstLine: Int
  let mode: Mode
  /// A line's end of strength above this is not considered.
  let tolerance: BreakStrength
  /// How far all gaps may grow, in em, before a line counts as too loose.
  let looseness: Double

  /// Rounding that nobody sees, in points.
  static let slack = 0.01
  private static let perLine = 0.02

  private struct Node {
    var cost = Double.infinity
    var start: Int32 = -1
    var line: Int32 = 0
  }

  /// The ends of the lines, the last being the number of atoms; nil where no line-up fits.
  func breaks() -> [Int]? {
    let depth = max(room.irregularLines - firstLine, 0) + 1
    var nodes = [Node](repeating: Node(), count: (sums.count + 1) * depth)
    nodes[0].cost = 0
    // By line class: starts before this are too far back for any later end.
    var earliest = [Int](repeating: 0, count: depth)
    for end in 1...sums.count where end == sums.count || sums.strengths[end] <= tolerance {
      for line in 0..<depth {
        relax(&nodes, end: end, line: line, depth: depth, earliest: &earliest[line])
      }
    }
    return trace(nodes, depth: depth)
  }

  /// Finds the best line of one class that ends here.
  private func relax(
    _ nodes: inout [Node], end: Int, line: Int, depth: Int, earliest: inout Int
  ) {
    let isLast = end == sums.count
    let width = room.width(of: firstLine + line)
    let next = min(line + 1, depth - 1)
    let breakCost = isLast ? 0 : sums.strengths[end].cost
    for start in earliest..<max(end, earliest) {
      let node = nodes[start * depth + line]
      let isReached = node.cost < .infinity
      let natural = isReached ? sums.width(start, end) : 0
      let isTooWide =
        isReached && natural - sums.shrink(start, end, in: mode) > width + Self.slack
      if !isReached || isTooWide {
        if start == earliest { earliest += 1 }
        continue
      }
      // Later starts make lines that are looser still.
      guard let cost = cost(start, end, natural: natural, width: width, isLast: isLast)
      else { return }
      let total = node.cost + cost + breakCost
      if total < nodes[end * depth + next].cost {
        nodes[end * depth + next] = Node(cost: total, start: Int32(start), line: Int32(line))
      }
    }
  }

  /// How bad a line looks; nil where it is too loose.
  private func cost(
    _ start: Int, _ end: Int, natural: Double, width: Double, isLast: Bool
  ) -> Double? {
    let missing = width - natural
    if mode == .ragged {
      let share = width > 0 ? max(missing, 0) / width : 0
      return isLast ? Self.perLine : share * share + Self.perLine
    }
    if missing < 0 {
      let shrink = sums.shrink(start, end, in: mode)
      let ratio = shrink > 0 ? -missing / shrink : 0
      return 2.5 * ratio * ratio + Self.perLine
    }
    if isLast { return Self.perLine }
    let eager = sums.eagerStretch(start, end)
    let rest = missing - eager
    if rest <= 0 {
      let ratio = eager > 0 ? missing / eager : 0
      return 0.2 * ratio * ratio + Self.perLine
    }
    let growth = rest / (Double(max(sums.growingGaps(start, end), 1)) * sums.em)
    guard growth <= looseness else { return nil }
    let ratio = growth / 0.05
    return 0.2 + ratio * ratio + Self.perLine
  }

  private func trace(_ nodes: [Node], depth: Int) -> [Int]? {
    let last = sums.count * depth
    guard let best = (0..<depth).min(by: { nodes[last + $0].cost < nodes[last + $1].cost }),
      nodes[last + best].cost < .infinity
    else { return nil }
    // A node of class c was reached from the class that its record names.
    var breaks: [Int] = []
    var end = sums.count
    var line = best
    while end > 0 {
      breaks.append(end)
      let node = nodes[end * depth + line]
      end = Int(node.start)
      line = Int(node.line)
    }
    return breaks.reversed()
  }
}
