import Model
import Policy

/// Departments' counts of the month → the feed to their monthly performance assessment (4.2.3).
///
/// Counts only: the policy gives no points for them, so none are made up here.
struct AssessmentFeedTable {
  let register: MonthRegister

  init(_ register: MonthRegister) { self.register = register }

  func table() -> Table {
    let departments = register.results.departments
    let kinds = departments.first?.complaints.map(\.category.rawValue) ?? []
    let headings =
      ["服务态度投诉", "12345热线不满意", "云直播责任投诉"] + kinds.map { "责任性服务投诉：\($0)" } + [
        "检查曝光", "态度投诉指标（目标 0）", "接水报装差评指标（目标 0）", "超期办结", "云直播未闭环",
      ]
    let rows = departments.map { numbers(of: $0) }
    let totals = headings.indices.map { index in rows.reduce(0) { $0 + $1[index] } }
    return Table(
      name: "月度考核依据",
      titles: ["\(register.month.chinese)各部门责任性投诉等件数（实施意见\(register.label("4.2.3"))）"],
      columns: [.init("部门", width: 20)] + headings.map { .init($0) } + [
        .init("说明", width: 20)
      ],
      rows: zip(departments, rows).map { department, numbers in
        Table.Row(
          [.text(department.department.text)] + numbers.map { .integer($0) } + [
            .text(department.onRoster ? "" : "不在本月花名册")
          ])
      } + [
        Table.Row([.text("合计")] + totals.map { .integer($0) } + [.empty], style: .total)
      ])
  }

  private func numbers(of department: DepartmentResult) -> [Int] {
    let month = department.month
    return [month.attitude, month.unsatisfied, month.liveStream]
      + department.complaints.map(\.count) + [
        month.inspections, department.attitudeKPI, department.connectionBadReviews,
        department.overdue.count, department.openLoops.count,
      ]
  }
}
