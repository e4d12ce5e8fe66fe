import Model

/// The month under another policy: which people, sections and departments come out differently.
///
/// Pure, like `computeMonth`; the facts are looked up once for both.
package func comparePolicies(
  _ index: FactsIndex, inForce policy: PolicyFile, other: PolicyFile, calendar: WorkingCalendar
) -> PolicyDifference {
  difference(
    Outcomes(index, policy: policy, calendar: calendar),
    Outcomes(index, policy: other, calendar: calendar), month: index.month)
}

/// Every named reading with the month under each of its choices that is not in force.
///
/// A reading that only chooses words in bulletins has empty differences.
package func compareReadings(
  _ index: FactsIndex, policy: PolicyFile, calendar: WorkingCalendar
) -> [ReadingComparison] {
  let outcomes = Outcomes(index, policy: policy, calendar: calendar)
  return ReadingID.allCases.map { reading in
    let inForce = policy.choice(reading, at: index.month.lastDay)
    return ReadingComparison(
      reading: reading, inForce: inForce,
      alternatives: reading.choices.filter { $0 != inForce.choice }.map { choice in
        let other =
          reading.isWording
          ? outcomes
          : Outcomes(
            index, policy: policy.choosing(choice, for: reading), calendar: calendar)
        return ReadingComparison.Alternative(
          choice: choice, difference: difference(outcomes, other, month: index.month))
      })
  }
}

extension ReadingID {
  /// Whether the reading only chooses how bulletins say something.
  package var isWording: Bool { self == .staffNames || self == .bulletinAmounts }
}

private func difference(
  _ inForce: Outcomes, _ other: Outcomes, month: Month
) -> PolicyDifference {
  PolicyDifference(
    month: month, people: people(inForce, other), sections: sections(inForce, other),
    departments: departments(inForce, other),
    entries: Changed(inForce: inForce.entries, other: other.entries))
}

private func people(_ inForce: Outcomes, _ other: Outcomes) -> [PersonDifference] {
  Set(inForce.people.keys).union(other.people.keys).sorted().compactMap { id in
    let ours = inForce.people[id] ?? Outcomes.Person()
    let theirs = other.people[id] ?? Outcomes.Person()
    let findings = findings(ours.findings, theirs.findings)
    if findings.isEmpty, ours.bonusPercent == theirs.bonusPercent { return nil }
    return PersonDifference(
      id: id, monthYuan: Changed(inForce: ours.monthYuan, other: theirs.monthYuan),
      yearYuan: Changed(inForce: ours.yearYuan, other: theirs.yearYuan),
      bonusPercent: Changed(inForce: ours.bonusPercent, other: theirs.bonusPercent),
      annualCap: Changed(inForce: ours.annualCap, other: theirs.annualCap),
      monthCap: Changed(inForce: ours.monthCap, other: theirs.monthCap), findings: findings)
  }
}

private func sections(_ inForce: Outcomes, _ other: Outcomes) -> [SectionDifference] {
  Set(inForce.sections.keys).union(other.sections.keys).sorted()
    .compactMap { key in
      let ours = inForce.sections[key] ?? Outcomes.Section()
      let theirs = other.sections[key] ?? Outcomes.Section()
      let difference = SectionDifference(
        path: key,
        month: Changed(inForce: ours.month, other: theirs.month),
        year: Changed(inForce: ours.year, other: theirs.year),
        breachMonths: Changed(inForce: ours.breachMonths, other: theirs.breachMonths))
      return difference.month.isChanged || difference.year.isChanged
        || difference.breachMonths.isChanged ? difference : nil
    }
}

private func departments(_ inForce: Outcomes, _ other: Outcomes) -> [DepartmentDifference] {
  Set(inForce.departments.keys).union(other.departments.keys).sorted().compactMap { name in
    let ours = inForce.departments[name] ?? Outcomes.Department()
    let theirs = other.departments[name] ?? Outcomes.Department()
    let difference = DepartmentDifference(
      department: name, month: Changed(inForce: ours.month, other: theirs.month),
      year: Changed(inForce: ours.year, other: theirs.year),
      findings: findings(ours.findings, theirs.findings),
      selections: Changed(inForce: ours.selections, other: theirs.selections))
    return difference.month.isChanged || difference.year.isChanged
      || !difference.findings.isEmpty || difference.selections.isChanged ? difference : nil
  }
}

/// Findings that only one side has; one that differs in evidence or wording alone is the same.
private func findings(
  _ inForce: [PublishedFinding], _ other: [PublishedFinding]
) -> FindingsDifference {
  let ours = Set(inForce.map { FindingKey($0) })
  let theirs = Set(other.map { FindingKey($0) })
  return FindingsDifference(
    dropped: inForce.filter { !theirs.contains(FindingKey($0)) }.inOrder { $0 },
    added: other.filter { !ours.contains(FindingKey($0)) }.inOrder { $0 })
}

/// What makes a finding the same for a reader: rule, clause, month, subject, what for, effect.
private struct FindingKey: Hashable {
  let rule: RuleID
  let clause: ClauseID
  let month: Month
  let subject: Subject
  let about: FindingAbout
  let effect: Effect

  init(_ finding: PublishedFinding) {
    rule = finding.rule
    clause = finding.clause
    month = finding.month
    subject = finding.subject
    about = finding.about
    effect = finding.effect
  }
}
