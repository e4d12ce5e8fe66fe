import Model

/// The proposed annual ratings, with December's folder.
extension MonthPlan {
  func ratingFile() -> SampleFile? {
    guard month.number == 12 else { return nil }
    let best = Set(company.spotless.map(\.id) + [formal(2).id])
    let rows = company.people.filter { $0.leavesAt == nil }.map { person -> Table.Row in
      .init([
        .integer(month.year), .text(person.id), .text(person.name),
        .text(best.contains(person.id) ? "优秀" : "称职"),
      ])
    }
    return SampleFile(
      "年度测评.xlsx", .xlsx,
      Table(
        name: "测评", titles: ["\(month.year)年度测评拟定等级"],
        columns: [.init("年度"), .init("工号"), .init("姓名"), .init("拟定等次")], rows: rows))
  }
}
