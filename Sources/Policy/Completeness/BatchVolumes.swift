import Model

/// The facts at a month → how much of what came in each month, and on which days.
///
/// Counted by the records' own dates, so that an update sent with a later batch does not make the
/// month that it belongs to look empty.
struct BatchVolumes {
  /// What is counted apart: all tickets, a channel's, a department's, inspections.
  enum Series: Hashable {
    case tickets
    case channel(String)
    case department(String)
    case inspections
    case broadcasts

    /// As `about` of `results.json` has it.
    var about: String {
      switch self {
      case .tickets: "tickets"
      case .channel(let name): "tickets \(name)"
      case .department(let name): "tickets \(name)"
      case .inspections: "inspections"
      case .broadcasts: "broadcasts"
      }
    }

    var chinese: String {
      switch self {
      case .tickets: "工单"
      case .channel(let name): "\(name)工单"
      case .department(let name): "\(name)的工单"
      case .inspections: "检查"
      case .broadcasts: "云直播场次"
      }
    }

    /// A part of the tickets varies more by chance than all of them.
    var isPart: Bool {
      switch self {
      case .channel, .department: true
      case .tickets, .inspections, .broadcasts: false
      }
    }
  }

  private(set) var counts: [Series: [Month: Int]] = [:]
  private(set) var days: [Series: [Day: Int]] = [:]
  /// Of the rows of a batch of a dated kind: how many are of its month, and how many of another.
  private(set) var placed: [RecordKind: (inside: Int, outside: Int, other: Month?)] = [:]
  /// The people of each batch that has a roster: by 工号 the departments.
  private(set) var rosters: [Month: [String: Set<String>]] = [:]

  init(_ facts: Facts) {
    for stored in facts.tickets {
      let ticket = stored.record
      let day = ticket.accepted.day
      for series in [
        Series.tickets, .channel(ticket.channel.rawValue),
        .department(ticket.department),
      ] { add(series, day) }
      let months = [day.month, ticket.determined?.day.month].compactMap { $0 }
      place(.tickets, months, stored.place.batch, at: facts.month)
    }
    for stored in facts.inspections {
      add(.inspections, stored.record.date)
      place(.inspections, [stored.record.date.month], stored.place.batch, at: facts.month)
    }
    for stored in facts.broadcasts {
      add(.broadcasts, stored.record.date)
      place(.broadcasts, [stored.record.date.month], stored.place.batch, at: facts.month)
    }
    for stored in facts.roster {
      rosters[stored.place.batch, default: [:]][stored.record.staff.text, default: []]
        .insert(stored.record.department)
    }
  }

  private mutating func add(_ series: Series, _ day: Day) {
    counts[series, default: [:]][day.month, default: 0] += 1
    days[series, default: [:]][day, default: 0] += 1
  }

  private mutating func place(
    _ kind: RecordKind, _ months: [Month], _ batch: Month, at month: Month
  ) {
    guard batch == month else { return }
    var tally = placed[kind] ?? (0, 0, nil)
    if months.contains(month) {
      tally.inside += 1
    } else {
      tally.outside += 1
      tally.other = months.first
    }
    placed[kind] = tally
  }
}
