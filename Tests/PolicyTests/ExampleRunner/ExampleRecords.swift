@_spi(CustomerData) import Model

/// Rows of an example's tables → records, by the canonical headings of the exports.
extension ExampleRow {
  mutating func rosterRow() throws(ExampleProblem) -> RosterRow {
    RosterRow(
      id: try text("工号"), name: try text("姓名"), department: try text("部门"),
      section: optional("科所"), post: optional("岗位"),
      position: try value("职务", default: .staff) { Position(rawValue: $0) },
      employment: try value("用工性质", default: .formal) { Employment(rawValue: $0) },
      contractor: optional("所属单位"), hired: try optional("入职日期") { Day(iso: $0) },
      left: try optional("离职日期") { Day(iso: $0) })
  }

  mutating func ticket() throws(ExampleProblem) -> Ticket {
    Ticket(
      id: try text("工单编号"),
      channel: try value("来源渠道", default: .ownHotline) { Channel(rawValue: $0) },
      accepted: try value("受理时间") { Moment(iso: $0) },
      dispatched: try optional("转派时间") { Moment(iso: $0) },
      determined: try optional("认定时间") { Moment(iso: $0) },
      business: optional("业务类型"),
      category: try value("诉求类别", default: .attitude) { Category(rawValue: $0) },
      verdict: try value("责任认定", default: .responsible) { Verdict(rawValue: $0) },
      satisfaction: try optional("满意度") { Satisfaction(rawValue: $0) },
      department: try text("部门"), section: optional("科所"), staffID: optional("责任人工号"),
      staffName: optional("责任人"), incident: optional("关联事项编号"),
      content: Sensitive(optional("诉求内容") ?? "反映服务情况"),
      closed: try optional("办结时间") { Moment(iso: $0) },
      due: try optional("办结时限") { Moment(iso: $0) },
      supervised: try value("督办", default: false) { Bool(canonical: $0) },
      referred: try value("移送督察室", default: false) { Bool(canonical: $0) })
  }

  mutating func inspection() throws(ExampleProblem) -> Inspection {
    Inspection(
      id: try text("检查编号"), date: try value("检查日期") { Day(iso: $0) },
      method: try value("检查方式", default: .onSite) { InspectionMethod(rawValue: $0) },
      department: try text("部门"), section: optional("科所"), staffID: optional("工号"),
      staffName: optional("姓名"), appearance: try optional("仪表仪容") { Score($0) },
      attitude: try optional("服务态度") { Score($0) },
      punctuality: try optional("到位及时率") { Score($0) },
      telephone: try optional("接听电话") { Score($0) },
      standards: try optional("岗位规范执行") { Score($0) },
      exposed: try value("是否曝光", default: true) { Bool(canonical: $0) })
  }

  mutating func exam() throws(ExampleProblem) -> Exam {
    Exam(
      staffID: try text("工号"), name: try text("姓名"),
      date: try value("考试日期") { Day(iso: $0) },
      sitting: try value("考试类型") { ExamSitting(rawValue: $0) },
      score: try optional("成绩") { Score($0) })
  }

  mutating func appeal() throws(ExampleProblem) -> Appeal {
    Appeal(
      ticket: try text("工单编号"), submitted: try value("提交时间") { Moment(iso: $0) },
      ground: try value("理由", default: .untrue) { AppealGround(rawValue: $0) },
      proof: optional("证据材料").map { Sensitive($0) },
      centreOpinion: try optional("客服中心意见", approval),
      departmentApproval: try optional("相关部门认可", approval),
      leaderApproval: try optional("领导审批", approval),
      decided: try optional("决定日期") { Day(iso: $0) })
  }

  mutating func nomination() throws(ExampleProblem) -> Nomination {
    Nomination(
      selection: try value("评选类型") { AwardKind(rawValue: $0) }, window: try text("评选期"),
      department: try text("部门"), staffID: try text("工号"), name: try text("姓名"),
      groupReview: try optional("集团审核", approval))
  }

  mutating func rating() throws(ExampleProblem) -> Rating {
    Rating(
      year: try value("年度") { Int($0) }, staffID: try text("工号"), name: try text("姓名"),
      proposed: try value("拟定等级") { RatingLevel(rawValue: $0) })
  }

  mutating func grievance() throws(ExampleProblem) -> Grievance {
    Grievance(
      id: try text("申请编号"), staffID: try text("工号"), name: try text("姓名"),
      incidentDate: try value("事发日期") { Day(iso: $0) }, ticket: optional("关联工单编号"),
      account: Sensitive("用户言语过激"), proof: optional("证明材料").map { Sensitive($0) },
      unitVerified: try optional("单位核实", approval),
      centreReview: try optional("客服中心审核", approval),
      groupApproval: try optional("集团批准", approval),
      amount: try optional("奖励金额") { Int($0).map { Yuan($0) } })
  }

  mutating func broadcast() throws(ExampleProblem) -> Broadcast {
    Broadcast(
      id: try text("场次编号"), date: try value("直播日期") { Day(iso: $0) },
      department: try text("部门"), host: try text("主播"),
      messages: try optional("留言数") { Int($0) }, closed: try optional("已闭环数") { Int($0) })
  }
}

/// A step of approval in the words of its column.
private func approval(_ text: String) -> Bool? {
  switch text {
  case "是", "通过", "同意": true
  case "否", "不通过", "不同意": false
  default: nil
  }
}
