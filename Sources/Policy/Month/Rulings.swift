import Model

/// What became of every ticket and inspection assessed in the year, and which clause says so.
///
/// "Not counted" is an answer too: excused, on hold, not responsible, or nothing that is counted.
struct Rulings {
  private let book: Casebook

  init(_ book: Casebook) {
    self.book = book
  }

  /// In order of import, tickets first.
  func all(of month: Month) -> [Ruling] {
    let index = book.index
    var rulings: [Ruling] = []
    for (number, item) in index.cases.enumerated()
    where item.month.year == month.year && item.month <= month {
      let key = CaseIndex(number)
      let (clause, reason) = item.isTicket ? ticket(key, item) : inspection(key, item)
      rulings.append(
        Ruling(
          about: index.key(of: key), assessed: item.day, classes: book.classes(of: key).list,
          unit: book.unit(of: key), named: index.names.named(item.attribution),
          clause: clause, reason: reason))
    }
    return rulings
  }

  private func inspection(_ number: CaseIndex, _ item: Case) -> (ClauseID, String) {
    book.classes(of: number).isEmpty
      ? (Self.inspections, "检查没有曝光，只计入检查次数和得分。")
      : (Self.personYear, "内部检查曝光，计入年度和月度件数。" + unattributed(item))
  }

  private func ticket(_ number: CaseIndex, _ item: Case) -> (ClauseID, String) {
    let standing = book.standings[number.position]
    if standing.isExcused { return (Self.appeals, "复议已予认定，不予考核，也不曝光。") }
    switch standing.hold {
    case .appeal: return (Self.appeals, "复议审核中，挂起，有结果前不计入、不曝光。")
    case .undetermined: return (Self.assessment, "责任待核实，挂起，查清前不计入、不曝光。")
    case nil: break
    }
    let classes = standing.classes
    if classes.isEmpty { return notCounted(item) }
    let clause: ClauseID =
      if !classes.isDisjoint(with: .charged) {
        Self.personDeduction
      } else if classes.contains(.liveStream) {
        Self.exposure
      } else if classes.contains(.complaint) {
        Self.assessment
      } else {
        Self.awards
      }
    let kinds = classes.list.map(\.chinese).joined(separator: "、")
    let isInForce = book.policy.citing("5.2.1a", at: item.day) != nil
    return (
      clause, "计为\(kinds)。" + (isInForce ? "" : "当时政策尚未施行，不作考核。") + unattributed(item)
    )
  }

  private func notCounted(_ item: Case) -> (ClauseID, String) {
    let position = Int(item.record)
    let tickets = book.index.facts.tickets
    let concerns =
      tickets[position].record.category.isServiceComplaint
      || tickets[position].record.category == .dispute
      || tickets[position].record.channel == .liveStream
    guard concerns else { return (Self.assessment, "不是服务类投诉，也不是12345不满意工单，不计入。") }
    return tickets[position].record.verdict == .notResponsible
      ? (Self.appeals, "责任认定为非责任，不计入。") : (Self.assessment, "没有认定责任，不计入。")
  }

  /// What stands in the way of counting it for somebody.
  private func unattributed(_ item: Case) -> String {
    let flaws = item.attribution.flaws
    if flaws.contains(.unknownDepartment) { return "部门不在花名册上，暂不计入任何部门和个人。" }
    if !flaws.isDisjoint(with: [.unknownPerson, .ambiguousPerson, .nameMismatch]) {
      return "责任人没有核对清楚，暂不计入个人。"
    }
    return item.attribution.person == nil && item.isTicket ? "没有责任人。" : ""
  }

  private static let appeals = ClauseID("6.2")
  private static let assessment = ClauseID("4.2.3")
  private static let exposure = ClauseID("4.2.2")
  private static let inspections = ClauseID("4.1.2")
  private static let personDeduction = ClauseID("5.2.1a")
  private static let personYear = ClauseID("5.2.1b")
  private static let awards = ClauseID("5.3.1")
}
