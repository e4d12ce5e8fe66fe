import Model
import Policy

/// An exposure → the sentences of its entry in the bulletin and of its notice.
struct EntryMaker {
  let register: MonthRegister

  func view(_ exposure: Exposure, number: Int) -> EntryView {
    guard let id = exposure.tickets.first else { preconditionFailure("an entry has a ticket") }
    let ticket = register.tickets[id]?.record
    let day = register.assessed(id)
    return EntryView(
      number: String(number), id: id.text, idName: "工单编号",
      tickets: exposure.tickets.count > 1
        ? exposure.tickets.map(\.text).joined(separator: "、") : nil,
      classes: Words.names(exposure.classes), date: day?.chineseWithoutYear ?? "日期待查",
      channel: ticket.map(channel) ?? "",
      story: ticket.map { closed(register.story(of: $0)) } ?? "",
      outcome: ticket.flatMap { register.outcome(of: $0) }.map(closed),
      verdict: verdict(exposure.classes),
      unit: register.unit(exposure.named),
      person: exposure.person.map(register.publicName),
      clause: clause(exposure.classes), amounts: amounts(exposure.tickets.map { .ticket($0) }),
      carriedOver: exposure.carriedOver ? carried(day) : nil)
  }

  func view(_ exposure: InspectionExposure, number: Int) -> EntryView {
    let id = exposure.inspection
    let inspection = register.inspections[id]?.record
    let problem = inspection.flatMap { register.problem(of: $0) }
    return EntryView(
      number: String(number), id: id.text, idName: "检查编号", tickets: nil, classes: "内部检查曝光",
      date: inspection?.date.chineseWithoutYear ?? "日期待查",
      channel: inspection.map { "\($0.method.rawValue)发现：" } ?? "",
      story: closed(problem ?? "服务规范执行不到位"), outcome: nil, verdict: "",
      unit: register.unit(exposure.named),
      person: exposure.person.map(register.publicName), clause: register.label("4.1.2"),
      amounts: amounts([.inspection(id)]),
      carriedOver: exposure.carriedOver ? carried(inspection?.date) : nil)
  }

  private func channel(_ ticket: Ticket) -> String {
    switch ticket.channel {
    case .hotline12345: "12345热线转来："
    case .liveStream: "“云直播”收到："
    case .ownHotline: "小白热线受理："
    case .webPlatform: "网络平台受理："
    case .media: "媒体反映："
    case .superior: "上级转办："
    case .serviceHall: "营业厅受理："
    case .other(let name): "\(name)："
    }
  }

  private func verdict(_ classes: [TicketClass]) -> String {
    let isResponsible = classes.contains(.attitude) || classes.contains(.liveStream)
    let isUnsatisfied = classes.contains(.unsatisfied)
    if isResponsible && isUnsatisfied { return "经核实属责任投诉，客户回访不满意。" }
    return isResponsible ? "经核实属责任投诉。" : "经12345热线回访，客户不满意。"
  }

  private func clause(_ classes: [TicketClass]) -> String {
    register.label(
      classes.contains(.attitude) || classes.contains(.unsatisfied) ? "5.2.1a" : "4.2.2")
  }

  private func carried(_ day: Day?) -> String {
    "\(day?.month.chinese ?? "以往月份")发生，本期补充曝光"
  }

  /// By reading `bulletin-amounts` only; nothing where it says no.
  private func amounts(_ keys: [CaseKey]) -> String? {
    guard register.results.readings["bulletin-amounts"] == "yes" else { return nil }
    let texts = register.results.findings.filter { finding in
      !Set(finding.evidence).isDisjoint(with: keys) && finding.effect.gain < .zero
        && finding.about.unit != nil
    }.compactMap { finding in
      finding.subject.person.map {
        "\(register.publicName($0))\(finding.effect.chinese)"
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "，")
  }

  /// The text with a full stop at its end.
  private func closed(_ text: String) -> String {
    guard let last = text.last, !"。！？…".contains(last) else { return text }
    return String(text.reversed().drop { "；;，,、 ".contains($0) }.reversed()) + "。"
  }
}
