import Model

/// The month's inspections → one CSV: about one for every three members of staff.
extension MonthPlan {
  private struct Draft {
    var number: Int
    var day: Int
    var method: String
    var office: Company.Office
    var person: Company.Person?
    var scores: [TableCell]
    var exposed: TableCell
    var problem: String?
  }

  func inspectionFile() -> SampleFile {
    var random = random(.inspections)
    var drafts = (0..<max(6, sample.staff / 3)).map { number in
      inspection(
        number + 101, of: random.pick(random.pick([company.formal, company.spotless])), &random)
    }
    drafts += exposures(&random)
    var rows = drafts.map(row)
    if var spoilt = drafts.first {
      spoilt.number = 91
      spoilt.scores[1] = .text("105")
      rows.append(row(spoilt))
      spoilt.number = 92
      spoilt.scores[1] = .integer(90)
      spoilt.exposed = .empty
      rows.append(row(spoilt))
    }
    return SampleFile(
      "服务检查记录.csv", .utf8,
      Table(
        name: "检查",
        columns: [
          "序号", "检查编号", "检查日期", "检查方式", "受检部门", "受检科所", "员工编号", "受检人", "仪容仪表",
          "服务态度", "到位及时率", "接听电话", "岗位规范执行", "是否曝光", "存在问题",
        ].map { .init($0) },
        rows: rows.enumerated().map { .init([.integer($0.offset + 1)] + $0.element) }))
  }

  /// What is exposed: somebody of third-party staff who has a complaint this month too, the bad
  /// section, and a counter where nobody's name was taken.
  private func exposures(_ random: inout Random) -> [Draft] {
    var all: [Draft] = []
    func add(_ person: Company.Person, _ problem: String, named: Bool = true) {
      var draft = inspection(all.count + 1, of: person, &random)
      draft.exposed = .text("是")
      draft.problem = problem
      draft.scores[1] = .integer(random.among(30...58))
      if !named { draft.person = nil }
      all.append(draft)
    }
    add(thirdParty(0), "工作时间玩手机，对来客询问不抬头。")
    if let person = company.people(in: badSection).last {
      add(person, "未着工装，未使用规范用语。", named: isEven)
    }
    if isEven { add(formal(14), "电话响铃超过十声无人接听。") }
    return all
  }

  private func inspection(
    _ number: Int, of person: Company.Person, _ random: inout Random
  ) -> Draft {
    let method = random.pick(["现场检查", "现场检查", "电话检查", "市民寻访"])
    var scores = (0..<5).map { _ in TableCell.integer(random.among(78...100)) }
    if method == "电话检查" {
      scores[0] = .empty
      scores[2] = .empty
    } else {
      scores[3] = .empty
      if random.chance(perMille: 200) {
        scores[4] = Score(hundredths: random.among(170...199) * 50).map { .score($0) } ?? .empty
      }
    }
    return Draft(
      number: number, day: random.among(1...28), method: method, office: person.office,
      person: person, scores: scores, exposed: .text("否"))
  }

  private func row(_ draft: Draft) -> [TableCell] {
    [
      .text("JC\(stamp)\(draft.number.padded(to: 5))"),
      Spelling.chinese.cell(month.firstDay.adding(days: draft.day - 1)), .text(draft.method),
      .text(draft.office.department), .optional(draft.office.section),
      .optional(draft.person?.id), .optional(draft.person?.name),
    ] + draft.scores + [draft.exposed, .optional(draft.problem)]
  }
}
