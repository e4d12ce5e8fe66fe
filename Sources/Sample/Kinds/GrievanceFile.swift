import Model

/// Applications for 委屈奖: one in each state, and last month's decided.
extension MonthPlan {
  func grievanceFile() -> SampleFile? {
    var rows = applications(decided: false)
    if let before { rows += before.applications(decided: true) }
    return SampleFile(
      "委屈奖申请.xlsx", .xlsx,
      Table(
        name: "申请", titles: ["委屈奖申请汇总"],
        columns: [
          .init("申请编号", width: 14), .init("工号"), .init("申请人"), .init("事发日期"),
          .init("关联工单编号", width: 16), .init("情况说明", width: 60), .init("证明材料", width: 24),
          .init("单位核实"), .init("客服中心审核"), .init("集团批准"), .init("奖励金额"),
        ],
        rows: rows))
  }

  private func applications(decided: Bool) -> [Table.Row] {
    var random = random(.grievances)
    let stories = [
      "入户换表时被用户推搡辱骂，仍坚持完成作业并向用户解释。", "来电人连续四十分钟辱骂，接线员始终使用文明用语，耐心解答。",
      "催费时用户将材料摔在地上，员工捡起后继续说明政策。", "抢修现场被围堵谩骂，员工顾全大局，连夜恢复供水。",
      "窗口用户无理取闹并拍桌，员工保持微笑服务。",
    ]
    // 单位核实, 客服中心审核, 集团批准, amount.
    let states: [(String?, String?, String?, Int?)] = [
      ("是", "通过", "同意", 500), decided ? ("是", "通过", "同意", 300) : (nil, nil, nil, nil),
      ("是", "不通过", nil, nil), ("是", nil, nil, nil), ("是", "通过", nil, nil),
      ("是", nil, nil, nil), ("是", "通过", nil, nil),
    ]
    return states.enumerated().compactMap { index, state in
      let day = month.firstDay.adding(days: random.below(27))
      let person =
        index == 3
        ? formal(2)
        : company.spotless[
          (Int(month.ordinal) * 5 + index) % company.spotless.count]
      // Of last month's, only the one that has been decided since comes again.
      guard !decided || index == 1 else { return nil }
      return .init([
        .text("WQ\(stamp)\((index + 1).padded(to: 2))"), .text(person.id), .text(person.name),
        .day(day), .empty, .text(stories[index % stories.count]),
        index == 4 ? .empty : .text("现场录像、同事证言"), .optional(state.0), .optional(state.1),
        .optional(state.2), state.3.map { .integer($0) } ?? .empty,
      ])
    }
  }
}
