import Model

/// Whom each department's summary goes to → one CSV in UTF-16, the same every month but for one.
extension MonthPlan {
  func contactFile() -> SampleFile? {
    let rows = company.departments.enumerated().map { index, department -> Table.Row in
      let leader = company.people.first {
        $0.position == .departmentLeader && $0.office.department == department
      }
      // The first department's address changes from one month to the next.
      let box = index == 0 && isEven ? "duty" : "dept\((index + 1).padded(to: 2))"
      return .init([
        .text(department), .text("\(leader?.name ?? "综合岗") <\(box)@example.com>"),
        index % 3 == 0 ? .text("服务监督 <service@example.com>") : .empty,
      ])
    }
    return SampleFile(
      "部门通讯录.csv", .utf16LE,
      Table(name: "通讯录", columns: ["部门", "收件人", "抄送"].map { .init($0) }, rows: rows))
  }
}
