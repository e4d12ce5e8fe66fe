/// `mapping.yaml` says that a department, or a section of one, has another name from a day on.
///
/// In a report for the month of that day or a later one the old name is read as the new one
/// everywhere.
package struct UnitRename: Sendable, Hashable {
  package var from: Day
  /// The department that is renamed, or the one of the section, by its old or its new name.
  package var department: DepartmentName
  /// The section that is renamed; nil where the department itself is.
  package var section: SectionName?
  /// The new name of the section, or else of the department.
  package var becomes: String

  package init(
    from: Day, department: DepartmentName, section: SectionName? = nil, becomes: String
  ) {
    self.from = from
    self.department = department
    self.section = section
    self.becomes = becomes
  }
}
