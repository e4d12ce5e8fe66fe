import Model
import Policy

/// People, sections, departments → tables.
enum ShownSubjects {
  /// The columns of a month's and a year's counts.
  private static func counts<Element>(
    _ month: @escaping (Element) -> Counts, _ year: @escaping (Element) -> Counts
  ) -> [(String, (Element) -> String)] {
    [
      ("本月态度投诉", { String(month($0).attitude) }),
      ("本月不满意工单", { String(month($0).unsatisfied) }),
      ("本月检查曝光", { String(month($0).inspections) }),
      ("本月云直播投诉", { String(month($0).liveStream) }),
      ("本年态度投诉", { String(year($0).attitude) }),
      ("本年不满意工单", { String(year($0).unsatisfied) }),
      ("本年检查曝光", { String(year($0).inspections) }),
      ("本年云直播投诉", { String(year($0).liveStream) }),
    ]
  }

  static func people(_ people: [PersonResult]) -> ShownTable {
    ShownTable(
      people,
      [("工号", { $0.id.text }), ("在册", { $0.onRoster ? "是" : "否" })]
        + counts({ $0.month }, { $0.year }) + [
          ("本月扣减", { ShownWords.yuan($0.monthYuan) }),
          ("本年扣减", { ShownWords.yuan($0.yearYuan) }), ("年终奖", { "\($0.bonusPercent)%" }),
          ("年度评级不高于", { $0.annualCap?.rawValue ?? ShownWords.none }),
          ("当月评级不高于", { $0.monthCap?.rawValue ?? ShownWords.none }),
        ])
  }

  static func sections(_ sections: [SectionResult]) -> ShownTable {
    ShownTable(
      sections,
      [
        ("部门", { $0.department.text }), ("科所", { $0.section.text }),
        ("在册", { $0.onRoster ? "是" : "否" }),
      ]
        + counts({ $0.month }, { $0.year })
        + [("超限月份", { ShownWords.list($0.breachMonths.map(\.description)) })])
  }

  static func departments(
    _ departments: [DepartmentResult], numbers: PolicyNumbers, day: Day
  ) -> ShownTable {
    func target(_ count: Int, _ target: Target?) -> String {
      guard let target else { return "\(count) 件" }
      return "\(count) 件，\(count <= target.maximum ? "达标" : "未达标")"
    }
    var columns: [(String, (DepartmentResult) -> String)] = [
      ("部门", { $0.department.text }), ("在册", { $0.onRoster ? "是" : "否" }),
    ]
    columns += counts({ $0.month }, { $0.year })
    columns += [
      ("零投诉", { target($0.attitudeKPI, numbers.kpiAttitude.at(day)?.value) }),
      ("接水零差评", { target($0.connectionBadReviews, numbers.kpiConnection.at(day)?.value) }),
      ("超时工单", { ShownWords.list($0.overdue.map(\.text)) }),
      ("未闭环", { ShownWords.list($0.openLoops.map(\.text)) }),
      ("直播场次", { String($0.broadcasts.sessions) }),
      ("留言数", { String($0.broadcasts.messages) }),
      ("已闭环数", { String($0.broadcasts.closed) }),
    ]
    columns += Category.serviceComplaints.map { category in
      (category.rawValue, { String($0.complaints.first { $0.category == category }?.count ?? 0) })
    }
    columns += InspectionMethod.allCases.map { method in
      (method.rawValue, { String($0.inspections.first { $0.method == method }?.count ?? 0) })
    }
    return ShownTable(departments, columns)
  }
}
