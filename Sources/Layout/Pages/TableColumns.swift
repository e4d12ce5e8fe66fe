/// What the columns of a table ask for → the widths that they get.
struct TableColumns {
  /// What one column asks for, in points.
  struct Demand: Hashable {
    var narrowest = 0.0
    var widest = 0.0
    /// A short heading in one line, which should not be broken while there is room.
    var heading = 0.0
    /// Whether nothing stands in it: it is there to be written in.
    var isBlank = false
    /// What the theme gives it.
    var preferred: Double?
  }

  let widths: [Double]
  /// How much wider than its room the table would have to be; 0 where it fits.
  let excess: Double

  /// - Parameter cells: What the columns hold, for where not all can be as wide as they ask.
  init(_ demands: [Demand], room: Double, cells: [ColumnBalance.Cell] = []) {
    let asked = Self.keepingHeadings(demands, room: room).map { demand -> Demand in
      guard let preferred = demand.preferred else { return demand }
      let width = max(demand.narrowest, preferred)
      return Demand(
        narrowest: demand.narrowest, widest: width, isBlank: demand.isBlank, preferred: width)
    }
    let narrowest = asked.reduce(0) { $0 + $1.narrowest }
    let widest = asked.reduce(0) { $0 + $1.widest }
    guard !asked.isEmpty, narrowest > 0 || widest > 0 else {
      widths = asked.map { _ in room / Double(max(1, asked.count)) }
      excess = 0
      return
    }
    if narrowest >= room {
      // Every column gives up the same share of what it cannot do without.
      widths = asked.map { $0.narrowest * room / narrowest }
      excess = narrowest - room
    } else if widest > room {
      let share = (room - narrowest) / (widest - narrowest)
      widths = ColumnBalance(cells: cells, narrowest: asked.map { $0.preferred ?? $0.narrowest })
        .balanced(asked.map { $0.narrowest + ($0.widest - $0.narrowest) * share })
      excess = 0
    } else {
      // What is left over goes to columns without a width of their own, the wide ones first.
      let open = asked.reduce(0) { $0 + ($1.preferred == nil ? $1.widest : 0) }
      let spare = room - widest
      let blanks = asked.count(where: \.isBlank)
      widths = asked.map { demand in
        if blanks > 0 {
          return demand.widest + (demand.isBlank ? spare / Double(blanks) : 0)
        }
        if open == 0 { return demand.widest * room / widest }
        return demand.widest + (demand.preferred == nil ? spare * demand.widest / open : 0)
      }
      excess = 0
    }
  }

  /// How much of the room short headings may take up.
  private static let headingShare = 0.7

  /// Columns at least as wide as their short headings, where that leaves room for the rest.
  private static func keepingHeadings(_ demands: [Demand], room: Double) -> [Demand] {
    let kept = demands.map { demand -> Demand in
      var demand = demand
      demand.narrowest = max(demand.narrowest, demand.heading)
      demand.widest = max(demand.widest, demand.heading)
      return demand
    }
    return kept.reduce(0) { $0 + $1.narrowest } <= room * headingShare ? kept : demands
  }
}
