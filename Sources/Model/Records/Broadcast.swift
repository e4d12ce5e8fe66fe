/// 云直播: one session of the live-stream desk.
package struct Broadcast: ExportRecord {
  /// 场次编号.
  package var id: String
  /// 直播日期.
  package var date: Day
  /// 部门.
  package var department: String
  /// 主播.
  package var host: String
  /// 留言数.
  package var messages: Int?
  /// 已闭环数.
  package var closed: Int?

  package init(
    id: String,
    date: Day,
    department: String,
    host: String,
    messages: Int? = nil,
    closed: Int? = nil
  ) {
    self.id = id
    self.date = date
    self.department = department
    self.host = host
    self.messages = messages
    self.closed = closed
  }

  package static var kind: RecordKind { .broadcasts }

  package func key(batch: Month) -> String {
    id
  }

  package static var blank: Broadcast { Broadcast(id: "", date: .blank, department: "", host: "") }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("场次编号", &id)
    columns.required("直播日期", &date)
    columns.required("部门", &department)
    columns.required("主播", &host)
    columns.optional("留言数", &messages)
    columns.optional("已闭环数", &closed)
  }
}
