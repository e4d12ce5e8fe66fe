import Model

/// Section 8: exceptions that have to be mended before publication, and notices for the eye.
///
/// One for each kind and `about`; each says where the row stands and what to do, and never prints
/// a customer's data.
struct DataIssues {
  let exceptions: [DataIssue]
  let notices: [DataIssue]

  /// - Parameter named: tickets and inspections that the month's findings, adjustments and entries
  ///   name, whatever their year.
  init(_ judgement: Judgement, named: Set<CaseKey>) {
    let rows = RowIssues(judgement: judgement, named: named)
    let units = UnitIssues(judgement: judgement)
    let all =
      units.nobodyToCharge() + rows.cases() + rows.values() + rows.broadcasts() + rows.people()
      + rows.appeals() + rows.calendars() + rows.ratings() + rows.conflicts() + units.nominees()
      + units.gone()
    struct Key: Hashable {
      let kind: IssueKind
      let about: ExactText
    }
    var seen: Set<Key> = []
    let unique = all.sorted(byTexts: { [$0.kind.rawValue, $0.about.description, $0.detail] })
      .filter {
        seen.insert(Key(kind: $0.kind, about: ExactText($0.about.description))).inserted
      }
    exceptions = unique.filter { !$0.kind.isNotice }
    notices = unique.filter { $0.kind.isNotice }
  }
}

extension MonthResults {
  /// Tickets and inspections that the month's findings, adjustments and entries name.
  var named: Set<CaseKey> {
    var named = Set(findings.flatMap(\.evidence) + adjustments.flatMap(\.finding.evidence))
    named.formUnion(exposures.flatMap(\.tickets).map { .ticket($0) })
    named.formUnion(inspectionExposures.map { .inspection($0.inspection) })
    for correction in corrections {
      if case .single(let key) = correction.entry { named.insert(key) }
    }
    return named
  }
}
