import Model

/// Tickets and inspections: new ones, late ones, and new versions of earlier ones.
extension CompanyGenerator {
  private static let ticketHeadings = [
    "工单编号", "来源渠道", "受理时间", "转派时间", "认定时间", "业务类型", "诉求类别", "责任认定", "满意度", "部门", "科所",
    "责任人工号", "责任人", "关联事项编号", "客户姓名", "联系电话", "地址", "户号", "诉求内容", "通报摘要", "处理结果",
    "办结时间", "办结时限", "督办", "移送督察室",
  ]

  /// The month's tickets in one or two files.
  mutating func ticketTables(in month: Month) -> [ExportTable] {
    var table = ExportTable(name: "工单", headings: Self.ticketHeadings)
    for _ in 0..<dice.among(4...12) { table.rows.append(newTicket(in: month)) }
    for token in rows.keys.sorted() where token.hasPrefix("T") {
      guard let row = rows[token], dice.chance(12) else { continue }
      if dice.chance(30) {
        table.rows.append(row)
      } else {
        table.rows.append(changed(row, token: token, in: month))
      }
    }
    if dice.chance(25), var row = table.rows.last {
      row["工单编号"] = ""
      table.rows.append(row)
    }
    if dice.chance(15), var row = table.rows.first {
      row["工单编号"] = token("X")
      row["受理时间"] = "不知道"
      table.rows.append(row)
    }
    guard dice.chance(40) else { return [table] }
    var other = ExportTable(name: "工单（12345转办）", headings: Self.ticketHeadings)
    other.rows = table.rows.filter { $0["来源渠道"] == "12345" }
    table.rows.removeAll { $0["来源渠道"] == "12345" }
    return [table, other].filter { !$0.rows.isEmpty }
  }

  private mutating func newTicket(in month: Month) -> [String: String] {
    let token = token("T")
    let id = id(token)
    var row = ["工单编号": id]
    row["来源渠道"] = dice.pick([
      "12345", "12345", "12345", "小白热线", "小白热线", "云直播", "网络平台", "媒体", "上级转办", "营业厅",
    ])
    if dice.chance(3) { row["来源渠道"] = "不认识的渠道" }
    row["业务类型"] = dice.pick(["接水报装", "水费", "停水"])
    // Late rows: of earlier months, accepted or only decided now.
    let isLate = dice.chance(12)
    let assessed = day(in: isLate ? month.adding(months: -dice.among(1...3)) : month)
    if assessed < first.firstDay { company.hasEarlierCases = true }
    let accepted = dice.chance(20) ? assessed.adding(days: -dice.below(40)) : assessed
    row["受理时间"] = "\(accepted) 09:05"
    if dice.chance(60) { row["转派时间"] = "\(accepted) 15:00" }
    if accepted != assessed || dice.chance(40) { row["认定时间"] = "\(assessed) 10:30" }
    row["诉求类别"] = dice.pick([
      "服务态度", "服务态度", "服务态度", "服务意识", "服务效率", "规范执行", "服务纠纷", "其他",
    ])
    row["责任认定"] = dice.pick(["责任", "责任", "责任", "责任", "非责任", "待核实", ""])
    row["满意度"] = dice.pick(["不满意", "不满意", "满意", "基本满意", "未评价", ""])
    if dice.chance(80) { row["办结时间"] = "\(accepted.adding(days: dice.below(12))) 16:00" }
    row["办结时限"] = accepted.adding(days: 7).description
    row["督办"] = dice.chance(10) ? "是" : ""
    row["移送督察室"] = dice.chance(6) ? "是" : "否"
    let marker = "鬯" + OddText.animals(number)
    var made = GeneratedCase(kind: .ticket, token: token, id: id, marker: marker)
    if dice.chance(20) {
      made.incident = "S\(5000 + dice.below(3))"
      row["关联事项编号"] = made.incident
    }
    company.cases.append(made)
    attribute(&row, to: token, on: assessed, id: "责任人工号", name: "责任人")
    tell(&row, marker: marker)
    rows[token] = row
    return row
  }

  /// The customer, and what they said.
  private mutating func tell(_ row: inout [String: String], marker: String) {
    let name = dice.pick(["曹", "严", "华", "金"]) + "豳" + OddText.animals(number).suffix(1)
    let phone = "1390\(7_000_000 + number)"
    let road = "潆" + OddText.animals(number).prefix(2) + "路"
    let address = "\(road)\(dice.among(40...90))号\(dice.among(2...9))单元\(dice.among(301...909))室"
    company.secrets += [String(name.suffix(2)), phone, road]
    row["客户姓名"] = name
    row["联系电话"] = phone
    row["地址"] = address
    row["户号"] = dice.chance(50) ? "80\(700_000 + number)" : nil
    var story = "\(marker)一事，用户反映窗口排队时无人应答。"
    if dice.chance(30) { story += "\(name)住\(address)，电话\(phone)，要求回复。" }
    if dice.chance(4) { story += String(repeating: "排队很久，没有人理会。", count: 900) }
    if dice.chance(oddness / 2) {
      story += "<b>&lt;{{x}}\(OddText.noncharacter)\u{200D}\u{0301}🚰𪚥\u{E863}"
    }
    row["诉求内容"] = story
    row["通报摘要"] = dice.chance(20) ? "\(marker)一事，经查属实。" : nil
    row["处理结果"] = dice.chance(60) ? "已向用户说明\(marker)。" : nil
  }

