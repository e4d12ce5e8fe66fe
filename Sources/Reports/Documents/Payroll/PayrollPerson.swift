import Model
import Policy

/// A person of the payroll with their lines: who they are, by the month's roster or the last one
/// that they stood on.
struct PayrollPerson {
  var id: StaffID
  var name: String
  /// nil where no roster ever had them.
  var office: RosterRow?
  var lines: [PayrollLine]

  var isThirdParty: Bool { office?.employment == .thirdParty }

  /// What is paid out more, or less, than without the lines.
  var net: Yuan { lines.reduce(.zero) { $0 + $1.yuan } }

  /// The sum of the lines of one kind.
  func sum(_ kind: PayrollLine.Kind) -> Yuan {
    lines.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.yuan }
  }

  /// 工号, 姓名, 部门, 科所, 岗位.
  var cells: [TableCell] {
    [
      .text(id.text), .text(name), .text(office?.department ?? ""), .text(office?.section ?? ""),
      .text(post),
    ]
  }

  private var post: String {
    guard let office else { return "不在花名册" }
    return office.position == .staff ? office.post ?? "" : office.position.rawValue
  }

  /// Everyone whom a month's findings or corrections pay or charge, by department, section, 工号.
  static func all(_ register: MonthRegister) -> [PayrollPerson] {
    let results = register.results
    let lines =
      results.findings.compactMap { PayrollLine($0) }
      + results.adjustments.compactMap { PayrollLine($0) }
    return Dictionary(grouping: lines, by: \.person).map { id, lines in
      PayrollPerson(
        id: id, name: register.fullName(id), office: register.office(of: id), lines: lines)
    }.sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }

  private var place: [ExactText] {
    [
      ExactText(office?.department ?? ""), ExactText(office?.section ?? ""), id.exact,
    ]
  }
}
