internal import Model

/// 部门通讯录: rows → whom a department's summary is mailed to.
struct ContactKind: ExportKind {
  static let headings = Contact.columnHeadings

  private var department: Field<NameReader>
  private var recipients: Field<MailboxReader>
  private var copies: Field<MailboxReader>

  var collected = Collected<Contact>()

  init(_ columns: ColumnMap) {
    department = columns.name("部门")
    recipients = columns.field("收件人", MailboxReader())
    copies = columns.field("抄送", MailboxReader())
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Contact {
    Contact(
      department: try department.required(row),
      recipients: try recipients.required(row),
      copies: try copies.optional(row))
  }

  static func block(_ records: [Placed<Contact>]) -> RecordBlock { .contacts(records) }
}
