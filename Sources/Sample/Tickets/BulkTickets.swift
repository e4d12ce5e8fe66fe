import Model

/// The month's ordinary tickets: about four for each member of staff, most of them harmless.
extension MonthPlan {
  /// Tickets are made in parts of this size, so that memory stays small at any number of staff.
  static let partSize = 25_000

  /// An ordinary ticket, and its end where that comes after the month's export.
  struct Bulk {
    var draft: TicketDraft
    var closesLater: Moment?

    /// The ticket as the next month's export has it, where that differs.
    var closedLater: TicketDraft? {
      guard let closesLater else { return nil }
      var later = draft
      later.closed = closesLater
      return later
    }
  }

  var bulkCount: Int { sample.staff * 4 }

  var partCount: Int { (bulkCount + Self.partSize - 1) / Self.partSize }

  func bulk(part: Int) -> [Bulk] {
    var random = random(.tickets, part: part)
    let first = part * Self.partSize
    return (first..<min(bulkCount, first + Self.partSize)).map { number in
      bulk(number: number, &random)
    }
  }

  private func bulk(number: Int, _ random: inout Random) -> Bulk {
    let channel = channel(&random)
    let category = category(&random)
    var draft = draft(
      id: "\(prefix(of: channel))\(stamp)\((number + 1001).padded(to: 6))", channel: channel,
      category: category, accepted: moment(random.among(1...month.dayCount), &random), &random)
    let isComplaint = category != "其他"
    if isComplaint {
      draft.verdict = verdict(&random)
      let determined = draft.accepted.adding(minutes: random.among(300...4000))
      draft.determined = earlier(determined, endOfMonth)
    } else if channel == "云直播" || random.chance(perMille: 300) {
      draft.verdict = "非责任"
    }
    draft.satisfaction = satisfaction(channel: channel, &random)
    blame(&draft, isComplaint: isComplaint || draft.satisfaction == "不满意", &random)
    let closed = draft.accepted.adding(minutes: random.among(60...7200))
    if closed.latestSecond <= endOfMonth.latestSecond {
      draft.closed = closed
      return Bulk(draft: draft)
    }
    // One in ten is never closed.
    return Bulk(draft: draft, closesLater: random.chance(perMille: 100) ? nil : closed)
  }

  var endOfMonth: Moment { Moment(day: month.lastDay, second: 72_000) }

  private func earlier(_ left: Moment, _ right: Moment) -> Moment {
    left.latestSecond < right.latestSecond ? left : right
  }

  /// A ticket with everything that has nothing to do with who is to blame.
  func draft(
    id: String, channel: String, category: String, accepted: Moment, _ random: inout Random
  ) -> TicketDraft {
    let matter = TicketTexts.matter(of: category, &random)
    let customer = PersonNames.customer(&random)
    let phone = PersonNames.phone(&random)
    let address = PersonNames.address(&random)
    let account = PersonNames.account(&random)
    func filled(_ text: String) -> String {
      var result = ""
      var rest = text[...]
      while let brace = rest.firstIndex(of: "{") {
        result += rest[..<brace]
        let slot = rest.index(after: brace)
        switch rest[slot] {
        case "n": result += customer
        case "p": result += phone
        case "a": result += address
        case "h": result += account
        default: result += String(random.among(3...18))
        }
        rest = rest[rest.index(slot, offsetBy: 2)...]
      }
      return result + rest
    }
    return TicketDraft(
      id: id, channel: channel, accepted: accepted,
      dispatched: accepted.adding(minutes: random.among(3...50)), business: matter.business,
      category: category, department: company.departments[0], customer: customer, phone: phone,
      address: address, account: random.chance(perMille: 800) ? account : nil,
      content: filled(matter.content), result: filled(matter.result),
      due: Moment(day: accepted.day.adding(days: 5)))
  }

  private func blame(_ draft: inout TicketDraft, isComplaint: Bool, _ random: inout Random) {
    guard isComplaint else {
      if random.chance(perMille: 500) {
        draft.blame(random.pick(company.ordinary))
      } else {
        draft.blame(random.pick(company.sections))
      }
      return
    }
    let person = random.pick(random.chance(perMille: 800) ? company.formal : company.thirdParty)
    switch random.below(100) {
    case 0..<3: draft.blame(Company.Office(department: person.office.department))
    case 3..<12: draft.blame(person.office)
    default: draft.blame(person)
    }
  }

  func prefix(of channel: String) -> String {
    switch channel {
    case "12345": "RX"
    case "云直播": "ZB"
    case "网络平台": "WL"
    case "媒体": "MT"
    case "上级转办": "SJ"
    case "营业厅": "YT"
    default: "GD"
    }
  }

  private func channel(_ random: inout Random) -> String {
    switch random.below(1000) {
    case 0..<560: "小白热线"
    case 560..<800: "12345"
    case 800..<890: "营业厅"
    case 890..<950: "网络平台"
    case 950..<985: "云直播"
    case 985..<995: "上级转办"
    default: "媒体"
    }
  }

  private func category(_ random: inout Random) -> String {
    switch random.below(1000) {
    case 0..<3: "服务态度"
    case 3..<15: "服务意识"
    case 15..<32: "服务效率"
    case 32..<42: "规范执行"
    case 42..<50: "服务纠纷"
    default: "其他"
    }
  }

  private func verdict(_ random: inout Random) -> String? {
    switch random.below(100) {
    case 0..<45: "责任"
    case 45..<96: "非责任"
    default: nil
    }
  }

  private func satisfaction(channel: String, _ random: inout Random) -> String? {
    switch random.below(1000) {
    case 0..<420: "满意"
    case 420..<560: "非常满意"
    case 560..<640: "基本满意"
    case 640..<648: channel == "12345" ? "不满意" : "一般"
    case 648..<655: channel == "12345" ? "未评价" : "不满意"
    case 655..<800: "未接通"
    default: nil
    }
  }
}
