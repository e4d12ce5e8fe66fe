import Model
import Policy

/// What stands of the year, and the caps of the month → one line a person or department.
struct AnnualEffectsTable {
  let register: MonthRegister

  init(_ register: MonthRegister) { self.register = register }

  func table() -> Table {
    let results = register.results
    let caps = results.findings.filter { $0.rule == .examCap }
    let people = Dictionary(
      grouping: (results.standing + caps).filter { $0.subject.person != nil },
      by: { $0.subject.person })
    let departments = results.standing.filter { $0.subject.department != nil }
    let rows = people.compactMap { id, findings in id.map { ($0, findings) } }
      .sorted { $0.0 < $1.0 }
      .map { row(of: $0.0, $0.1) }
    return Table(
      name: "年度结果与测评上限",
      titles: ["\(register.month.chinese)止：年终绩效奖金比例、年度测评上限和建议"],
      columns: [
        .init("工号"), .init("姓名", width: 10), .init("部门", width: 18), .init("科所", width: 14),
        .init("用工性质", width: 10), .init("年终绩效奖金（%）", width: 12), .init("年度测评最高"),
        .init("当月测评最高"), .init("建议", width: 28), .init("条款", width: 14),
        .init("起始月份", width: 14), .init("事由", width: 60),
      ],
      rows: rows + departments.map { row(of: $0) })
  }

  private func row(of id: StaffID, _ findings: [PublishedFinding]) -> Table.Row {
    let office = register.office(of: id)
    let person = register.figures(of: id)
    let isThirdParty = office?.employment == .thirdParty
    // The bonus of third-party staff is their employer's.
    let percent = isThirdParty ? nil : findings.compactMap(\.effect.bonusPercent).min()
    let advice = findings.filter {
      if case .dismissalAdvised = $0.effect { true } else { false }
    }
    let months = unique(findings.map(\.month.chinese)).joined(separator: "、")
    let reasons = findings.map { Words.sentence($0.reason) }.joined(separator: "；")
    var cells: [TableCell] = [.text(id.text), .text(register.fullName(id))]
    cells.append(.text(office?.department ?? ""))
    cells.append(.text(office?.section ?? ""))
    cells.append(.text(office?.employment.rawValue ?? "不在花名册"))
    cells.append(percent.map { .integer($0) } ?? .empty)
    cells.append(.text(person?.annualCap?.rawValue ?? ""))
    cells.append(.text(person?.monthCap?.rawValue ?? ""))
    cells.append(.text(advice.first?.effect.chinese ?? ""))
    cells.append(.text(clauses(findings)))
    cells.append(.text(months))
    cells.append(.text(reasons))
    return Table.Row(cells)
  }

  /// A department: 先进集体.
  private func row(of finding: PublishedFinding) -> Table.Row {
    Table.Row([
      .empty, .empty, .text(finding.subject.id), .empty, .empty, .empty, .empty, .empty,
      .text(finding.effect.chinese), .text(clauses([finding])),
      .text(finding.month.chinese), .text(Words.sentence(finding.reason)),
    ])
  }

  private func clauses(_ findings: [PublishedFinding]) -> String {
    unique(findings.map { register.label($0.clause) }).joined(separator: "、")
  }

  private func unique(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
