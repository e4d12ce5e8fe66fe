import Model

/// 服务标兵 nominations with the quarter's last month, and their review in the month after.
extension MonthPlan {
  private struct Nominee {
    var selection: String
    var window: String
    var person: Company.Person
  }

  func nominationFile() -> SampleFile? {
    let reviewed = before.map { $0.nominees() } ?? []
    let rows =
      nominees().enumerated().map { row($0.element, review: $0.offset % 2 == 0 ? "通过" : nil) }
      + reviewed.enumerated().map { row($0.element, review: $0.offset % 9 == 8 ? "不通过" : "通过") }
    guard !rows.isEmpty else { return nil }
    return SampleFile(
      "服务标兵推荐.csv", .utf8BOM,
      Table(
        name: "推荐", columns: ["评选类型", "评选期", "推荐部门", "工号", "姓名", "集团审核"].map { .init($0) },
        rows: rows))
  }

  private func nominees() -> [Nominee] {
    guard month.number % 3 == 0 else { return [] }
    let quarterly = nominees(selection: "季度", window: "\(month.year)Q\(month.quarter)")
    return month.number == 12
      ? quarterly + nominees(selection: "年度", window: String(month.year)) : quarterly
  }

  private func nominees(selection: String, window: String) -> [Nominee] {
    var people: [Company.Person] = []
    for (index, department) in company.departments.enumerated() {
      let own = company.spotless.filter { $0.office.department == department }
      // One department puts forward everybody it can think of.
      people +=
        index == 3
        ? own
          + company.formal.filter { $0.office.department == department }
          .prefix(12) : Array(own.prefix(2))
    }
    // And one somebody with a bad month.
    people.append(formal(2))
    var seen: Set<String> = []
    return people.filter { seen.insert($0.id).inserted }.map {
      Nominee(selection: selection, window: window, person: $0)
    }
  }

  private func row(_ nominee: Nominee, review: String?) -> Table.Row {
    .init([
      .text(nominee.selection), .text(nominee.window), .text(nominee.person.office.department),
      .text(nominee.person.id), .text(nominee.person.name), .optional(review),
    ])
  }
}
