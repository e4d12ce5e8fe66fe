import Model
import Policy

/// Selections, nominations and 委屈奖 of the month → the awards documents.
struct AwardsMaker {
  let register: MonthRegister

  private var results: MonthResults { register.results }
  private static let rules: Set<RuleID> = [
    .grievanceAward, .nominationInvalid, .departmentDisqualified, .award, .ratingInvalid,
  ]

  /// Whether the month has anything about awards at all.
  var isNeeded: Bool {
    !results.awards.isEmpty || !results.grievances.isEmpty || !nominations(nil).isEmpty
      || results.findings.contains { Self.rules.contains($0.rule) }
  }

  /// The departments with a document of their own.
  var departments: [DepartmentName] {
    let named =
      results.awards.map(\.department) + nominations(nil).map(\.departmentName)
      + results.grievances.compactMap { department(of: $0.person) }
    return Set(named).sorted()
  }

  /// The document of one department, or of the company where `department` is nil.
  func view(department: DepartmentName?) -> AwardsView {
    let groups = results.awards.filter { department == nil || $0.department == department }
    let cases = CaseMaker(register: register, isFull: false)
    let recommended = groups.flatMap(\.candidates).count { $0.status == .recommended }
    let name = department?.text ?? "全公司"
    let findings = results.findings.filter { finding in
      guard Self.rules.contains(finding.rule) else { return false }
      guard let department else { return true }
      return switch finding.subject {
      case .department(let name): name == department
      case .person(let id): self.department(of: id) == department
      }
    }
    let shown = cases.views(findings)
    return AwardsView(
      frame: register.frame(
        "\(name)　\(register.month.chinese)服务标兵与委屈奖", subject: "\(name)评选情况", audience: "部门、评审组"),
      lead: groups.isEmpty
        ? "本月没有到期的评选，以下是推荐、测评和委屈奖的情况。"
        : "本月到期的评选共 \(groups.count) 组，按条件和名额推荐 \(recommended) 人；并列的由部门确定，"
          + "不符合条件的逐人写明原因。",
      groups: groups.map(group), findings: shown.findings, findingNotes: shown.notes,
      nominations: nominations(department).map(nomination),
      grievances: results.grievances.filter {
        department == nil || self.department(of: $0.person) == department
      }.map(grievance))
  }

  private func department(of person: StaffID) -> DepartmentName? {
    register.rosterRows[person]?.first?.departmentName
  }

  private func office(_ id: StaffID) -> String {
    guard let row = register.rosterRows[id]?.first else { return "不在本月花名册" }
    let post = row.position == .staff ? row.post ?? "" : row.position.rawValue
    return [row.section ?? "", post].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func group(_ group: AwardGroup) -> AwardsView.Group {
    AwardsView.Group(
      title:
        "\(group.department)　\(group.window) \(group.kind.rawValue)服务标兵（\(group.group.chinese)）",
      note:
        "共 \(group.headcount) 人，名额 \(group.quota) 人；符合条件 \(group.candidates.count { $0.rank != nil }) 人，"
        + "待定 \(group.candidates.count { $0.status == .pending }) 人，不符合条件 \(group.ineligible.count) 人。",
      candidates: group.candidates.map {
        .init(
          rank: $0.rank.map { String($0) } ?? "—", person: register.publicName($0.id),
          office: office($0.id), status: $0.status.chinese, yuan: String($0.yuan.amount))
      },
      ineligible: group.ineligible.map {
        .init(
          person: register.publicName($0.id), office: office($0.id),
          reasons: $0.reasons.map(\.chinese).joined(separator: "、"),
          evidence: $0.evidence.map(\.id).joined(separator: "、"))
      })
  }

  /// Nominations whose row in force came with the month's batch.
  private func nominations(_ department: DepartmentName?) -> [Nomination] {
    register.facts.nominations.filter { $0.place.batch == register.month }.map(\.record)
      .filter { department == nil || $0.departmentName == department }
      .sorted(byTexts: { [$0.window, $0.department, $0.staffID] })
  }

  private func nomination(_ nomination: Nomination) -> AwardsView.Nomination {
    let about = FindingAbout.selection(nomination.selection, nomination.window)
    let outcome = results.findings.first {
      $0.subject == .person(nomination.staff) && $0.about == about
        && [.nominationInvalid, .award].contains($0.rule)
    }
    return AwardsView.Nomination(
      selection: "\(about)　\(nomination.department)",
      person: register.publicName(nomination.staff),
      review: nomination.groupReview.map { $0 ? "通过" : "不通过" } ?? "未审核",
      outcome: outcome.map { Words.sentence($0.reason) } ?? "未见不符合项")
  }

  private func grievance(_ result: GrievanceResult) -> AwardsView.Grievance {
    let record = register.facts.grievances.first { $0.record.grievanceID == result.id }?.record
    return AwardsView.Grievance(
      id: result.id.text, person: register.publicName(result.person),
      date: record?.incidentDate.chineseWithoutYear ?? "", state: result.state.chinese,
      yuan: result.yuan.map { String($0.amount) } ?? "—",
      account: record.map { register.account(of: $0) } ?? "")
  }
}
