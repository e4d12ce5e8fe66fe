import Foundation
import Model

/// Nothing stands on a page that is not of its subject.
extension MonthChecks {
  /// A customer's name, telephone and road are in no file.
  func secrets() -> [String] {
    var faults: [String] = []
    let texts =
      folder.pages.map { ($0.path, $0.all) }
      + folder.files.filter { !$0.key.hasSuffix(".pdf") && !$0.key.hasSuffix(".html") }.map {
        ($0.key, String(decoding: $0.value, as: UTF8.self))
      }
      + folder.files.filter { $0.key.hasSuffix(".oa.html") }.map {
        ($0.key, String(decoding: $0.value, as: UTF8.self))
      }
    for (path, text) in texts {
      let suspects = Set(
        text.words(behind: "豳", count: 1).union(text.words(behind: "潆", count: 3))
          .union(text.contains("1390700") ? ["1390700"] : []))
      for suspect in suspects.sorted()
      where company.secrets.contains(where: { $0.hasPrefix(suspect) || suspect.hasPrefix($0) }) {
        faults.append("\(path)：有用户的信息 \(suspect)")
      }
    }
    return faults
  }

  /// A person's page has their own cases, and what they answer for, and nobody else's.
  func peoplePages() -> [String] {
    var faults: [String] = []
    for page in folder.pages(in: "people") {
      guard let owner = owner(of: page) else {
        faults.append("\(page.path)：看不出是谁的")
        continue
      }
      let text = page.all.halfWidth
      let tokens = Token.all(in: text)
      let own = ownCases(owner)
      for token in tokens.sorted() {
        switch token.first {
        case "P" where token != owner.token: faults.append("\(page.path)：有别人的工号 \(token)")
        case "T", "J":
          if !own.contains(where: { $0.token == token }) {
            faults.append("\(page.path)：有别人的 \(token)")
          }
        case "Q":
          if !own.contains(where: { $0.token == token }) {
            faults.append("\(page.path)：有别人的申请 \(token)")
          }
        default: break
        }
      }
      for marker in text.stories.sorted()
      where !own.contains(where: { $0.marker == marker }) {
        faults.append("\(page.path)：有别人的事情 \(marker)")
      }
      for other in company.people
      where !other.name.contains(owner.name) && !owner.name.contains(other.name)
        && text.contains(other.name)
      { faults.append("\(page.path)：有别人的姓名 \(other.token)") }
      faults += evidence(of: owner, on: page, tokens: tokens)
    }
    return faults
  }

  /// Findings and adjustments say on what they rest.
  private func evidence(
    of owner: GeneratedPerson, on page: MadeFolder.Page, tokens: Set<String>
  ) -> [String] {
    (results.findings + results.adjustments.map(\.finding))
      .filter { $0.subject.kind == "person" && person($0.subject.id)?.token == owner.token }
      .flatMap(\.evidence).compactMap { Token.first(in: $0.halfWidth) }
      .filter { !tokens.contains($0) }
      .map { "\(page.path)：没有凭据 \($0)" }
  }

  /// Cases that may stand on a person's page: rows that name them, and evidence against them.
  private func ownCases(_ owner: GeneratedPerson) -> [GeneratedCase] {
    var keys: [String] = []
    for month in history.months + [results] {
      for finding in month.findings + month.standing + month.adjustments.map(\.finding)
      where finding.subject.kind == "person" && person(finding.subject.id)?.token == owner.token {
        keys += finding.evidence + [finding.about]
      }
      for ineligible in month.awards.flatMap(\.ineligible)
      where person(ineligible.id)?.token == owner.token { keys += ineligible.evidence }
    }
    return company.cases.filter { $0.people.contains(owner.token) } + keys.flatMap(cases)
  }

  /// A unit's page has cases that a version of their row, the person they are attributed to, or a
  /// finding of somebody there brings to it.
  func unitPages() -> [String] {
    var faults: [String] = []
    for page in folder.pages(in: "departments") + folder.pages(in: "sections") {
      let letter = page.room == "departments" ? "D" : "W"
      let title = page.html?.head ?? ""
      guard
        let token = Token.all(in: title).sorted().first(where: { $0.hasPrefix(letter) })
      else { continue }
      let family = family(token)
      let people = company.people.filter { person in
        person.everywhere.contains { office in
          [office.department, office.section ?? ""].contains {
            Token.first(in: $0).map(family.contains) == true
          }
        }
      }
      let members = Set(people.map(\.token))
      var own = company.cases.filter {
        !$0.units.isDisjoint(with: family) || !$0.people.isDisjoint(with: members)
      }
      for month in history.months + [results] {
        for finding in month.findings + month.standing + month.adjustments.map(\.finding)
        where person(finding.subject.id).map({ members.contains($0.token) }) == true {
          own += finding.evidence.flatMap(cases)
        }
      }
      let text = page.all.halfWidth
      for other in Token.all(in: text).sorted() where other.hasPrefix("T") || other.hasPrefix("J") {
        if !own.contains(where: { $0.token == other }) {
          faults.append("\(page.path)：有别处的 \(other)")
        }
      }
      for marker in text.stories.sorted()
      where !own.contains(where: { $0.marker == marker }) {
        faults.append("\(page.path)：有别处的事情 \(marker)")
      }
    }
    return faults
  }

  /// The bulletin and the notices show what is exposed, and nothing else.
  func publicPages() -> [String] {
    var faults: [String] = []
    let entries =
      results.exposures.flatMap { [$0.entry] + $0.tickets.map { "ticket:\($0)" } }
      + results.inspectionExposures.map(\.entry)
    let earlier = history.months.flatMap {
      $0.exposures.flatMap { [$0.entry] + $0.tickets.map { "ticket:\($0)" } }
        + $0.inspectionExposures.map(\.entry)
    }
    let exposed = (entries + earlier + results.corrections.map(\.entry)).flatMap(cases)
    for page in folder.pages where page.room == "bulletin" || page.room == "notices" {
      let text = page.all.halfWidth
      let tokens = Token.all(in: text)
      for token in tokens.sorted() where token.hasPrefix("T") || token.hasPrefix("J") {
        if !exposed.contains(where: { $0.token == token }) {
          faults.append("\(page.path)：没有曝光的 \(token)")
        }
      }
      let told = text.stories
      for marker in told.sorted() where !exposed.contains(where: { $0.marker == marker }) {
        faults.append("\(page.path)：没有曝光的事情 \(marker)")
      }
      if page.room == "notices", page.path != "notices/all" {
        let own = entries.filter { key in cases(key).contains { tokens.contains($0.token) } }
        let markers = Set(own.flatMap(cases).map(\.marker))
        if !told.isSubset(of: markers) { faults.append("\(page.path)：有别的告示的事情") }
      } else {
        for key in entries where !key.hasPrefix("incident:") {
          if let token = Token.first(in: key.caseID.halfWidth), !tokens.contains(token) {
            faults.append("\(page.path)：没有 \(token)")
          }
        }
      }
    }
    return faults
  }
}
