import Ledger
import Model
import Policy

/// The ledger at a month → what its batch seems to lack beside those before it.
struct BatchCompleteness {
  let ledger: Ledger
  /// Numbers of tickets that the other side names.
  var totals: [CompletenessCheck.ControlTotal] = []

  func issues(
    _ facts: Facts, report: ImportReport, policy: PolicyFile, calendar: WorkingCalendar
  ) throws -> [CompletenessIssue] {
    let month = facts.month
    let limits = policy.expectations
    let before = try ledger.batches().filter { $0 < month }
      .suffix(max(limits.naturalFrom + 2, limits.batches))
    return CompletenessCheck(
      facts,
      batch: .init(report: report, withdrawn: try ledger.withdrawnFiles(of: month)),
      earlier: try before.map { try ledger.importReport(of: $0) }, limits: limits,
      calendar: calendar, totals: totals
    ).issues()
  }
}
