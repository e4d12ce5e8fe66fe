/// What was published, under the names in force: so counts, thresholds and what stands go on.
extension PublishedMonth {
  package func renamed(_ names: UnitNames) -> PublishedMonth {
    if names.isEmpty { return self }
    var month = self
    month.findings = findings.map { $0.renamed(names) }
    month.adjustments = adjustments.map { adjustment in
      var adjustment = adjustment
      adjustment.finding = adjustment.finding.renamed(names)
      return adjustment
    }
    month.entries = entries.map { entry in
      var entry = entry
      entry.named = entry.named.renamed(names)
      return entry
    }
    month.corrections = corrections.map { correction in
      var correction = correction
      correction.named = correction.named.renamed(names)
      return correction
    }
    return month
  }
}

extension PublishedFinding {
  fileprivate func renamed(_ names: UnitNames) -> PublishedFinding {
    var finding = self
    if case .department(let name) = subject { finding.subject = .department(names.name(of: name)) }
    switch about {
    case .sectionMonth(let path, let month):
      finding.about = .sectionMonth(names.path(of: path), month)
    case .sectionYear(let path, let year): finding.about = .sectionYear(names.path(of: path), year)
    case .departmentYear(let name, let year):
      finding.about = .departmentYear(names.name(of: name), year)
    case .unit, .year, .exam, .application, .selection: break
    }
    return finding
  }
}

extension NamedUnit {
  fileprivate func renamed(_ names: UnitNames) -> NamedUnit {
    guard let department else { return self }
    var named = self
    named.department = names.name(of: department)
    if let section {
      named.section = names.path(of: SectionPath(department, section)).section
    }
    return named
  }
}
