internal import Model

/// 云直播: rows → sessions of the live-stream desk.
struct BroadcastKind: ExportKind {
  static let headings = Broadcast.columnHeadings

  private var id: Field<IdentifierReader>
  private var date: Field<DayReader>
  private var department: Field<NameReader>
  private var host: Field<PersonReader>
  private var messages: Field<CountReader>
  private var closed: Field<CountReader>

  var collected = Collected<Broadcast>()

  init(_ columns: ColumnMap) {
    id = columns.id("场次编号")
    date = columns.day("直播日期")
    department = columns.name("部门")
    host = columns.person("主播")
    messages = columns.field("留言数", CountReader())
    closed = columns.field("已闭环数", CountReader())
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Broadcast {
    Broadcast(
      id: try id.required(row),
      date: try date.required(row),
      department: try department.required(row),
      host: try host.required(row).name,
      messages: try messages.optional(row),
      closed: try closed.optional(row))
  }

  static func block(_ records: [Placed<Broadcast>]) -> RecordBlock { .broadcasts(records) }
}
