import Model

/// Rows of one batch that contradict each other: which one holds, and what differs.
extension RowIssues {
  func conflicts() -> [DataIssue] {
    let facts = judgement.book.index.facts
    let tickets = facts.conflicts.tickets.filter {
      $0.isInForce
        && isInScope(($0.later.record.determined ?? $0.later.record.accepted).day, $0.later.place)
    }.map { issue(.item($0.later.record.caseKey), $0, Self.ticketFields) }
    let inspections = facts.conflicts.inspections.filter {
      $0.isInForce && isInScope($0.later.record.date, $0.later.place)
    }.map { issue(.item($0.later.record.caseKey), $0, Self.inspectionFields) }
    let roster = facts.conflicts.roster.filter { judgement.book.index.isOfYear($0.later.place) }
      .map { issue(.person($0.later.record.staff), $0, Self.rosterFields) }
    return tickets + inspections + roster
  }

  private func isInScope(_ day: Day, _ place: SourcePlace) -> Bool {
    let index = judgement.book.index
    return day.month <= index.month && index.isInScope(day, place)
  }

  private func issue<Record>(
    _ about: IssueSubject, _ conflict: RowConflict<Record>,
    _ fields: [(heading: String, value: @Sendable (Record) -> String?)]
  ) -> DataIssue {
    let differing = fields.compactMap { field -> String? in
      let (earlier, later) = (
        field.value(conflict.earlier.record), field.value(conflict.later.record)
      )
      if earlier == later { return nil }
      return "\(field.heading)（\(earlier?.nonEmpty ?? "空") → \(later?.nonEmpty ?? "空")）"
    }
    // What a customer said or is called differs without being shown.
    let what = differing.isEmpty ? "其他栏目" : differing.joined(separator: "、")
    return DataIssue(
      kind: .conflictingRows, about: about,
      detail: "\(Wording.place(conflict.earlier.place))与\(Wording.place(conflict.later.place))"
        + "是同一编号、内容不同：\(what)。现以后一行为准；如果不对，请在导出的表中删去不对的一行后重新导入。")
  }

  private static let ticketFields: [(heading: String, value: @Sendable (Ticket) -> String?)] = [
    ("来源渠道", { $0.channel.isKnown ? $0.channel.rawValue : "其他" }),
    ("受理时间", { $0.accepted.description }), ("转派时间", { $0.dispatched?.description }),
    ("认定时间", { $0.determined?.description }),
    ("诉求类别", { $0.category.isKnown ? $0.category.rawValue : "其他" }),
    ("责任认定", { $0.verdict.rawValue }), ("满意度", { $0.satisfaction?.rawValue }),
    ("部门", { $0.department }), ("科所", { $0.section }), ("责任人工号", { $0.staffID }),
    ("办结时间", { $0.closed?.description }), ("办结时限", { $0.due?.description }),
    ("督办", { $0.supervised ? "是" : "否" }), ("移送督察室", { $0.referred ? "是" : "否" }),
  ]

  private static let inspectionFields:
    [(heading: String, value: @Sendable (Inspection) -> String?)] = [
      ("检查日期", { $0.date.description }), ("检查方式", { $0.method.rawValue }),
      ("部门", { $0.department }), ("科所", { $0.section }), ("工号", { $0.staffID }),
      ("是否曝光", { $0.exposed ? "是" : "否" }),
    ]

  private static let rosterFields: [(heading: String, value: @Sendable (RosterRow) -> String?)] = [
    ("姓名", { $0.name }), ("岗位", { $0.post }), ("职务", { $0.position.rawValue }),
    ("用工性质", { $0.employment.rawValue }), ("所属单位", { $0.contractor }),
    ("入职日期", { $0.hired?.description }), ("离职日期", { $0.left?.description }),
  ]
}
