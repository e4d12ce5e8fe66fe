internal import Model

/// 工单: rows → tickets.
struct TicketKind: ExportKind {
  static let headings = Ticket.columnHeadings

  private var id: Field<IdentifierReader>
  private var channel: Field<OpenChoiceReader<Channel>>
  private var accepted: Field<MomentReader>
  private var dispatched: Field<MomentReader>
  private var determined: Field<MomentReader>
  private var business: Field<NameReader>
  private var category: Field<OpenChoiceReader<Category>>
  private var verdict: Field<ChoiceReader<Verdict>>
  private var satisfaction: Field<ChoiceReader<Satisfaction>>
  private var department: Field<NameReader>
  private var section: Field<NameReader>
  private var staffID: Field<IdentifierReader>
  private var staffName: Field<PersonReader>
  private var incident: Field<IdentifierReader>
  private var customerName: Field<NarrativeReader>
  private var customerPhone: Field<NumberTextReader>
  private var customerAddress: Field<NarrativeReader>
  private var customerAccount: Field<NumberTextReader>
  private var content: Field<NarrativeReader>
  private var summary: Field<NarrativeReader>
  private var result: Field<NarrativeReader>
  private var closed: Field<MomentReader>
  private var due: Field<MomentReader>
  private var supervised: Field<ChoiceReader<Bool>>
  private var referred: Field<ChoiceReader<Bool>>

  var collected = Collected<Ticket>()

  init(_ columns: ColumnMap) {
    id = columns.id("工单编号")
    channel = columns.openChoice("来源渠道", Channel.self)
    accepted = columns.moment("受理时间")
    dispatched = columns.moment("转派时间")
    determined = columns.moment("认定时间")
    business = columns.name("业务类型")
    category = columns.openChoice("诉求类别", Category.self)
    verdict = columns.choice("责任认定", Verdict.self)
    satisfaction = columns.choice(
      "满意度", Satisfaction.self,
      synonyms: [
        ("非常满意", "满意"), ("非常不满意", "不满意"), ("一般", "基本满意"), ("未评价", ""), ("未接通", ""),
      ])
    department = columns.name("部门")
    section = columns.name("科所")
    staffID = columns.id("责任人工号")
    staffName = columns.person("责任人")
    incident = columns.id("关联事项编号")
    customerName = columns.narrative("客户姓名")
    customerPhone = columns.field("联系电话", NumberTextReader())
    customerAddress = columns.narrative("地址")
    customerAccount = columns.field("户号", NumberTextReader())
    content = columns.narrative("诉求内容")
    summary = columns.narrative("通报摘要")
    result = columns.narrative("处理结果")
    closed = columns.moment("办结时间")
    due = columns.moment("办结时限")
    supervised = columns.flag("督办")
    referred = columns.flag("移送督察室")
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Ticket {
    let person = try staffName.optional(row)
    return Ticket(
      id: try id.required(row),
      channel: try channel.required(row),
      accepted: try accepted.required(row),
      dispatched: try dispatched.optional(row),
      determined: try determined.optional(row),
      business: try business.optional(row),
      category: try category.required(row),
      verdict: try verdict.optional(row) ?? .undetermined,
      satisfaction: try satisfaction.optional(row),
      department: try department.required(row),
      section: try section.optional(row),
      staffID: try staffID.optional(row) ?? person?.staffID,
      staffName: person?.name,
      incident: try incident.optional(row),
      customerName: try customerName.optional(row),
      customerPhone: try customerPhone.optional(row),
      customerAddress: try customerAddress.optional(row),
      customerAccount: try customerAccount.optional(row),
      content: try content.required(row),
      summary: try summary.optional(row),
      result: try result.optional(row),
      closed: try closed.optional(row),
      due: try due.optional(row),
      supervised: try supervised.optional(row) ?? false,
      referred: try referred.optional(row) ?? false)
  }

  static func block(_ records: [Placed<Ticket>]) -> RecordBlock { .tickets(records) }
}
