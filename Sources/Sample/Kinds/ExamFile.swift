import Model

/// Who sat which exam in the month → one CSV.
///
/// Everyone sits in June or July; who failed or was absent sits again in August, and a few once
/// more in September. In every month somebody fails a make-up.
extension MonthPlan {
  private struct Result {
    var first: Int?
    var makeup: Int?
    var again: Int?
  }

  func examFile() -> SampleFile? {
    var rows: [Table.Row] = []
    for (index, person) in company.people.enumerated() where isExamined(person) {
      let result = result(of: index)
      let failed = (result.first ?? 0) < 60
      switch month.number {
      case 6 where index % 2 == 0, 7 where index % 2 == 1:
        rows.append(row(person, day: 10 + index % 3, "首考", result.first))
      case 8 where failed: rows.append(row(person, day: 20, "补考", result.makeup))
      case 9 where failed && (result.makeup ?? 0) < 60:
        rows.append(row(person, day: 16, "补考", result.again))
      default: break
      }
    }
    rows.append(row(formal(15), day: 25, "补考", isEven ? 47 : nil))
    return SampleFile(
      "考试成绩.csv", .gb18030,
      Table(
        name: "成绩", titles: ["对外服务岗位考试成绩"],
        columns: ["员工编号", "考生姓名", "考试日期", "考试类型", "考试成绩"].map { .init($0) },
        rows: rows))
  }

  private func isExamined(_ person: Company.Person) -> Bool {
    person.leavesAt == nil && person.position != .deputy && person.position != .departmentLeader
  }

  private func result(of index: Int) -> Result {
    var random = Random(
      seed: sample.seed, month: month.januaryOfYear, purpose: .exams, part: index)
    func score(passing: Int) -> Int? {
      if random.chance(perMille: 25) { return nil }
      return random.chance(perMille: passing) ? random.among(60...99) : random.among(35...59)
    }
    return Result(
      first: score(passing: 900), makeup: score(passing: 800), again: score(passing: 700))
  }

  private func row(_ person: Company.Person, day: Int, _ sitting: String, _ score: Int?)
    -> Table.Row
  {
    .init([
      .text(person.id), .text(person.name),
      Spelling.digits.cell(month.firstDay.adding(days: day - 1)), .text(sitting),
      score.map { .integer($0) } ?? .text("缺考"),
    ])
  }
}
