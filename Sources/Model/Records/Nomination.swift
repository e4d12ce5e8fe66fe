/// 标兵推荐: a department's nominee for 服务标兵.
package struct Nomination: ExportRecord {
  /// 评选类型.
  package var selection: AwardKind
  /// 评选期: `2026Q3` or `2026`.
  package var window: String
  /// 部门.
  package var department: String
  /// 工号.
  package var staffID: String
  /// 姓名.
  package var name: String
  /// 集团审核.
  package var groupReview: Bool?

  package init(
    selection: AwardKind,
    window: String,
    department: String,
    staffID: String,
    name: String,
    groupReview: Bool? = nil
  ) {
    self.selection = selection
    self.window = window
    self.department = department
    self.staffID = staffID
    self.name = name
    self.groupReview = groupReview
  }

  package static var kind: RecordKind { .nominations }

  package func key(batch: Month) -> String {
    "\(selection.rawValue)\u{1f}\(window)\u{1f}\(staffID)"
  }

  package static var blank: Nomination {
    Nomination(
      selection: .quarterly, window: "", department: "", staffID: "", name: "")
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("评选类型", &selection)
    columns.required("评选期", &window)
    columns.required("部门", &department)
    columns.required("工号", &staffID)
    columns.required("姓名", &name)
    columns.optional("集团审核", &groupReview, choices: Heading.passFail)
  }
}