  /// Whom a row names: somebody in office, somebody who has left, nobody, or it is mistaken.
  private mutating func attribute(
    _ row: inout [String: String], to token: String, on day: Day, id idKey: String,
    name nameKey: String
  ) {
    let person = dice.pick(company.people)
    let office =
      person.offices.first { ($0.from ?? day) <= day && day <= ($0.until ?? day) }
      ?? person.everywhere.sorted { $0.sortKey < $1.sortKey }.randomElement(&dice)
    row["部门"] = office?.department ?? departments[0].name
    row["科所"] = dice.chance(85) ? office?.section : nil
    row[idKey] = nil
    row[nameKey] = nil
    var named: Set<String> = [person.token]
    switch dice.below(100) {
    case 0..<50:
      row[idKey] = person.id
      row[nameKey] = person.name
    case 50..<62: row[idKey] = person.id
    case 62..<72: row[nameKey] = person.name
    case 72..<76: row[idKey] = "P4999"
    case 76..<80: row[nameKey] = person.name + "、" + dice.pick(company.people).name
    default: named = []
    }
    if dice.chance(6) {
      let unit = dice.pick(departments)
      row["部门"] = unit.name
      row["科所"] = unit.sections.randomElement(&dice)?.name
    }
    if dice.chance(3) { row["部门"] = "没有的部门" }
    if dice.chance(3) { row["科所"] = "没有的科" }
    guard let index = company.cases.firstIndex(where: { $0.token == token }) else { return }
    let names = row[nameKey] ?? ""
    named.formUnion(company.people.filter { names.contains($0.name) }.map(\.token))
    company.cases[index].people.formUnion(named)
    company.cases[index].units.formUnion(
      [row["部门"], row["科所"]].compactMap { $0.flatMap(Token.first) })
  }

  /// A new version of a row.
  private mutating func changed(
    _ old: [String: String], token: String, in month: Month
  ) -> [String: String] {
    var row = old
    switch dice.below(6) {
    case 0: row["责任认定"] = dice.pick(["非责任", "责任", "待核实"])
    case 1: row["满意度"] = dice.pick(["满意", "不满意"])
    case 2: row["诉求类别"] = dice.pick(["其他", "服务态度", "服务纠纷"])
    case 3: row["客户姓名"] = nil
    case 4: row["办结时间"] = "\(month.lastDay) 17:00"
    default:
      let day = Day(iso: String((row["认定时间"] ?? row["受理时间"] ?? "").prefix(10)))
      attribute(
        &row, to: token, on: day ?? month.firstDay, id: "责任人工号", name: "责任人")
    }
    rows[token] = row
    return row
  }

  mutating func inspections(in month: Month) -> ExportTable {
    let scores = ["仪表仪容", "服务态度", "到位及时率", "接听电话", "岗位规范执行"]
    var table = ExportTable(
      name: "服务检查",
      headings: ["检查编号", "检查日期", "检查方式", "部门", "科所", "工号", "姓名"] + scores + ["是否曝光", "问题描述"])
    for _ in 0..<dice.among(2...6) {
      let token = token("J")
      // A ticket and an inspection may share a number.
      let shared = dice.chance(15) ? company.cases.last { $0.kind == .ticket } : nil
      let id = shared?.id ?? id(token)
      let marker = "鬯" + OddText.animals(number)
      company.cases.append(
        GeneratedCase(kind: .inspection, token: shared?.token ?? token, id: id, marker: marker))
      let late = dice.chance(8) ? -1 : 0
      let day = day(in: month.adding(months: late))
      if day < first.firstDay { company.hasEarlierCases = true }
      var row = ["检查编号": id, "检查日期": day.description]
      row["检查方式"] = dice.pick(["现场检查", "电话检查", "市民寻访"])
      row["是否曝光"] = dice.chance(50) ? "是" : "否"
      for score in scores where dice.chance(60) { row[score] = String(dice.among(70...100)) }
      row["问题描述"] = dice.chance(85) ? "\(marker)一项没有做到。" : nil
      attributeInspection(&row, on: day)
      table.rows.append(row)
    }
    return table
  }

  private mutating func attributeInspection(_ row: inout [String: String], on day: Day) {
    let index = company.cases.count - 1
    let token = company.cases[index].token
    company.cases[index].people = []
    // The case is found by its token; a shared one is told apart by standing last.
    let others = company.cases
    company.cases = [company.cases[index]]
    attribute(&row, to: token, on: day, id: "工号", name: "姓名")
    let made = company.cases[0]
    company.cases = others
    company.cases[index] = made
  }
}

extension GeneratedPerson.Office {
  var sortKey: String {
    department + "\u{0}" + (section ?? "") + "\u{0}" + (from?.description ?? "")
  }
}
