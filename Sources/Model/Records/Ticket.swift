/// 工单: one ticket of the hotline or another channel.
package struct Ticket: ExportRecord {
  /// 工单编号.
  package let id: String
  /// 来源渠道.
  package let channel: Channel
  /// 受理时间.
  package let accepted: Moment
  /// 转派时间.
  package let dispatched: Moment?
  /// 认定时间.
  package let determined: Moment?
  /// 业务类型.
  package let business: String?
  /// 诉求类别.
  package let category: Category
  /// 责任认定.
  package let verdict: Verdict
  /// 满意度; nil is 未评价.
  package let satisfaction: Satisfaction?
  /// 部门.
  package let department: String
  /// 科所.
  package let section: String?
  /// 责任人工号.
  package let staffID: String?
  /// 责任人.
  package let staffName: String?
  /// 关联事项编号.
  package let incident: String?
  /// 客户姓名.
  package let customerName: Sensitive?
  /// 联系电话.
  package let customerPhone: Sensitive?
  /// 地址.
  package let customerAddress: Sensitive?
  /// 户号.
  package let customerAccount: Sensitive?
  /// 诉求内容.
  package let content: Sensitive
  /// 处理结果.
  package let result: Sensitive?
  /// 办结时间.
  package let closed: Moment?
  /// 办结时限.
  package let due: Moment?
  /// 督办.
  package let supervised: Bool
  /// 移送督察室.
  package let referred: Bool

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

  package var fields: [String] {
    [
      id,
      channel.rawValue,
      accepted.description,
      dispatched?.description ?? "",
      determined?.description ?? "",
      business ?? "",
      category.rawValue,
      verdict.rawValue,
      satisfaction?.rawValue ?? "",
      department,
      section ?? "",
      staffID ?? "",
      staffName ?? "",
      incident ?? "",
      customerName?.raw ?? "",
      customerPhone?.raw ?? "",
      customerAddress?.raw ?? "",
      customerAccount?.raw ?? "",
      content.raw,
      result?.raw ?? "",
      closed?.description ?? "",
      due?.description ?? "",
      supervised.canonical,
      referred.canonical,
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 24,
      let accepted = Moment(iso: fields[2]),
      let verdict = Verdict(rawValue: fields[7]),
      let supervised = Bool(canonical: fields[22]),
      let referred = Bool(canonical: fields[23])
    else { return nil }
    self.init(
      id: fields[0],
      channel: Channel(rawValue: fields[1]),
      accepted: accepted,
      dispatched: Moment(iso: fields[3]),
      determined: Moment(iso: fields[4]),
      business: fields[5].nonEmpty,
      category: Category(rawValue: fields[6]),
      verdict: verdict,
      satisfaction: Satisfaction(rawValue: fields[8]),
      department: fields[9],
      section: fields[10].nonEmpty,
      staffID: fields[11].nonEmpty,
      staffName: fields[12].nonEmpty,
      incident: fields[13].nonEmpty,
      customerName: fields[14].nonEmpty.map { Sensitive($0) },
      customerPhone: fields[15].nonEmpty.map { Sensitive($0) },
      customerAddress: fields[16].nonEmpty.map { Sensitive($0) },
      customerAccount: fields[17].nonEmpty.map { Sensitive($0) },
      content: Sensitive(fields[18]),
      result: fields[19].nonEmpty.map { Sensitive($0) },
      closed: Moment(iso: fields[20]),
      due: Moment(iso: fields[21]),
      supervised: supervised,
      referred: referred)
  }
}
