import Model

/// What is counted for departments beside units: one pass over cases and broadcasts.
struct DepartmentCounter {
  struct Extra {
    var connectionBadReviews = 0
    var complaints: [Category: Int] = [:]
    var inspections: [InspectionMethod: Int] = [:]
    var sessions = 0
    var messages = 0
    var closed = 0
    var overdue: [CaseIndex] = []
    var openLoops: [CaseIndex] = []
  }

  private(set) var extras: [DepartmentIndex: Extra] = [:]

  init(_ book: Casebook) {
    let index = book.index
    for (number, item) in index.cases.enumerated() {
      guard let department = item.attribution.department else { continue }
      let key = CaseIndex(number)
      let position = Int(item.record)
      if !item.isTicket {
        guard item.month == index.month else { continue }
        let method = index.facts.inspections[position].record.method
        extras[department, default: Extra()].inspections[method, default: 0] += 1
        continue
      }
      let standing = book.standings[number]
      if item.month == index.month {
        let ticket = index.facts.tickets[position].record
        if standing.classes.contains(.complaint) {
          extras[department, default: Extra()].complaints[ticket.category, default: 0] += 1
        }
        if HandlingLimit.isConnectionBadReview(ticket), !standing.isExcused, standing.hold == nil {
          extras[department, default: Extra()].connectionBadReviews += 1
        }
      }
      if HandlingLimit.isOverdue(
        due: index.facts.tickets[position].record.due,
        closed: index.facts.tickets[position].record.closed, at: index.month)
      {
        extras[department, default: Extra()].overdue.append(key)
      }
      if HandlingLimit.isOpenLoop(index.facts.tickets[position].record, at: index.month) {
        extras[department, default: Extra()].openLoops.append(key)
      }
    }
    for stored in index.facts.broadcasts where stored.record.date.month == index.month {
      // Of a department that is on no row of the roster of its day: exception `unknown-department`.
      guard
        let department = index.names.departments.known(DepartmentName(stored.record.department)),
        index.rosters.roster(of: index.month).departments.contains(department)
      else { continue }
      extras[department, default: Extra()].sessions += 1
      extras[department, default: Extra()].messages += stored.record.messages ?? 0
      extras[department, default: Extra()].closed += stored.record.closed ?? 0
    }
  }
}
