import Model

/// Tickets that somebody has to look at: exceptions, notices, and rows that cannot be taken.
extension MonthPlan {
  func puzzles(_ random: inout Random) -> [Story] {
    var tickets: [TicketDraft] = []
    func add(
      _ number: Int, _ person: Company.Person, _ channel: String = "小白热线",
      _ change: (inout TicketDraft) -> Void
    ) {
      var draft = fault(number, channel, "服务效率", day: number % 27 + 1, &random)
      draft.blame(person)
      change(&draft)
      tickets.append(draft)
    }
    add(41, formal(7)) { $0.staffID = "099999" }
    add(42, formal(8)) { $0.staffName = formal(9).name + "、" + formal(10).name }
    add(43, formal(8)) { $0.staffName = formal(9).name }
    // With nobody named: a person who is known brings their own department.
    add(44, formal(10)) {
      $0.staffID = nil
      $0.staffName = nil
      $0.department = "城东分公司大客户部"
      $0.section = nil
    }
    add(45, formal(11)) {
      $0.staffID = nil
      $0.staffName = nil
      $0.section = "营业九所"
    }
    add(46, formal(11), "微信公众号") { $0.verdict = "非责任" }
    add(47, formal(12)) { $0.category = "用水纠纷" }
    // The person sits elsewhere than the ticket says.
    add(48, formal(12)) {
      $0.department = company.departments[0]
      $0.section = nil
    }
    // Not approved by anybody, so it counts.
    add(49, formal(13), "12345") { $0.verdict = "非责任" }
    if let namesake = company.namesakes.first {
      add(50, namesake) { $0.staffID = nil }
    }
    return tickets.map { Story(draft: $0) }
  }

  /// What spoils a row of each system's export: a heading, and the cell that stands there.
  func spoilers(of source: TicketSource) -> [(heading: String, cell: TableCell)] {
    switch source {
    case .hotline: [("受理时间", .text("\(month.year)-13-05 10:00")), ("承办单位", .empty)]
    case .city: [("满意度", .text("还行")), ("12345工单编号", .text("4.4E+17"))]
    case .others: [("责任认定", .text("再议")), ("办结时间", .text("三天后")), ("诉求内容", .empty)]
    }
  }
}
