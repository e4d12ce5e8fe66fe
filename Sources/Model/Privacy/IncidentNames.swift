/// 关联事项编号 as the exports have it → what may be printed for it.
///
/// A number that holds a customer's flat or phone gets a name that says nothing and stays the same
/// in every month: that of the first ticket which ever had it, 事项-GD1. (A fingerprint would do
/// worse: all phones can be tried.)
struct IncidentNames {
  private let masker: Masker
  private var names: [ExactText: String] = [:]

  init(_ facts: Facts, masker: Masker) {
    self.masker = masker
    var orders: [ExactText: Int] = [:]
    for stored in facts.tickets { orders[ExactText(stored.record.id)] = stored.order }
    let all = facts.formerTickets + facts.tickets.map(\.record)
    var firsts: [ExactText: (order: Int, id: String)] = [:]
    var taken: Set<ExactText> = []
    for ticket in all {
      guard let incident = ticket.incident else { continue }
      let key = ExactText(incident)
      taken.insert(key)
      guard masker.maskName(incident) != incident else { continue }
      let order = orders[ExactText(ticket.id)] ?? .max
      if let first = firsts[key], first.order <= order { continue }
      firsts[key] = (order, ticket.id)
    }
    for (key, first) in firsts.sorted(by: { ($0.value.order, $0.key) < ($1.value.order, $1.key) }) {
      var name = "事项-\(first.id)"
      var number = 2
      while !taken.insert(ExactText(name)).inserted {
        name = "事项-\(first.id)-\(number)"
        number += 1
      }
      names[key] = name
    }
  }

  /// The number itself where it is harmless.
  func shown(_ incident: String) -> String {
    if let name = names[ExactText(incident)] { return name }
    return masker.maskName(incident) == incident ? incident : "事项-编号略"
  }
}
