import Model
import Policy

/// The month's exposures, corrections and figures → 服务曝光台 and its notices.
struct BulletinMaker {
  let register: MonthRegister
  private let entries: EntryMaker

  init(_ register: MonthRegister) {
    self.register = register
    entries = EntryMaker(register: register)
  }

  private var results: MonthResults { register.results }
  private var issue: String { "\(register.month.year)年第\(register.month.number)期" }

  func bulletin() -> BulletinView {
    var number = 0
    func next() -> String {
      number += 1
      return Words.ordinal(number)
    }
    let fresh = results.exposures.filter { !$0.carriedOver }
    let exposures = block(fresh, next) { entries.view($0, number: $1) }
    let inspections = block(results.inspectionExposures.filter { !$0.carriedOver }, next) {
      entries.view($0, number: $1)
    }
    let old =
      results.exposures.filter(\.carriedOver).map(Entry.ticket)
      + results.inspectionExposures.filter(\.carriedOver).map(Entry.inspection)
    let carried = block(old, next) { view(of: $0, number: $1) }
    let corrections =
      results.corrections.isEmpty
      ? nil : BulletinView.Corrections(number: next(), items: results.corrections.map(correction))
    return BulletinView(
      frame: register.frame(
        "关于\(register.month.chinese)服务曝光情况的通报",
        subject: "\(register.month.chinese)服务曝光台", audience: "各部门、各单位"),
      issue: issue, lead: lead(), exposures: exposures, inspections: inspections,
      carriedOver: carried, corrections: corrections, figures: figures(next()),
      requirements: .init(number: next(), paragraphs: requirements()))
  }

  func notices() -> [NoticeView] {
    let exposed =
      results.exposures.map(Entry.ticket) + results.inspectionExposures.map(Entry.inspection)
    return exposed.enumerated().map { index, exposed in
      let view = view(of: exposed, number: index + 1)
      // The class of an inspection says 曝光 itself.
      let exposure = view.classes.hasSuffix("曝光") ? "" : "曝光"
      let heading = "\(view.unit)\(view.classes)\(exposure)通知单"
      let place = "\(register.month.number.padded(to: 1))-\((index + 1).padded(to: 2))"
      return NoticeView(
        frame: register.frame(
          "一单一曝光：\(view.id)", subject: heading, audience: "公示栏"),
        issue: "曝光通知单 第\(place)号", heading: heading, entry: view)
    }
  }

  func allNotices(_ notices: [NoticeView]) -> NoticesView {
    NoticesView(
      frame: register.frame(
        "\(register.month.chinese)曝光通知单汇总", subject: "\(issue)全部曝光通知单，供打印", audience: "公示栏"),
      notices: notices)
  }

  private func view(of entry: Entry, number: Int) -> EntryView {
    switch entry {
    case .ticket(let exposure): entries.view(exposure, number: number)
    case .inspection(let exposure): entries.view(exposure, number: number)
    }
  }

  private enum Entry: Exposed {
    case ticket(Exposure)
    case inspection(InspectionExposure)

    var department: DepartmentName? {
      switch self {
      case .ticket(let exposure): exposure.department
      case .inspection(let exposure): exposure.department
      }
    }
  }

  /// A part of the bulletin, entries grouped by department; nil where there are none.
  private func block<Item: Exposed>(
    _ items: [Item], _ next: () -> String, _ view: (Item, Int) -> EntryView
  ) -> BulletinView.Block? {
    guard !items.isEmpty else { return nil }
    let groups = Dictionary(grouping: items) { $0.department?.text ?? "" }
    // Departments as the results list them; what has none comes last.
    let order = results.departments.map(\.department.text)
    let names = groups.keys.sorted { left, right in
      let places = [left, right].map {
        order.firstIndex(of: $0) ?? ($0.isEmpty ? .max : order.count)
      }
      return (places[0], left) < (places[1], right)
    }
    return BulletinView.Block(
      number: next(), count: String(items.count),
      departments: names.enumerated().map { index, name in
        let members = groups[name] ?? []
        return .init(
          number: Words.ordinal(index + 1), name: name.isEmpty ? "责任部门待查" : name,
          count: String(members.count),
          entries: members.enumerated().map { view($1, $0 + 1) })
      })
  }

