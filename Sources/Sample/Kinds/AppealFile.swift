import Model

/// Appeals against tickets of the month: the tickets, and the file of the appeals themselves.
extension MonthPlan {
  private struct Draft {
    var ticket: String
    var submitted: Moment
    var ground = "反映不属实"
    var proof: String? = "通话录音、现场照片"
    var centre: String?
    var department: String?
    var leader: String?
  }

  private enum Flaw: CaseIterable {
    case late
    case noProof
    case centre
    case department
    case leader
  }

  /// Two of the five ways to be refused each month: all of them within four months.
  private var flaws: [Flaw] {
    let first = Int(month.ordinal) * 2 % Flaw.allCases.count
    return [first, first + 1].map { Flaw.allCases[$0 % Flaw.allCases.count] }
  }

  /// Number, channel, category and day of the tickets that are appealed against.
  private static let tickets = [
    (61, "小白热线", "服务态度", 2), (62, "12345", "服务效率", 5), (63, "12345", "服务意识", 7),
    (64, "12345", "规范执行", 9), (65, "小白热线", "服务效率", 26),
  ]

  func appealedTickets(_ random: inout Random) -> [Story] {
    Self.tickets.enumerated().map { index, ticket in
      var draft = fault(ticket.0, ticket.1, ticket.2, day: ticket.3, &random)
      draft.blame(formal(16 + index))
      return Story(draft: draft)
    }
  }

  func appealFile() -> SampleFile? {
    let earlier = before?.appeals() ?? []
    // What was undecided is decided in the month after.
    let decided = earlier.filter { $0.centre == nil }.map { draft in
      var draft = draft
      draft.centre = "通过"
      return draft
    }
    var rows = (appeals() + decided).map(row)
    // A number that no export has.
    rows.append(row(Draft(ticket: "GD\(stamp)999999", submitted: endOfMonth)))
    return SampleFile(
      "复议申请.xlsx", .xlsx,
      Table(
        name: "复议", titles: ["投诉工单复议申请台账"],
        columns: [
          .init("工单编号", width: 16), .init("提交时间", width: 18), .init("复议理由"),
          .init("证据材料", width: 30), .init("客服中心意见"), .init("相关部门认可"), .init("领导审批"),
          .init("决定日期"),
        ],
        rows: rows))
  }

  private func appeals() -> [Draft] {
    let tickets = stories().map(\.draft)
    return Self.tickets.enumerated().compactMap { index, ticket in
      let id = storyID(ticket.1, ticket.0)
      guard let ticket = tickets.first(where: { $0.id == id }) else { return nil }
      var draft = Draft(
        ticket: id, submitted: (ticket.dispatched ?? ticket.accepted).adding(minutes: 600))
      draft.ground = ["非责任", "反映不属实", "恶意投诉", "反映不属实", "非责任"][index]
      guard index < 4 else { return draft }
      (draft.centre, draft.department, draft.leader) = ("通过", "是", "同意")
      if index >= 2 { spoil(&draft, flaws[index - 2]) }
      return draft
    }
  }

  private func spoil(_ draft: inout Draft, _ flaw: Flaw) {
    switch flaw {
    case .late: draft.submitted = draft.submitted.adding(minutes: 12 * 1440)
    case .noProof: draft.proof = nil
    case .centre: draft.centre = "不通过"
    case .department: draft.department = "否"
    case .leader: draft.leader = "不同意"
    }
  }

  private func row(_ draft: Draft) -> Table.Row {
    .init([
      .text(draft.ticket), .moment(draft.submitted), .text(draft.ground), .optional(draft.proof),
      .optional(draft.centre), .optional(draft.department), .optional(draft.leader),
      draft.centre == nil ? .empty : .day(month.lastDay),
    ])
  }
}
