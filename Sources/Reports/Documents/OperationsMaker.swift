import Model
import Policy

/// A department's month, or all departments' together → the work behind the counts.
struct OperationsMaker {
  let register: MonthRegister

  func view(_ departments: [DepartmentResult]) -> OperationsView {
    let names = Set(departments.map(\.department))
    let sessions = departments.reduce(0) { $0 + $1.broadcasts.sessions }
    let messages = departments.reduce(0) { $0 + $1.broadcasts.messages }
    let closed = departments.reduce(0) { $0 + $1.broadcasts.closed }
    let complaints = Category.serviceComplaints.map { category in
      (
        category,
        departments.reduce(0) { sum, department in
          sum + (department.complaints.first { $0.category == category }?.count ?? 0)
        }
      )
    }
    return OperationsView(
      complaints: complaints.map { .init(name: $0.0.rawValue, count: String($0.1)) },
      complaintsTotal: String(complaints.reduce(0) { $0 + $1.1 }),
      inspections: inspections(names), coverage: coverage(names),
      broadcasts: sessions == 0
        ? "本月没有直播场次。"
        : "直播 \(sessions) 场，留言 \(messages) 条，已闭环 \(closed) 条\(rate(closed, messages))。",
      overdue: list(departments, \.overdue), openLoops: list(departments, \.openLoops),
      outsourced: outsourced(names))
  }

  /// A department's tickets by number; of several departments, how many each has.
  private func list(
    _ departments: [DepartmentResult], _ tickets: (DepartmentResult) -> [TicketID]
  ) -> [String] {
    if departments.count == 1 { return departments.flatMap(tickets).map(\.text) }
    return departments.filter { !tickets($0).isEmpty }.map {
      "\($0.department) \(tickets($0).count) 件"
    }
  }

  private func rate(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "" : "（\(Self.percent(part, whole))）"
  }

  /// 95.0 %, rounded half up, without floating point.
  static func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "—" }
    let tenths = (part * 2000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func inspections(_ names: Set<DepartmentName>) -> [OperationsView.Inspections] {
    let all = register.facts.inspections.map(\.record).filter { inspection in
      let department =
        register.ruling(inspection.caseKey)?.department ?? DepartmentName(inspection.department)
      return inspection.date.month == register.month && names.contains(department)
    }
    return InspectionMethod.allCases.map { method in
      let some = all.filter { $0.method == method }
      return OperationsView.Inspections(
        method: method.rawValue, count: String(some.count),
        exposed: String(some.count(where: \.exposed)), appearance: mean(some.map(\.appearance)),
        attitude: mean(some.map(\.attitude)), punctuality: mean(some.map(\.punctuality)),
        telephone: mean(some.map(\.telephone)), standards: mean(some.map(\.standards)))
    }
  }

  /// The mean of what is not blank to one decimal, or a dash.
  private func mean(_ scores: [Score?]) -> String {
    let known = scores.compactMap { $0?.hundredths }
    guard !known.isEmpty else { return "—" }
    let tenths = (known.reduce(0, +) * 2 + known.count * 10) / (known.count * 20)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Posts of which anybody is asked to sit the exam, with who has not passed.
  private func coverage(_ names: Set<DepartmentName>) -> [OperationsView.Coverage] {
    guard !register.results.coverage.isEmpty || !register.results.excellent.isEmpty else {
      return []
    }
    let missing = Dictionary(register.results.coverage.map { ($0.id, $0.state) }) { $1 }
    let sat = Set(
      register.facts.exams.map(\.record).filter { $0.date.year == register.month.year }
        .map(\.staff))
    var posts: [String: [StaffID]] = [:]
    var examined: Set<String> = []
    for row in register.rosterRows.values.compactMap(\.first) {
      let post = Self.post(of: row)
      if missing[row.staff] != nil || sat.contains(row.staff) { examined.insert(post) }
      if names.contains(row.departmentName) { posts[post, default: []].append(row.staff) }
    }
    return posts.keys.filter { examined.contains($0) }.sorted().map { post in
      let people = (posts[post] ?? []).sorted()
      let lacking = people.filter { missing[$0] != nil }
      let shown = lacking.prefix(8).map { id in
        register.publicName(id)
          + (missing[id] == .notSat ? "" : "（\((missing[id] ?? .notSat).chinese)）")
      }
      let passed = people.count - lacking.count
      return OperationsView.Coverage(
        post: post, people: String(people.count), passed: String(passed),
        share: Self.percent(passed, people.count), tone: lacking.isEmpty ? "good" : "warn",
        missing: shown.joined(separator: "、") + (lacking.count > 8 ? "等 \(lacking.count) 人" : ""))
    }
  }

  /// The post without its brackets; heads are one group.
  static func post(of row: RosterRow) -> String {
    switch row.position {
    case .sectionHead, .supervisor: return "科所长、主管"
    case .departmentLeader, .deputy: return "部门领导"
    case .staff:
      let post = row.post ?? "未填岗位"
      return post.split { $0 == "（" || $0 == "(" }.first.map(String.init) ?? post
    }
  }

  private func outsourced(_ names: Set<DepartmentName>) -> [OperationsView.Outsourced] {
    let people = Dictionary(register.results.people.map { ($0.id, $0) }) { $1 }
    var groups: [String: [StaffID]] = [:]
    for row in register.rosterRows.values.compactMap(\.first)
    where row.employment == .thirdParty && names.contains(row.departmentName) {
      groups[row.contractor ?? "未填所属单位", default: []].append(row.staff)
    }
    return groups.keys.sorted().map { contractor in
      let members = (groups[contractor] ?? []).compactMap { people[$0] }
      let month = members.reduce(Counts()) { $0 + $1.month }
      return OperationsView.Outsourced(
        contractor: contractor, people: String(groups[contractor]?.count ?? 0),
        attitude: String(month.attitude), unsatisfied: String(month.unsatisfied),
        inspections: String(month.inspections),
        yuan: Words.yuan(members.reduce(Yuan.zero) { $0 + $1.monthYuan }))
    }
  }
}
