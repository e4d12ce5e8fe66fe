import Model
import Policy

/// Watch list, exceptions and gaps → what a department or the service centre has to do now.
struct TodoMaker {
  let register: MonthRegister

  /// What concerns one department, or everything where `department` is nil.
  func items(department: String?) -> [String] {
    var items: [String] = []
    let watched = register.results.watchList.filter { concerns($0, department) }
    for kind in [WatchItem.Kind.person, .section] {
      items += crowd(watched.filter { $0.kind == kind })
    }
    for item in watched where item.kind != .person && item.kind != .section {
      items.append(line(item))
    }
    let results = register.results.departments.filter {
      department == nil || $0.department == department
    }
    for result in results {
      let prefix = department == nil ? result.department : ""
      if !result.openLoops.isEmpty {
        items.append("闭环　\(prefix)云直播投诉 \(list(result.openLoops)) 尚未闭环。")
      }
    }
    let makeups = register.results.coverage.filter { $0.state == .makeupDue }
      .filter { department == nil || self.department(of: $0.id) == department }
    if !makeups.isEmpty {
      items.append(
        "考试　\(makeups.count) 人应补考：\(makeups.prefix(6).map { register.publicName($0.id) }.joined(separator: "、"))\(makeups.count > 6 ? "等" : "")。"
      )
    }
    for (kind, count) in exceptions(department) {
      items.append("数据　\(kind) \(count) 处，须更正后再计，详见导入报告。")
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

  private static let few = 3
  private static let shown = 8

  private func line(_ item: WatchItem) -> String {
    "\(name(of: item.kind))　\(subject(item))\(Words.sentence(item.detail))"
  }

  private func exceptions(_ department: String?) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for remark in register.results.exceptions {
      if let department {
        let isOurs =
          register.rulings[remark.about]?.department == department
          || remark.about.hasPrefix("\(department)/") || remark.about.hasPrefix("\(department) ")
        if !isOurs { continue }
      }
      counts[Words.exception(remark.kind), default: 0] += 1
    }
    return counts.keys.sorted().map { ($0, counts[$0] ?? 0) }
  }

  private func concerns(_ item: WatchItem, _ department: String?) -> Bool {
    guard let department else { return true }
    return switch item.kind {
    case .person, .monthlyCap: self.department(of: item.about) == department
    case .section: item.about.hasPrefix("\(department)/")
    case .department, .limit: item.about == department
    case .appeal: register.rulings["ticket:\(item.about)"]?.department == department
    case .examCoverage, .inspectionCoverage: false
    }
  }

  private func department(of person: String) -> String? {
    register.rosterRows[person]?.first?.department
  }

  private func subject(_ item: WatchItem) -> String {
    switch item.kind {
    case .person, .monthlyCap: register.publicName(item.about)
    case .section: item.about.split(separator: "/").last.map(String.init) ?? item.about
    case .appeal, .department, .limit, .examCoverage, .inspectionCoverage: "\(item.about) "
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

  private func list(_ ids: [String]) -> String {
    ids.prefix(4).joined(separator: "、") + (ids.count > 4 ? "等 \(ids.count) 件" : "")
  }
}
