/// 花名册: one office of one person in one month.
///
/// Several rows with one 工号 are several offices of one person.
package struct RosterRow: ExportRecord {
  /// 工号.
  package var id: String
  /// 姓名.
  package var name: String
  /// 部门.
  package var department: String
  /// 科所.
  package var section: String?
  /// 岗位.
  package var post: String?
  /// 职务.
  package var position: Position
  /// 用工性质.
  package var employment: Employment
  /// 所属单位, the contractor of outsourced staff.
  package var contractor: String?
  /// 入职日期.
  package var hired: Day?
  /// 离职日期.
  package var left: Day?

  package init(
    id: String,
    name: String,
    department: String,
    section: String? = nil,
    post: String? = nil,
    position: Position,
    employment: Employment,
    contractor: String? = nil,
    hired: Day? = nil,
    left: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.department = department
    self.section = section
    self.post = post
    self.position = position
    self.employment = employment
    self.contractor = contractor
    self.hired = hired
    self.left = left
  }

  package static var kind: RecordKind { .roster }

  package func key(batch: Month) -> String {
    "\(batch)\u{1f}\(id)\u{1f}\(department)\u{1f}\(section ?? "")"
  }

  package static var blank: RosterRow {
    RosterRow(
      id: "", name: "", department: "", position: .staff, employment: .formal)
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("工号", &id)
    columns.required("姓名", &name)
    columns.required("部门", &department)
    columns.optional("科所", &section)
    columns.optional("岗位", &post)
    columns.defaulted("职务", &position)
    columns.defaulted("用工性质", &employment)
    columns.optional("所属单位", &contractor)
    columns.optional("入职日期", &hired)
    columns.optional("离职日期", &left)
  }
}
