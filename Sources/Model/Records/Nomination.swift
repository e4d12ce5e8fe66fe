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

  package var fields: [String] {
    [
      selection.rawValue,
      window,
      department,
      staffID,
      name,
      groupReview.map(\.canonical) ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 6,
      let selection = AwardKind(rawValue: fields[0])
    else { return nil }
    self.init(
      selection: selection,
      window: fields[1],
      department: fields[2],
      staffID: fields[3],
      name: fields[4],
      groupReview: Bool(canonical: fields[5]))
  }
}
