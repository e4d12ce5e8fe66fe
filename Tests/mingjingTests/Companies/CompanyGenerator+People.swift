import Model

/// Who is on the rosters, and what becomes of them.
extension CompanyGenerator {
  static let posts = ["客户代表", "片区管理员", "催欠员", "热线受理员", "施工管理员（抢修维护）", "会计"]

  /// The company as it is at first.
  mutating func found() {
    for _ in 0..<dice.among(2...3) { addDepartment() }
  }

  mutating func addDepartment(sections: Int? = nil) {
    var unit = Unit(token: token("D"), name: "")
    unit.name = unitName(unit.token, "营业所")
    let isLarge = dice.chance(12)
    for _ in 0..<(sections ?? (isLarge ? 5 : dice.among(1...3))) {
      let token = token("W")
      unit.sections.append((token, unitName(token, "科")))
    }
    departments.append(unit)
    for section in unit.sections {
      if dice.chance(85) || isLarge { addPerson(unit.name, section.name, position: "科所长") }
      if dice.chance(15) { addPerson(unit.name, section.name, position: "主管") }
      for _ in 0..<dice.among(isLarge ? 0...1 : 1...3) {
        addPerson(unit.name, section.name, post: dice.pick(Self.posts))
      }
    }
    if dice.chance(90) { addPerson(unit.name, nil, position: "部门负责人") }
    if dice.chance(70) {
      let deputy = company.people.firstIndex {
        $0.left == nil && $0.offices.first?.position == "分管领导"
      }
      if let deputy, dice.chance(60) {
        take(.init(department: unit.name, position: "分管领导"), person: deputy)
      } else {
        addPerson(unit.name, nil, position: "分管领导")
      }
    }
  }

  mutating func addPerson(
    _ department: String, _ section: String?, post: String? = nil, position: String = "员工",
    hired: Day? = nil
  ) {
    let token = token("P")
    var name = dice.pick(["钱", "孙", "周", "吴", "郑", "冯", "欧阳"]) + OddText.name(number)
    if dice.chance(8), let namesake = company.people.last { name = namesake.name }
    if dice.chance(oddness / 3) { name = dice.pick(OddText.names)(name) }
    var person = GeneratedPerson(
      token: token, id: dice.chance(oddness / 2) ? dice.pick(OddText.ids)(token) : token,
      name: name)
    person.employment = dice.chance(20) ? "三方" : "正式"
    person.hired = hired
    company.people.append(person)
    take(
      .init(department: department, section: section, post: post, position: position, from: hired),
      person: company.people.count - 1)
  }

  mutating func take(_ office: GeneratedPerson.Office, person index: Int) {
    company.people[index].offices.append(office)
    company.people[index].everywhere.insert(office)
  }

  /// What a month brings: people leave, move and come; sections close; departments are renamed,
  /// split and vanish.
  mutating func change(in month: Month) {
    for index in company.people.indices {
      company.people[index].offices.removeAll { ($0.until ?? month.lastDay) < month.firstDay }
      if let left = company.people[index].left, left < month.firstDay, dice.chance(70) {
        company.people[index].offices = []
      }
      guard company.people[index].left == nil, let office = company.people[index].offices.first
      else { continue }
      if dice.chance(6) { leave(index, on: day(in: month)) }
      if dice.chance(6) { move(index, from: office, on: day(in: month)) }
    }
    if dice.chance(40), let unit = departments.randomElement(&dice) {
      addPerson(
        unit.name, unit.sections.randomElement(&dice)?.name, post: dice.pick(Self.posts),
        hired: day(in: month))
    }
    if dice.chance(10) { closeSection() }
    if dice.chance(15) { rename(in: month) }
    if dice.chance(6) { split() }
    if dice.chance(6), departments.count > 1 { vanish() }
  }

  private mutating func leave(_ index: Int, on day: Day) {
    company.people[index].left = day
    for office in company.people[index].offices.indices {
      company.people[index].offices[office].until = day
    }
  }

  private mutating func move(_ index: Int, from office: GeneratedPerson.Office, on day: Day) {
    let unit = dice.pick(departments)
    company.people[index].offices[0].until = day
    var next = office
    next.department = unit.name
    next.section = office.section == nil ? nil : unit.sections.randomElement(&dice)?.name
    next.from = day.adding(days: 1)
    next.until = nil
    guard next.department != office.department || next.section != office.section else {
      company.people[index].offices[0].until = nil
      return
    }
    take(next, person: index)
  }

