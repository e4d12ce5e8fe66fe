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

  package var fields: [String] {
    [
      id,
      date.description,
      department,
      host,
      messages.map { String($0) } ?? "",
      closed.map { String($0) } ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 6,
      let date = Day(iso: fields[1])
    else { return nil }
    self.init(
      id: fields[0],
      date: date,
      department: fields[2],
      host: fields[3],
      messages: Int(fields[4]),
      closed: Int(fields[5]))
  }
}
