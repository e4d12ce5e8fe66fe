import Model

/// Everyone at work in the month → the roster of human resources, titles and total row included.
extension MonthPlan {
  func rosterFile() -> SampleFile {
    var table = Table(
      name: "花名册", titles: ["清源水务集团对外服务岗位人员花名册（\(month.chinese)）"],
      columns: [
        .init("员工编号", width: 12), .init("姓名", width: 10), .init("所属部门", width: 20),
        .init("科室", width: 16), .init("岗位", width: 24), .init("职务"), .init("用工性质"),
        .init("劳务单位", width: 24), .init("入职日期"), .init("离职日期"),
      ])
    let people = company.people.map(occupant)
    for (person, left) in people {
      for office in person.offices {
        table.rows.append(
          .init([
            .text(person.id), .text(person.name), .text(office.department),
            .optional(office.section), .text(person.post), position(person),
            .text(person.isThirdParty ? "三方" : "正式"), .optional(person.contractor),
            .day(person.hired), left.map { .day($0) } ?? .empty,
          ]))
      }
    }
    table.rows.append(.init([.text("合计"), .integer(people.count)], style: .total))
    let note = Table(
      name: "说明", columns: [.init("填表说明", width: 60)],
      rows: [.init([.text("本表由人力资源部按月导出，离职当月仍列出。")])])
    return SampleFile("人员花名册.xlsx", .xlsx, table, note)
  }

  /// 员工 is what a blank cell means, and half of the export leaves it blank.
  private func position(_ person: Company.Person) -> TableCell {
    person.position == .staff && person.id.hasSuffix("0")
      ? .empty : .text(person.position.rawValue)
  }

  /// Who holds a place this month, and the day they leave in it.
  ///
  /// Places that change hands do so every 17 months; the next holder has a number of their own.
  private func occupant(of place: Company.Person) -> (Company.Person, left: Day?) {
    guard let leavesAt = place.leavesAt else { return (place, nil) }
    let cycle = 17
    let start = Month(year: 1990, month: 1).ordinal + Int32(leavesAt)
    let since = Int(month.ordinal - start)
    let generation = since / cycle
    guard generation > 0 else { return (place, nil) }
    var person = place
    var random = Random(
      seed: sample.seed, month: Month(ordinal: Int32(generation)), purpose: .roster,
      part: Int(place.id) ?? 0)
    person.name = PersonNames.staff(&random)
    person.id = "1\(place.id.dropFirst(2))\(generation.padded(to: 2))"
    person.hired = Month(ordinal: start + Int32(generation * cycle)).firstDay
    let leaves = since % cycle == cycle - 1
    return (person, leaves ? month.firstDay.adding(days: 19) : nil)
  }
}
