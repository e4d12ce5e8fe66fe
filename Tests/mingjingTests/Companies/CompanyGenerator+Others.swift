import Model

/// Appeals, exams, nominations, ratings, 委屈奖, broadcasts and contacts.
extension CompanyGenerator {
  mutating func appealTable(in month: Month) -> ExportTable {
    var table = ExportTable(
      name: "复议",
      headings: ["工单编号", "提交时间", "理由", "证据材料", "客服中心意见", "相关部门认可", "领导审批", "决定日期"])
    for token in rows.keys.sorted() {
      guard let ticket = rows[token] else { continue }
      if var old = appeals[token] {
        guard dice.chance(25) else { continue }
        old["客服中心意见"] = dice.pick(["通过", "不通过"])
        old["相关部门认可"] = "是"
        old["领导审批"] = "同意"
        old["决定日期"] = month.lastDay.description
        appeals[token] = old
        table.rows.append(old)
      } else if dice.chance(12), let accepted = Day(iso: (ticket["受理时间"] ?? "").prefix(10)) {
        var row = ["工单编号": ticket["工单编号"] ?? ""]
        row["提交时间"] = "\(accepted.adding(days: dice.pick([0, 1, 1, 2, 9]))) 11:00"
        row["理由"] = dice.pick(["恶意投诉", "反映不属实", "非责任"])
        row["证据材料"] = dice.chance(85) ? "录音；照片" : nil
        row["客服中心意见"] = dice.pick(["通过", "通过", "不通过", ""])
        row["相关部门认可"] = dice.pick(["是", "是", ""])
        row["领导审批"] = dice.pick(["同意", "同意", ""])
        appeals[token] = row
        table.rows.append(row)
      }
    }
    if dice.chance(10) {
      table.rows.append(["工单编号": token("X"), "提交时间": "\(month)-20", "理由": "非责任", "证据材料": "无"])
    }
    return table
  }

  mutating func exams(in month: Month) -> ExportTable {
    var table = ExportTable(name: "考试", headings: ["工号", "姓名", "考试日期", "考试类型", "成绩"])
    let day = day(in: month)
    for person in company.people where dice.chance(45) {
      let score = dice.pick(["", "缺考", "41", "59.5", "60", "75", "90", "98"])
      table.rows.append([
        "工号": person.id, "姓名": person.name, "考试日期": day.description,
        "考试类型": dice.pick(["首考", "首考", "补考"]), "成绩": score,
      ])
    }
    if dice.chance(10) {
      table.rows.append([
        "工号": "P4998", "姓名": "外人", "考试日期": day.description, "考试类型": "首考", "成绩": "80",
      ])
    }
    return table
  }

  mutating func nominationTable(in month: Month) -> ExportTable {
    var table = ExportTable(name: "标兵推荐", headings: ["评选类型", "评选期", "部门", "工号", "姓名", "集团审核"])
    for index in nominations.indices where dice.chance(30) {
      nominations[index]["集团审核"] = dice.pick(["通过", "不通过", ""])
      table.rows.append(nominations[index])
    }
    guard month.number % 3 == 0 || dice.chance(20) else { return table }
    let quarter = (month.number - 1) / 3 + 1
    for person in company.people where dice.chance(25) {
      let isAnnual = month.number >= 11 && dice.chance(40)
      let row = [
        "评选类型": isAnnual ? "年度" : "季度",
        "评选期": isAnnual ? "\(month.year)" : "\(month.year)Q\(quarter)",
        "部门": person.offices.first?.department ?? departments[0].name, "工号": person.id,
        "姓名": person.name, "集团审核": dice.pick(["通过", "通过", "通过", "不通过", ""]),
      ]
      nominations.append(row)
      table.rows.append(row)
    }
    return table
  }

  mutating func ratings(in month: Month) -> ExportTable {
    var table = ExportTable(name: "年度测评", headings: ["年度", "工号", "姓名", "拟定等级"])
    let year = month.number == 12 ? month.year : month.year - 1
    for person in company.people where dice.chance(70) {
      table.rows.append([
        "年度": "\(year)", "工号": person.id, "姓名": person.name,
        "拟定等级": dice.pick(["优秀", "优秀", "称职", "称职", "基本称职", "不称职"]),
      ])
    }
    return table
  }

  mutating func grievanceTable(in month: Month) -> ExportTable {
    var table = ExportTable(
      name: "委屈奖",
      headings: [
        "申请编号", "工号", "姓名", "事发日期", "关联工单编号", "情况说明", "证明材料", "单位核实", "客服中心审核", "集团批准",
        "奖励金额",
      ])
    for token in grievances.keys.sorted() where dice.chance(25) {
      guard var row = grievances[token] else { continue }
      row["集团批准"] = dice.pick(["同意", "不同意"])
      row["奖励金额"] = "\(300 + number % 90)"
      grievances[token] = row
      table.rows.append(row)
    }
    for _ in 0..<dice.below(3) {
      let person = dice.pick(company.people)
      let token = token("Q")
      var row = ["申请编号": id(token), "工号": person.id, "姓名": person.name]
      row["事发日期"] = day(in: month.adding(months: -dice.below(2))).description
      row["关联工单编号"] =
        dice.chance(40)
        ? rows.keys.sorted().randomElement(&dice).flatMap { rows[$0]?["工单编号"] } : nil
      var made = GeneratedCase(
        kind: .grievance, token: token, id: row["申请编号"] ?? "",
        marker: "鬯" + OddText.animals(number), people: [person.token])
      made.units = Set(
        person.everywhere.flatMap { [$0.department, $0.section ?? ""] }.compactMap(Token.first))
      company.cases.append(made)
      row["情况说明"] = "受到辱骂仍然耐心解释，\(made.marker)。"
      row["证明材料"] = dice.chance(85) ? "录音" : nil
      row["单位核实"] = dice.pick(["是", "是", "是", "否", ""])
      row["客服中心审核"] = dice.pick(["通过", "通过", "不通过", ""])
      row["集团批准"] = dice.pick(["同意", "同意", ""])
      row["奖励金额"] = dice.chance(85) ? "\(300 + number % 90)" : nil
      grievances[token] = row
      table.rows.append(row)
    }
    return table
  }

  mutating func broadcasts(in month: Month) -> ExportTable {
    var table = ExportTable(name: "云直播", headings: ["场次编号", "直播日期", "部门", "主播", "留言数", "已闭环数"])
    for _ in 0..<dice.below(3) {
      let token = token("B")
      table.rows.append([
        "场次编号": id(token), "直播日期": day(in: month).description,
        "部门": dice.chance(90) ? dice.pick(departments).name : "没有的部门",
        "主播": dice.pick(company.people).name, "留言数": "\(dice.among(5...30))",
        "已闭环数": "\(dice.among(0...5))",
      ])
    }
    return table
  }

  func contacts() -> ExportTable {
    ExportTable(
      name: "部门通讯录", headings: ["部门", "收件人", "抄送"],
      rows: departments.map {
        ["部门": $0.name, "收件人": "负责人 <\($0.token.lowercased())@example.com>"]
      })
  }
}
