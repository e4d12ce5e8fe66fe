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

  package static var blank: Contact { Contact(department: "", recipients: "") }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("部门", &department)
    columns.required("收件人", &recipients)
    columns.optional("抄送", &copies)
  }
}