  private mutating func replace(
    _ isWanted: (GeneratedPerson.Office) -> Bool,
    _ change: (inout GeneratedPerson.Office) -> Void
  ) {
    for index in company.people.indices {
      for office in company.people[index].offices.indices
      where isWanted(company.people[index].offices[office]) {
        change(&company.people[index].offices[office])
        company.people[index].everywhere.insert(company.people[index].offices[office])
      }
    }
  }

  private mutating func closeSection() {
    let index = dice.below(departments.count)
    guard departments[index].sections.count > 1 else { return }
    let gone = departments[index].sections.removeLast()
    let (department, other) = (departments[index].name, departments[index].sections[0].name)
    replace({ $0.department == department && $0.section == gone.name }, { $0.section = other })
  }

  private mutating func rename(in month: Month) {
    let index = dice.below(departments.count)
    let old = departments[index]
    if dice.chance(30), let section = old.sections.indices.randomElement(&dice) {
      let (before, token) = (old.sections[section].name, token("W"))
      departments[index].sections[section] = (token, unitName(token, "组"))
      let name = departments[index].sections[section].name
      company.kin[old.sections[section].token, default: []].insert(token)
      replace(
        { $0.department == old.name && $0.section == before }, { $0.section = name })
      if dice.chance(60) {
        company.renames.append(
          "{from: \(month)-01, department: \(old.name.yaml), section: \(before.yaml), becomes: \(name.yaml)}"
        )
      }
      return
    }
    departments[index].token = token("D")
    departments[index].name = unitName(departments[index].token, "分公司")
    let name = departments[index].name
    company.kin[old.token, default: []].insert(departments[index].token)
    replace({ $0.department == old.name }, { $0.department = name })
    if dice.chance(60) {
      company.renames.append(
        "{from: \(month)-01, department: \(old.name.yaml), becomes: \(name.yaml)}")
    }
  }

  private mutating func split() {
    let old = dice.pick(departments)
    guard old.sections.count > 1, let section = old.sections.last else { return }
    var new = Unit(token: token("D"), name: "")
    new.name = unitName(new.token, "新所")
    new.sections = [section]
    departments.append(new)
    company.kin[old.token, default: []].insert(new.token)
    let name = new.name
    replace(
      { $0.department == old.name && $0.section == section.name }, { $0.department = name })
    if let index = departments.firstIndex(where: { $0.token == old.token }) {
      departments[index].sections.removeLast()
    }
  }

  private mutating func vanish() {
    let gone = departments.removeLast()
    let other = departments[0]
    replace(
      { $0.department == gone.name },
      {
        $0.department = other.name
        if $0.section != nil { $0.section = other.sections.first?.name }
      })
  }

  /// The roster of a month: a row an office.
  mutating func roster(of month: Month) -> ExportTable {
    var table = ExportTable(
      name: "花名册",
      headings: ["工号", "姓名", "部门", "科所", "岗位", "职务", "用工性质", "入职日期", "离职日期"])
    for person in company.people {
      for office in person.offices {
        var row = ["工号": person.id, "姓名": person.name, "部门": office.department]
        row["科所"] = office.section
        row["岗位"] = office.post ?? (office.position == "员工" ? "会计" : nil)
        row["职务"] = office.position
        row["用工性质"] = person.employment
        row["入职日期"] = office.from?.description
        row["离职日期"] = office.until?.description
        table.rows.append(row)
      }
    }
    if dice.chance(5), let row = table.rows.last {
      table.rows.append(row.merging(["职务": "主管"]) { $1 })
    }
    return table
  }
}

extension Array {
  func randomElement(_ dice: inout Dice) -> Element? { isEmpty ? nil : dice.pick(self) }
}

extension Range<Int> {
  func randomElement(_ dice: inout Dice) -> Int? { isEmpty ? nil : lowerBound + dice.below(count) }
}

extension String {
  /// As a scalar of YAML in double quotes, all but ASCII escaped.
  var yaml: String {
    "\""
      + unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\" + String(scalar)
        case _ where scalar.isASCII: String(scalar)
        default:
          "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
            + String(scalar.value, radix: 16)
        }
      }.joined() + "\""
  }
}
