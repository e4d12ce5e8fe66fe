/// The renames that a month's report reads names by → the name in force of any department or
/// section.
///
/// Chains hold, departments first; a section's department may be given by its old or its new name.
/// Two old names with one new one are a merger.
package struct UnitNames: Sendable {
  private struct Step {
    let becomes: String
    let from: Day
  }

  private var departments: [DepartmentName: Step] = [:]
  /// By the department's name in force.
  private var sections: [SectionPath: Step] = [:]

  /// Takes the renames whose day falls in the month of the report or before it.
  package init(_ renames: [UnitRename], at month: Month) {
    // Of two renames of one old name the later day holds.
    let active = renames.filter { $0.from.month <= month }.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    for rename in active where rename.section == nil {
      departments[rename.department] = Step(becomes: rename.becomes, from: rename.from)
    }
    for rename in active {
      guard let section = rename.section else { continue }
      sections[SectionPath(name(of: rename.department), section)] = Step(
        becomes: rename.becomes, from: rename.from)
    }
  }

  /// Whether every name stays as it is.
  package var isEmpty: Bool { departments.isEmpty && sections.isEmpty }

  package func name(of department: DepartmentName) -> DepartmentName {
    Self.follow(department) { departments[$0].map { (DepartmentName($0.becomes), $0.from) } }
  }

  package func path(of path: SectionPath) -> SectionPath {
    let department = name(of: path.department)
    return Self.follow(SectionPath(department, path.section)) { path in
      sections[path].map { (SectionPath(department, SectionName($0.becomes)), $0.from) }
    }
  }

  /// Follows a chain to its end.
  ///
  /// Where names go round in a circle (renamed and renamed back), the one of the latest day holds.
  private static func follow<Name: Hashable>(_ name: Name, _ next: (Name) -> (Name, Day)?) -> Name {
    var seen: [Name] = []
    var name = name
    while let step = next(name) {
      if let start = seen.firstIndex(of: name) {
        let circle = seen[start...].compactMap(next)
        return circle.max { $0.1 < $1.1 }?.0 ?? name
      }
      seen.append(name)
      name = step.0
    }
    return name
  }
}
