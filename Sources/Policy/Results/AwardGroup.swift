package import Model

/// A group of a department in a selection of 服务标兵.
package struct AwardGroup: Sendable, Hashable {
  package enum Group: String, Sendable, CaseIterable {
    case staff
    case heads
    case all
  }

  package enum Status: String, Sendable {
    case recommended
    case tied
    case reserve
    case pending
  }

  package struct Candidate: Sendable, Hashable {
    package var id: StaffID
    /// Nil for the pending.
    package var rank: Int?
    package var status: Status
    package var yuan: Yuan

    package init(id: StaffID, rank: Int?, status: Status, yuan: Yuan) {
      self.id = id
      self.rank = rank
      self.status = status
      self.yuan = yuan
    }
  }

  /// Why a member is no candidate, in the order of the rules.
  package enum Reason: String, Sendable, CaseIterable {
    case complaint = "C"
    case unsatisfied = "U"
    case liveStream = "L"
    case dispute = "Q"
    case inspection = "I"
    case headDeduction = "head-deduction"
    case sectionMonth = "section-month"
    case absent
  }

  package struct Ineligible: Sendable, Hashable {
    package var id: StaffID
    /// In the order of the rules.
    package var reasons: [Reason]
    package var evidence: [CaseKey]

    package init(id: StaffID, reasons: [Reason], evidence: [CaseKey]) {
      self.id = id
      self.reasons = reasons
      self.evidence = evidence
    }
  }

  package var kind: AwardKind
  package var window: String
  package var department: DepartmentName
  package var group: Group
  package var headcount: Int
  package var quota: Int
  package var candidates: [Candidate]
  package var ineligible: [Ineligible]

  package init(
    kind: AwardKind, window: String, department: DepartmentName, group: Group, headcount: Int,
    quota: Int,
    candidates: [Candidate], ineligible: [Ineligible]
  ) {
    self.kind = kind
    self.window = window
    self.department = department
    self.group = group
    self.headcount = headcount
    self.quota = quota
    self.candidates = candidates
    self.ineligible = ineligible
  }
}
