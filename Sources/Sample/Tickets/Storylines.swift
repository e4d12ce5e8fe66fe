import Model

/// The stories of every month: what makes each rule of the policy speak in any four months.
///
/// Months of an even and of an odd number tell different ones, so that the company stays one that
/// one would believe in. The department and section that do badly are always the same: the section
/// reaches the limit of the month every month, hence that of the year in its third.
extension MonthPlan {
  /// A ticket of a story, when it arrives and what the next month's export says of it.
  struct Story {
    var draft: TicketDraft
    /// It comes with the next month's folder only.
    var isLate = false
    var revision: TicketDraft?
  }

  /// The section that breaches every month, in the department that reaches its limit of the year.
  var badSection: Company.Office {
    company.sections.first { $0.department == company.departments[1] } ?? company.sections[0]
  }

  /// The person with a role in the stories of this month; other months have others.
  func formal(_ role: Int) -> Company.Person {
    company.formal[(Int(month.ordinal) * 23 + role) % company.formal.count]
  }

  func thirdParty(_ role: Int) -> Company.Person {
    company.thirdParty[(Int(month.ordinal) * 5 + role) % company.thirdParty.count]
  }

  var isEven: Bool { month.number % 2 == 0 }

  func storyID(_ channel: String, _ number: Int) -> String {
    "\(prefix(of: channel))\(stamp)\(number.padded(to: 6))"
  }

  func stories() -> [Story] {
    var random = random(.stories)
    return everyMonth(&random) + (isEven ? evenMonths(&random) : oddMonths(&random))
      + appealedTickets(&random) + puzzles(&random)
  }

  /// A ticket that is somebody's fault.
  func fault(
    _ number: Int, _ channel: String = "小白热线", _ category: String = "服务态度", day: Int,
    _ random: inout Random
  ) -> TicketDraft {
    var draft = draft(
      id: storyID(channel, number), channel: channel, category: category,
      accepted: moment(day, &random), &random)
    draft.verdict = "责任"
    draft.determined = draft.accepted.adding(minutes: random.among(200...1000))
    draft.closed = draft.accepted.adding(minutes: random.among(1100...1400))
    draft.satisfaction = "一般"
    return draft
  }

  private func unsatisfied(_ number: Int, day: Int, _ random: inout Random) -> TicketDraft {
    var draft = fault(number, "12345", "其他", day: day, &random)
    draft.verdict = "非责任"
    draft.satisfaction = random.chance(perMille: 500) ? "不满意" : "非常不满意"
    return draft
  }

  private func everyMonth(_ random: inout Random) -> [Story] {
    var tickets: [TicketDraft] = []
    // The bad section: one complaint against a member of staff, one against nobody in particular.
    for (number, day) in [(1, 4), (2, 13)] {
      var draft = fault(number, day: day, &random)
      draft.blame(badSection)
      if number == 1, let person = company.people(in: badSection).first { draft.blame(person) }
      tickets.append(draft)
    }
    // Its department: a complaint for which not even a section is found.
    var nobody = fault(3, "12345", day: 17, &random)
    nobody.blame(Company.Office(department: badSection.department))
    tickets.append(nobody)
    // Unsatisfied 12345 callers: one person has one, another has two.
    for (number, day, role) in [(4, 6, 1), (5, 8, 2), (6, 21, 2)] {
      var draft = unsatisfied(number, day: day, &random)
      draft.blame(formal(role))
      tickets.append(draft)
    }
    var live = fault(7, "云直播", "服务效率", day: 11, &random)
    live.blame(formal(3))
    if isEven { live.closed = nil }
    tickets.append(live)
    var dispute = fault(8, "营业厅", "服务纠纷", day: 15, &random)
    dispute.blame(formal(3))
    tickets.append(dispute)
    return tickets.map { Story(draft: $0) }
  }

  private func evenMonths(_ random: inout Random) -> [Story] {
    var stories: [Story] = []
    for (number, day) in [(11, 3), (12, 19)] {
      var draft = fault(number, day: day, &random)
      draft.blame(formal(0))
      stories.append(Story(draft: draft))
    }
    // Undecided now, found against somebody next month: exposed then, carried over.
    var undecided = fault(13, "网络平台", day: 22, &random)
    undecided.blame(formal(4))
    undecided.verdict = nil
    undecided.determined = nil
    var decided = undecided
    decided.verdict = "责任"
    stories.append(Story(draft: undecided, revision: decided))
    // Found against somebody now, taken back next month.
    var mistaken = fault(14, day: 9, &random)
    mistaken.blame(formal(5))
    var cleared = mistaken
    cleared.verdict = "非责任"
    cleared.result = "复核录音后认定非责任，已向相关人员说明。"
    stories.append(Story(draft: mistaken, revision: cleared))
    var headless = fault(15, day: 12, &random)
    headless.blame(Company.headless)
    stories.append(Story(draft: headless))
    // One ticket said twice in the same file, the second time decided: replaced within the batch.
    var twice = fault(16, "上级转办", day: 14, &random)
    twice.blame(formal(6))
    twice.supervised = true
    var first = twice
    first.verdict = nil
    first.closed = nil
    return stories + [Story(draft: first), Story(draft: twice), Story(draft: twice)]
  }

  private func oddMonths(_ random: inout Random) -> [Story] {
    // With the exposed inspection of the same person: the second of the year.
    var third = fault(21, day: 5, &random)
    third.blame(thirdParty(0))
    var media = fault(22, "媒体", day: 16, &random)
    media.blame(formal(4))
    media.supervised = true
    media.referred = true
    // Two tickets about one matter: one unit with both classes.
    var matter = fault(23, day: 10, &random)
    matter.blame(formal(5))
    matter.incident = "SX\(stamp)01"
    var again = unsatisfied(24, day: 12, &random)
    again.blame(formal(5))
    again.incident = matter.incident
    var late = fault(25, day: 26, &random)
    late.blame(formal(6))
    var leaderless = fault(26, "12345", day: 18, &random)
    leaderless.blame(Company.Office(department: Company.leaderless))
    return [third, media, matter, again, leaderless].map { Story(draft: $0) }
      + [Story(draft: late, isLate: true)]
  }
}
