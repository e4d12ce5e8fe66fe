package import Model

/// What belongs to each person, section and department, looked up once a month.
///
/// Documents ask here instead of filtering all rulings for each subject, which is quadratic.
/// A finding belongs to the person whom it charges; to the section and department where that person
/// is now, where its tickets are attributed, and whose count it is about.
package struct SubjectIndex: Sendable {
  /// What belongs to one subject, each list in the order of the results.
  package struct Share: Sendable {
    package fileprivate(set) var rulings: [Ruling] = []
    package fileprivate(set) var findings: [PublishedFinding] = []
    package fileprivate(set) var standing: [PublishedFinding] = []
    package fileprivate(set) var adjustments: [PublishedAdjustment] = []
    package fileprivate(set) var exceptions: [DataIssue] = []
    package fileprivate(set) var notices: [DataIssue] = []
  }

  private var people: [StaffID: Share] = [:]
  private var sections: [SectionPath: Share] = [:]
  private var departments: [DepartmentName: Share] = [:]
  private var rulings: [CaseKey: Ruling] = [:]

  package init() {}

  /// - Parameter roster: the month's roster rows, whose first row says where a person is now.
  package init(_ results: MonthResults, roster: some Sequence<RosterRow>) {
    var offices: [StaffID: RosterRow] = [:]
    for row in roster where offices[row.staff] == nil { offices[row.staff] = row }
    for ruling in results.rulings {
      rulings[ruling.about] = ruling
      add(ruling, to: \.rulings, of: owners(of: ruling))
    }
    for finding in results.findings {
      add(finding, to: \.findings, of: owners(of: finding, offices))
    }
    for finding in results.standing {
      add(finding, to: \.standing, of: owners(of: finding, offices))
    }
    for adjustment in results.adjustments {
      add(adjustment, to: \.adjustments, of: owners(of: adjustment.finding, offices))
    }
    for issue in results.exceptions { add(issue, to: \.exceptions, of: owners(of: issue, offices)) }
    for issue in results.notices { add(issue, to: \.notices, of: owners(of: issue, offices)) }
  }

  package subscript(person: StaffID) -> Share { people[person] ?? Share() }

  package subscript(section: SectionPath) -> Share { sections[section] ?? Share() }

  package subscript(department: DepartmentName) -> Share { departments[department] ?? Share() }

  /// What became of a ticket or an inspection of the year.
  package func ruling(_ key: CaseKey) -> Ruling? { rulings[key] }

  /// The people, sections and departments that something belongs to.
  private struct Owners {
    var people: Set<StaffID> = []
    var sections: Set<SectionPath> = []
    var departments: Set<DepartmentName> = []

    mutating func add(_ ruling: Ruling) {
      if let section = ruling.sectionPath { sections.insert(section) }
      if let department = ruling.department { departments.insert(department) }
    }

    mutating func add(_ office: RosterRow) {
      if let section = office.sectionPath { sections.insert(section) }
      departments.insert(office.departmentName)
    }
  }

  private func owners(of ruling: Ruling) -> Owners {
    var owners = Owners()
    owners.add(ruling)
    if let person = ruling.person { owners.people.insert(person) }
    return owners
  }

  private func owners(of finding: PublishedFinding, _ offices: [StaffID: RosterRow]) -> Owners {
    var owners = Owners()
    if let department = finding.about.department { owners.departments.insert(department) }
    if let section = finding.about.section { owners.sections.insert(section) }
    switch finding.subject {
    case .department(let department): owners.departments.insert(department)
    case .person(let person):
      owners.people.insert(person)
      // A leader's consequence belongs to the department that it is about, not to that of their
      // first office; a section's count to that section.
      if finding.about.department == nil {
        if finding.about.unit != nil {
          for ruling in finding.evidence.compactMap({ rulings[$0] }) { owners.add(ruling) }
        }
        if let office = offices[person] { owners.add(office) }
      }
    }
    return owners
  }

  private func owners(of issue: DataIssue, _ offices: [StaffID: RosterRow]) -> Owners {
    var owners = Owners()
    if let ruling = issue.about.item.flatMap({ rulings[$0] }) { owners.add(ruling) }
    if let department = issue.about.department { owners.departments.insert(department) }
    switch issue.about {
    case .sectionMonth(let path, _), .section(let path): owners.sections.insert(path)
    case .person(let person), .nominee(_, _, let person):
      owners.people.insert(person)
      if let office = offices[person] { owners.add(office) }
    default: break
    }
    return owners
  }

  private mutating func add<Item>(
    _ item: Item, to list: WritableKeyPath<Share, [Item]>, of owners: Owners
  ) {
    for person in owners.people { people[person, default: Share()][keyPath: list].append(item) }
    for section in owners.sections {
      sections[section, default: Share()][keyPath: list].append(item)
    }
    for department in owners.departments {
      departments[department, default: Share()][keyPath: list].append(item)
    }
  }
}
