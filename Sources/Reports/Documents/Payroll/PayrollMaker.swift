import Model
import Policy

/// A month's findings and corrections → the tables that the personnel office pays from.
///
/// One line a finding or correction, a net line a person, a total; third-party staff apart, as
/// advice to their employer. Sums are formulas with the values that they have.
struct PayrollMaker {
  private let register: MonthRegister
  private let people: [PayrollPerson]

  init(_ register: MonthRegister) {
    self.register = register
    people = PayrollPerson.all(register)
  }

  /// The sheets of the workbook.
  func sheets() -> [Table] {
    [
      lines(
        people.filter { !$0.isThirdParty }, name: "扣减与奖励明细", title: "\(month)绩效扣减与奖励明细",
        isAdvice: false),
      net(
        people.filter { !$0.isThirdParty }, name: "个人合计", title: "\(month)绩效扣减与奖励（每人一行）"),
      lines(
        people.filter(\.isThirdParty), name: "三方人员建议",
        title: "\(month)三方人员扣减与奖励建议（致所属单位，不在本单位工资中发放）", isAdvice: true),
      AnnualEffectsTable(register).table(),
      AssessmentFeedTable(register).table(),
    ]
  }

  /// Everything of one file: lines and net lines, third-party staff last.
  func list() -> Table {
    let own = lines(
      people.filter { !$0.isThirdParty }, name: "扣减与奖励", title: "", isAdvice: false)
    let advice = lines(
      people.filter(\.isThirdParty), name: "", title: "", isAdvice: true)
    return Table(
      name: own.name, columns: own.columns + [.init("用工性质")],
      rows: own.rows.map { Table.Row($0.cells + [.text("正式")], style: $0.style) }
        + advice.rows.map { Table.Row($0.cells + [.text("三方（建议）")], style: $0.style) })
  }

  private var month: String { register.month.chinese }

  private func lines(
    _ people: [PayrollPerson], name: String, title: String, isAdvice: Bool
  ) -> Table {
    var table = Table(
      name: name, titles: [title],
      columns: [
        .init("行别", width: 10), .init("工号"), .init("姓名", width: 10), .init("部门", width: 18),
        .init("科所", width: 14), .init("岗位", width: 14), .init("类别", width: 10),
        .init("金额（元）"), .init("所属月份"), .init("事项", width: 18), .init("条款", width: 12),
        .init("事由", width: 60), .init("依据（工单、检查）", width: 30), .init("所属单位", width: 18),
      ])
    for person in people {
      let first = table.rows.count
      for line in person.lines {
        table.rows.append(row(of: line, of: person, isAdvice: isAdvice))
      }
      table.rows.append(
        .init(
          [.text("个人合计")] + person.cells + [
            .text(isAdvice ? "建议净额" : "净额"),
            .subtotal(person.net, rows: first..<table.rows.count),
          ] + [TableCell](repeating: .empty, count: 6), style: .total))
    }
    table.rows.append(
      .init(
        [.text("总计"), .text("\(people.count) 人")] + [TableCell](repeating: .empty, count: 5) + [
          .subtotal(people.reduce(.zero) { $0 + $1.net }, rows: 0..<table.rows.count)
        ] + [TableCell](repeating: .empty, count: 6), style: .total))
    return table
  }

  private func row(
    of line: PayrollLine, of person: PayrollPerson, isAdvice: Bool
  ) -> Table.Row {
    var cells: [TableCell] = [.text("明细")] + person.cells
    cells.append(.text(line.word(isAdvice: isAdvice)))
    cells.append(.yuan(line.yuan))
    cells.append(.text(line.month.chinese))
    cells.append(.text(line.rule.chinese))
    cells.append(.text(register.label(line.clause)))
    cells.append(.text(Words.sentence(line.reason)))
    cells.append(.text(line.evidence.map(\.id).joined(separator: "、")))
    cells.append(.text(person.office?.contractor ?? ""))
    return Table.Row(cells)
  }

  private func net(_ people: [PayrollPerson], name: String, title: String) -> Table {
    let kinds = PayrollLine.Kind.allCases
    var table = Table(
      name: name, titles: [title],
      columns: [
        .init("工号"), .init("姓名", width: 10), .init("部门", width: 18), .init("科所", width: 14),
        .init("岗位", width: 14), .init("扣减"), .init("补扣"), .init("退还"), .init("奖励"),
        .init("补发"), .init("收回"), .init("合计（元）"),
      ])
    let amounts = 5..<(5 + kinds.count)
    for person in people {
      table.rows.append(
        .init(
          person.cells + kinds.map { .yuan(person.sum($0)) } + [
            .rowSum(person.net, columns: amounts)
          ]))
    }
    let all = 0..<people.count
    table.rows.append(
      .init(
        [.text("总计"), .text("\(people.count) 人"), .empty, .empty, .empty]
          + kinds.map { kind in
            .subtotal(people.reduce(.zero) { $0 + $1.sum(kind) }, rows: all)
          } + [.subtotal(people.reduce(.zero) { $0 + $1.net }, rows: all)], style: .total))
    return table
  }
}
