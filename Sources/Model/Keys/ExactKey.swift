/// A key that is one text of an export: a type for each, so that none can be taken for another.
///
/// Compared by bytes; a literal in source is for tests and for names that the policy itself fixes.
package protocol ExactKey: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  var exact: ExactText { get }
  init(exact: ExactText)
}

extension ExactKey {
  package init(_ text: String) { self.init(exact: ExactText(text)) }

  package init(stringLiteral text: String) { self.init(exact: ExactText(text)) }

  package var text: String { exact.text }

  package var description: String { exact.text }

  package static func < (left: Self, right: Self) -> Bool { left.exact < right.exact }
}

/// 工号.
package struct StaffID: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 工单编号.
package struct TicketID: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 检查编号.
package struct InspectionID: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 关联事项编号.
package struct IncidentID: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 申请编号 of a 委屈奖.
package struct GrievanceID: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 场次编号.
package struct BroadcastID: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 部门.
package struct DepartmentName: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// 科所, inside a department.
package struct SectionName: ExactKey {
  package let exact: ExactText
  package init(exact: ExactText) { self.exact = exact }
}

/// A section of a department: sections of two departments may share a name.
package struct SectionPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let department: DepartmentName
  package let section: SectionName

  package init(_ department: DepartmentName, _ section: SectionName) {
    self.department = department
    self.section = section
  }

  /// `<部门>/<科所>`.
  package var description: String { "\(department)/\(section)" }

  package static func < (left: SectionPath, right: SectionPath) -> Bool {
    left.department == right.department
      ? left.section < right.section : left.department < right.department
  }
}
