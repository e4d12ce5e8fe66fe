import Model

/// Why a rule charges nobody for something it looked at.
enum SparedReason: Sendable, Hashable {
  /// The clause or its number was not in force on the day.
  case notInForce(Day)
  /// A section without 科所长 and 主管 in office on a day.
  case noHead(SectionPath, Month, Day)
  /// A department without a leader or deputy in office on a day.
  case noLeader(DepartmentName, Month, Day)
  /// A 委屈奖 that was granted without an amount.
  case noAmount(GrievanceID, SourcePlace)
}

/// A consequence that falls on nobody, and what it would have rested on.
struct NotCharged: Sendable {
  let rule: RuleID
  let because: SparedReason
  /// Tickets and inspections of the charge.
  let cases: [CaseIndex]
}
