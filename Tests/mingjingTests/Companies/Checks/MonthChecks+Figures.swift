import Foundation
import Model

/// Money and figures are the same wherever they stand, and stand only where they belong.
extension MonthChecks {
  /// Each yuan is on the page of whom it concerns; who has none has no amount on their page.
  func money() -> [String] {
    var faults: [String] = []
    for page in folder.pages(in: "people") {
      guard let owner = owner(of: page) else { continue }
      let own: (String) -> Bool = { self.person($0)?.token == owner.token }
      let findings = results.findings.filter { $0.subject.kind == "person" && own($0.subject.id) }
      let adjustments = results.adjustments.filter {
        $0.finding.subject.kind == "person" && own($0.finding.subject.id)
      }
      let amounts =
        findings.map { abs($0.gain) } + adjustments.map { abs($0.yuan) }
        + results.grievances.filter { own($0.person) }.compactMap(\.yuan)
      for form in [page.html?.body, page.pdf] {
        guard let text = form?.replacing(",", with: "") else { continue }
        for amount in Set(amounts).sorted() where amount != 0 && !text.contains("\(amount)") {
          faults.append("\(page.path)：没有 \(amount) 元")
        }
      }
      let candidate = results.awards.flatMap(\.candidates).contains { own($0.id) }
      let line = results.people.first { own($0.id) }
      let isFree =
        amounts.allSatisfy { $0 == 0 } && !candidate && (line?.year.yuan ?? 0) == 0
        && !history.months.contains { $0.people.contains { own($0.id) && $0.year.yuan != 0 } }
      if isFree, let sum = Self.amount(page.all) { faults.append("\(page.path)：不该有 \(sum) 元") }
    }
    return faults
  }

  /// An amount other than nothing in a text, `…元`.
  private static func amount(_ text: String) -> String? {
    text.matches(of: /([0-9][0-9,]*) ?元/).map { String($0.1) }.first { $0 != "0" }
  }

  /// What was read adds up for every sheet.
  func reconciliation() -> [String] {
    var faults: [String] = []
    for sheet in results.reconciliation
    where sheet.rows != sheet.accepted + sheet.replaced + sheet.duplicates + sheet.rejects {
      faults.append("对账不平：\(sheet)")
    }
    for table in month.folders.last ?? [] where !table.rows.isEmpty {
      let rows = results.reconciliation.filter {
        $0.file.precomposedStringWithCanonicalMapping == "\(table.name).csv"
      }
      if rows.reduce(0, { $0 + $1.rows }) != table.rows.count {
        faults.append("对账：\(table.name) 有 \(table.rows.count) 行，读了 \(rows.map(\.rows))")
      }
    }
    return faults
  }

  /// The lists for other programs have a line for each.
  func lists() -> [String] {
    var faults: [String] = []
    let rejects = results.reconciliation.reduce(0) { $0 + $1.rejects }
    if let lines = records("rejects.csv"), lines < rejects {
      faults.append("拒收 \(rejects) 行，rejects.csv \(lines) 行")
    }
    if let lines = records("exceptions.csv"), lines < results.exceptions.count {
      faults.append("例外 \(results.exceptions.count) 项，exceptions.csv \(lines) 行")
    }
    return faults
  }

  /// Records of a CSV file without its heading; line ends in quotes are none.
  private func records(_ path: String) -> Int? {
    folder.files[path].map { data in
      var (count, isQuoted) = (0, false)
      for byte in data {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == UInt8(ascii: "\n"), !isQuoted { count += 1 }
      }
      return count - 1
    }
  }

  /// What was published and corrected comes to what is computed, for everybody.
  func balance() -> [String] {
    guard month.isPublished, !company.hasEarlierCases else { return [] }
    let year = String(results.month.prefix(4))
    let balance = history.balance(of: year, with: results)
    let computed = Dictionary(
      results.people.map { ($0.id, $0.year.yuan ?? 0) }, uniquingKeysWith: { $1 }
    ).filter { $0.value != 0 }
    return Set(balance.keys).union(computed.keys).sorted().compactMap { id in
      balance[id] == computed[id]
        ? nil
        : "\(id.prefix(20)) 已发布的合计 \(balance[id, default: 0])，算出 \(computed[id, default: 0])"
    }
  }

  /// What is in a published bulletin is not exposed again.
  func exposedOnce() -> [String] {
    guard month.isPublished else { return [] }
    let earlier = Set(
      history.months.flatMap { $0.exposures.flatMap(\.tickets) }.map { Array($0.utf8) })
    return results.exposures.filter { exposure in
      exposure.tickets.allSatisfy { earlier.contains(Array($0.utf8)) }
    }.map { "\($0.entry.prefix(40)) 又曝光了一次" }
  }
}