  private func lead() -> String {
    let total = results.departments.reduce(Counts()) { $0 + $1.month }
    let accepted = register.facts.tickets.count { $0.record.accepted.day.month == register.month }
    var text = "\(register.month.number)月，集团共受理各类工单 \(accepted) 件"
    text += total.sentence.map { "，认定\($0)" } ?? "，没有认定的服务态度投诉、12345热线不满意工单和检查曝光"
    text += comparison(total) + "。"
    let excused = register.results.appeals.count { appeal in
      appeal.state == .valid
        && register.ruling(.ticket(appeal.ticket))?.assessed.month == register.month
    }
    let held = results.onHold.count
    if excused > 0 { text += "复议成立 \(excused) 件，不予考核。" }
    if held > 0 { text += "复议中或责任待核实 \(held) 件，暂不曝光。" }
    return text
  }

  /// Against the month before, where the year has one.
  private func comparison(_ total: Counts) -> String {
    guard register.month.number > 1 else { return "" }
    let before = results.departments.reduce(0) { sum, department in
      let trend = department.trend.dropLast()
      return sum + (trend.last.map { $0.attitude + $0.unsatisfied } ?? 0)
    }
    let change = total.attitude + total.unsatisfied - before
    if change == 0 { return "，投诉与不满意工单同上月持平" }
    return "，投诉与不满意工单较上月\(change > 0 ? "增加" : "减少") \(abs(change)) 件"
  }

  private func correction(_ correction: BulletinCorrection) -> String {
    let kind =
      switch correction.entry {
      case .incident: "事项"
      case .single(.ticket): "工单"
      case .single(.inspection): "检查"
      }
    let entry =
      "\(correction.bulletin.year)年第\(correction.bulletin.number)期曝光的\(kind) \(correction.entry.id)"
    let named =
      register.unit(correction.named)
      + (correction.named.person.map { " " + register.publicName($0) } ?? "")
    return switch correction.kind {
    case .withdrawn:
      "\(entry)（\(named)），经复核不应曝光，现予更正，原曝光内容撤销。"
    case .changed:
      "\(entry)，经复核责任单位、责任人应为\(named)，现予更正，原通报中的其他单位和人员与此无关。"
    }
  }

  private func figures(_ number: String) -> BulletinView.Figures {
    let limits = results.thresholds?.department
    let total = results.departments.reduce(Counts()) { $0 + $1.month }
    let year = results.departments.reduce(Counts()) { $0 + $1.year }
    return .init(
      number: number,
      rows: results.departments.map {
        CountsMaker.row(
          $0.department.text, link: nil, month: $0.month, year: $0.year, limits: limits)
      },
      total: CountsMaker.row("合计", link: nil, month: total, year: year),
      chart: CountsMaker.trend(
        CompanyMaker.trend(results), months: register.monthsOfYear, kind: "stacked",
        title: "今年逐月件数", subject: "全公司",
        since: register.firstMonthWithData),
      note: "注：年内累计依次为态度投诉、12345不满意、检查曝光；年度红线按各类分别累计（实施意见\(register.label("5.2.3a"))）；复议成立的不计入；"
        + "跨部门的同一事项在各部门各计一件。")
  }

  private func requirements() -> [String] {
    var paragraphs = [
      "各责任部门要对照曝光问题逐件整改，压实责任，举一反三，并将本期内容传达到每一名对外服务人员，引以为戒。"
    ]
    let near = results.watchList.filter { $0.kind == .department }
    if !near.isEmpty {
      paragraphs.append(
        "\(Set(near.map(\.about.description)).sorted().joined(separator: "、"))年内件数已接近年度红线，要尽快查找原因，防止再次发生。"
      )
    }
    paragraphs.append("对认定有异议的，按实施意见\(register.label("6.2"))在规定期限内提交书面说明和证据材料。")
    return paragraphs
  }
}

/// What is exposed and known by its department.
private protocol Exposed {
  var department: DepartmentName? { get }
}

extension Exposure: Exposed {}
extension InspectionExposure: Exposed {}
