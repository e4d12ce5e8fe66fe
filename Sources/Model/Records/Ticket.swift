/// 工单: one ticket of the hotline or another channel.
package struct Ticket: ExportRecord {
  /// 工单编号.
  package var id: String
  /// 来源渠道.
  package var channel: Channel
  /// 受理时间.
  package var accepted: Moment
  /// 转派时间.
  package var dispatched: Moment?
  /// 认定时间.
  package var determined: Moment?
  /// 业务类型.
  package var business: String?
  /// 诉求类别.
  package var category: Category
  /// 责任认定.
  package var verdict: Verdict
  /// 满意度; nil is 未评价.
  package var satisfaction: Satisfaction?
  /// 部门.
  package var department: String
  /// 科所.
  package var section: String?
  /// 责任人工号.
  package var staffID: String?
  /// 责任人.
  package var staffName: String?
  /// 关联事项编号.
  package var incident: String?
  /// 客户姓名.
  package var customerName: Sensitive?
  /// 联系电话.
  package var customerPhone: Sensitive?
  /// 地址.
  package var customerAddress: Sensitive?
  /// 户号.
  package var customerAccount: Sensitive?
  /// 诉求内容.
  package var content: Sensitive
  /// 通报摘要: what the bulletin says instead of 诉求内容.
  package var summary: Sensitive?
  /// 处理结果.
  package var result: Sensitive?
  /// 办结时间.
  package var closed: Moment?
  /// 办结时限.
  package var due: Moment?
  /// 督办.
  package var supervised: Bool
  /// 移送督察室.
  package var referred: Bool

  package init(
    id: String,
    channel: Channel,
    accepted: Moment,
    dispatched: Moment? = nil,
    determined: Moment? = nil,
    business: String? = nil,
    category: Category,
    verdict: Verdict,
    satisfaction: Satisfaction? = nil,
    department: String,
    section: String? = nil,
    staffID: String? = nil,
    staffName: String? = nil,
    incident: String? = nil,
    customerName: Sensitive? = nil,
    customerPhone: Sensitive? = nil,
    customerAddress: Sensitive? = nil,
    customerAccount: Sensitive? = nil,
    content: Sensitive,
    summary: Sensitive? = nil,
    result: Sensitive? = nil,
    closed: Moment? = nil,
    due: Moment? = nil,
    supervised: Bool,
    referred: Bool
  ) {
    self.id = id
    self.channel = channel
    self.accepted = accepted
    self.dispatched = dispatched
    self.determined = determined
    self.business = business
    self.category = category
    self.verdict = verdict
    self.satisfaction = satisfaction
    self.department = department
    self.section = section
    self.staffID = staffID
    self.staffName = staffName
    self.incident = incident
    self.customerName = customerName
    self.customerPhone = customerPhone
    self.customerAddress = customerAddress
    self.customerAccount = customerAccount
    self.content = content
    self.summary = summary
    self.result = result
    self.closed = closed
    self.due = due
    self.supervised = supervised
    self.referred = referred
  }

  package static var kind: RecordKind { .tickets }

  package func key(batch: Month) -> String {
    id
  }

  package static var blank: Ticket {
    Ticket(
      id: "", channel: .ownHotline, accepted: .blank, category: .none, verdict: .undetermined,
      department: "", content: Sensitive(""), supervised: false, referred: false)
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("工单编号", &id)
    columns.required("来源渠道", &channel)
    columns.required("受理时间", &accepted)
    columns.optional("转派时间", &dispatched)
    columns.optional("认定时间", &determined)
    columns.optional("业务类型", &business)
    columns.required("诉求类别", &category)
    columns.defaulted("责任认定", &verdict)
    columns.optional("满意度", &satisfaction)
    columns.required("部门", &department)
    columns.optional("科所", &section)
    columns.optional("责任人工号", &staffID)
    columns.optional("责任人", &staffName)
    columns.optional("关联事项编号", &incident)
    columns.optional("客户姓名", &customerName)
    columns.optional("联系电话", &customerPhone)
    columns.optional("地址", &customerAddress)
    columns.optional("户号", &customerAccount)
    columns.required("诉求内容", &content)
    columns.optional("处理结果", &result)
    columns.optional("办结时间", &closed)
    columns.optional("办结时限", &due)
    columns.defaulted("督办", &supervised, choices: Heading.yesNo)
    columns.defaulted("移送督察室", &referred, choices: Heading.yesNo)
    columns.optional("通报摘要", &summary, since: 2)
  }
}
