import Model
import Policy

/// Watch list, exceptions and gaps → what a department or the service centre has to do now.
struct TodoMaker {
  let register: MonthRegister

  /// What concerns one department, or everything where `department` is nil.
  func items(department: DepartmentName?) -> [String] {
    var items: [String] = []
    let watched = register.results.watchList.filter { concerns($0, department) }
    for kind in [WatchItem.Kind.person, .section] {
      items += crowd(watched.filter { $0.kind == kind })
    }
    for item in watched where item.kind != .person && item.kind != .section {
      if item.kind != .limit || department != nil { items.append(line(item)) }
    }
    let results = register.results.departments.filter {
      department == nil || $0.department == department
    }
    if department == nil {
      items += companyTotals(results)
    } else {
      for result in results where !result.openLoops.isEmpty {
        items.append("闭环　云直播投诉 \(list(result.openLoops)) 尚未闭环。")
      }
    }
    let makeups = register.results.coverage.filter { $0.state == .makeupDue }
      .filter { department == nil || self.department(of: $0.id) == department }
    if !makeups.isEmpty {
      items.append(
        "考试　\(makeups.count) 人应补考：\(makeups.prefix(6).map { register.publicName($0.id) }.joined(separator: "、"))\(makeups.count > 6 ? "等" : "")。"
      )
    }
    let open = exceptions(department)
    if !open.isEmpty {
      let kinds = open.map { "\($0.0) \($0.1) 处" }.joined(separator: "、")
      items.append("数据　\(kinds)，须更正后再计，详见导入报告。")
    }
    return items
  }

  /// A few subjects a line each; many of them in one line with the first names.
  private func crowd(_ watched: [WatchItem]) -> [String] {
    guard watched.count > Self.few, let kind = watched.first?.kind else {
      return watched.map(line)
    }
    var names: [String] = []
    for item in watched where !names.contains(subject(item)) { names.append(subject(item)) }
    let shown = names.prefix(Self.shown).joined(separator: "、")
    let measure = kind == .person ? "人" : "个科所"
    let more = names.count > Self.shown ? "等" : ""
    return ["\(name(of: kind))　\(names.count) \(measure)离下一项后果只差一步：\(shown)\(more)。"]
  }

  /// The departments over their limits and with open loops, in a line each.
  private func companyTotals(_ departments: [DepartmentResult]) -> [String] {
    let overdue = departments.filter { !$0.overdue.isEmpty }
    let loops = departments.filter { !$0.openLoops.isEmpty }
    var items: [String] = []
    if !overdue.isEmpty {
      let count = overdue.reduce(0) { $0 + $1.overdue.count }
      items.append("超期　\(overdue.count) 个部门共 \(count) 张工单超过办结时限。")
    }
    if !loops.isEmpty {
      let count = loops.reduce(0) { $0 + $1.openLoops.count }
      items.append("闭环　\(loops.count) 个部门共 \(count) 件云直播投诉尚未闭环。")
    }
    return items
  }

  private static let few = 3
  private static let shown = 8

  private func line(_ item: WatchItem) -> String {
    "\(name(of: item.kind))　\(subject(item))\(Words.sentence(item.detail))"
  }

  private func exceptions(_ department: DepartmentName?) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    let results = register.results
    for issue in department.map({ results.index[$0].exceptions }) ?? results.exceptions {
      counts[issue.kind.chinese, default: 0] += 1
    }
    return counts.keys.sorted().map { ($0, counts[$0] ?? 0) }
  }

  private func concerns(_ item: WatchItem, _ department: DepartmentName?) -> Bool {
    guard let department else { return true }
    return switch item.about {
    case .person(let id): self.department(of: id) == department
    case .section(let path): path.department == department
    case .department(let name): name == department
    case .ticket(let id): register.ruling(.ticket(id))?.department == department
    case .post: false
    }
  }

  private func department(of person: StaffID) -> DepartmentName? {
    register.rosterRows[person]?.first?.departmentName
  }

  private func subject(_ item: WatchItem) -> String {
    switch item.about {
    case .person(let id): register.publicName(id)
    case .section(let path): path.section.text
    case .department, .ticket, .post: "\(item.about) "
    }
  }

  private func name(of kind: WatchItem.Kind) -> String {
    switch kind {
    case .person, .section, .department: "临界"
    case .appeal: "复议"
    case .limit: "超期"
    case .examCoverage: "考试"
    case .inspectionCoverage: "检查"
    case .monthlyCap: "限额"
    }
  }

  private func list(_ ids: [TicketID]) -> String {
    ids.prefix(4).map(\.text).joined(separator: "、") + (ids.count > 4 ? "等 \(ids.count) 件" : "")
  }
}
