/// 部门通讯录: whom a department's summary is mailed to.
package struct Contact: ExportRecord {
  /// 部门.
  package var department: String
  /// 收件人: `姓名 <邮箱>`, several by `;`.
  package var recipients: String
  /// 抄送.
  package var copies: String?

  package init(
    department: String,
    recipients: String,
    copies: String? = nil
  ) {
    self.department = department
    self.recipients = recipients
    self.copies = copies
  }

  package static var kind: RecordKind { .contacts }

  package func key(batch: Month) -> String {
    department
  }

  package var fields: [String] {
    [
      department,
      recipients,
      copies ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 3
    else { return nil }
    self.init(
      department: fields[0],
      recipients: fields[1],
      copies: fields[2].nonEmpty)
  }
}
