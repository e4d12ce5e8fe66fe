import Model

/// Two live-stream sessions a month for each department → one CSV.
extension MonthPlan {
  func broadcastFile() -> SampleFile? {
    var random = random(.broadcasts)
    let rows = company.departments.dropLast().enumerated().flatMap { index, department in
      [5, 19].map { day -> Table.Row in
        let host = company.people.first {
          $0.position == .departmentLeader && $0.office.department == department
        }
        let messages = random.among(40...260)
        return .init([
          .text("ZBC\(stamp)\((index + 1).padded(to: 3))\(day.padded(to: 2))"),
          Spelling.slashes.cell(month.firstDay.adding(days: day)), .text(department),
          .text(host?.name ?? "值班主任"), .integer(messages),
          .integer(messages - random.below(6)),
        ])
      }
    }
    return SampleFile(
      "云直播场次.csv", .utf8,
      Table(
        name: "场次", columns: ["场次编号", "直播日期", "部门", "主播", "留言数", "已闭环数"].map { .init($0) },
        rows: rows))
  }
}
