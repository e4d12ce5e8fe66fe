import Model

/// How each system exports tickets: its headings in its order, its spelling of dates.
struct TicketLayout {
  private typealias Value = (TicketDraft, Spelling) -> TableCell

  private let columns: [(heading: String, width: Int, value: Value)]
  private let spelling: Spelling
  let source: TicketSource

  init(_ source: TicketSource) {
    self.source = source
    switch source {
    case .hotline:
      spelling = .slashes
      columns = Self.columns(renaming: [
        "工单编号": "工单号", "转派时间": "派单时间", "诉求类别": "投诉类别", "满意度": "回访满意度",
        "部门": "承办单位", "科所": "科室", "责任人工号": "被投诉人工号", "责任人": "被投诉人",
        "关联事项编号": "关联编号",
      ])
    case .city:
      spelling = .typed
      columns = Self.columns(renaming: [
        "工单编号": "12345工单编号", "来源渠道": "工单来源", "受理时间": "12345受理时间", "部门": "主办单位",
        "诉求内容": "12345内容描述", "处理结果": "工单回复内容", "客户姓名": "反映人", "联系电话": "联系方式",
        "地址": "12345诉求地址", "办结时限": "处理时限",
      ])
    case .others:
      spelling = .dashes
      columns = Self.columns(renaming: [:])
    }
  }

  var headings: [Table.Column] { columns.map { Table.Column($0.heading, width: $0.width) } }

  func row(_ draft: TicketDraft) -> Table.Row {
    Table.Row(columns.map { $0.value(draft, spelling) })
  }

  /// The ticket's row with one cell spoilt.
  func row(_ draft: TicketDraft, spoiling heading: String, with cell: TableCell) -> Table.Row {
    var row = row(draft)
    guard let index = columns.firstIndex(where: { $0.heading == heading }) else {
      preconditionFailure("no column \(heading)")
    }
    row.cells[index] = cell
    return row
  }

  private static func columns(
    renaming names: [String: String]
  ) -> [(heading: String, width: Int, value: Value)] {
    all.map { (names[$0.heading] ?? $0.heading, $0.width, $0.value) }
  }

  private static var all: [(heading: String, width: Int, value: Value)] {
    [
      ("工单编号", 16, { draft, _ in .text(draft.id) }),
      ("来源渠道", 10, { draft, _ in .text(draft.channel) }),
      ("受理时间", 18, { draft, spelling in spelling.cell(draft.accepted) }),
      ("转派时间", 18, { draft, spelling in spelling.cell(draft.dispatched) }),
      ("认定时间", 18, { draft, spelling in spelling.cell(draft.determined) }),
      ("业务类型", 10, { draft, _ in .optional(draft.business) }),
      ("诉求类别", 10, { draft, _ in .text(draft.category) }),
      ("责任认定", 10, { draft, _ in .optional(draft.verdict) }),
      ("满意度", 10, { draft, _ in .optional(draft.satisfaction) }),
      ("部门", 18, { draft, _ in .text(draft.department) }),
      ("科所", 14, { draft, _ in .optional(draft.section) }),
      ("责任人工号", 12, { draft, _ in .optional(draft.staffID) }),
      ("责任人", 10, { draft, _ in .optional(draft.staffName) }),
      ("关联事项编号", 14, { draft, _ in .optional(draft.incident) }),
      ("客户姓名", 10, { draft, _ in .text(draft.customer) }),
      ("联系电话", 14, { draft, _ in .text(draft.phone) }),
      ("地址", 40, { draft, _ in .text(draft.address) }),
      ("户号", 12, { draft, _ in .optional(draft.account) }),
      ("诉求内容", 60, { draft, _ in .text(draft.content) }),
      ("处理结果", 40, { draft, _ in .optional(draft.closed == nil ? nil : draft.result) }),
      ("办结时间", 18, { draft, spelling in spelling.cell(draft.closed) }),
      ("办结时限", 12, { draft, spelling in spelling.cell(draft.due) }),
      ("督办", 6, { draft, _ in .optional(draft.supervised ? "是" : nil) }),
      ("移送督察室", 10, { draft, _ in .text(draft.referred ? "是" : "否") }),
    ]
  }
}
