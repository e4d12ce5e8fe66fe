import Foundation
import Model

/// Every document is made, sound, linked, and says the same in each of its forms.
extension MonthChecks {
  func documents() -> [String] {
    var faults = folder.unsound.map { "qpdf 不认可 \($0)" }
    for path in [
      "index.html", "import-report.html", "rejects.csv", "exceptions.csv", "manifest.json",
    ]
    where folder.files[path] == nil { faults.append("没有 \(path)") }
    for ending in ["html", "pdf", "oa.html"]
    where folder.files["bulletin/曝光台-\(month.month).\(ending)"] == nil {
      faults.append("没有通报 .\(ending)")
    }
    for page in folder.pages where page.path.contains("/") {
      if page.html == nil, page.path != "notices/all" { faults.append("\(page.path) 没有网页") }
      if page.pdf?.isEmpty != false { faults.append("\(page.path) 没有 PDF 或没有文字") }
    }
    faults += missing("departments", results.departments.map(\.department))
    faults += missing("sections", results.sections.map(\.section))
    let concerned =
      (results.findings + results.standing + results.adjustments.map(\.finding))
      .map(\.subject).filter { $0.kind == "person" }.map(\.id)
      + results.people.filter { !$0.month.isEmpty }.map(\.id)
      + results.grievances.map(\.person)
    for id in Set(concerned).sorted() {
      guard let person = person(id) else {
        // Nobody on any roster: a 工号 that an export only mentions.
        if !["P4998", "P4999"].contains(id) { faults.append("results.json 里有没有的人 \(id)") }
        continue
      }
      let pages = folder.pages(in: "people").filter { owner(of: $0)?.token == person.token }
      if pages.count != 1 { faults.append("\(person.token) 有 \(pages.count) 份个人材料") }
    }
    let notices = folder.pages(in: "notices").filter { $0.path != "notices/all" }
    let entries = results.exposures.count + results.inspectionExposures.count
    if notices.count != entries { faults.append("曝光 \(entries) 条，告示 \(notices.count) 份") }
    return faults
  }

  /// One page for each unit, found by what its title says.
  private func missing(_ room: String, _ names: [String]) -> [String] {
    let pages = folder.pages(in: room)
    guard pages.count == names.count else {
      return ["\(room)：有 \(names.count) 个，文件 \(pages.count) 份"]
    }
    let titled = pages.map { Token.all(in: $0.html?.head ?? "") }
    return names.compactMap { name in
      guard let token = Token.first(in: name) else { return nil }
      return titled.contains { $0.contains(token) } ? nil : "\(room)：没有 \(name.prefix(30)) 的材料"
    }
  }

  /// Whose page it is, by its title and metadata.
  func owner(of page: MadeFolder.Page) -> GeneratedPerson? {
    let tokens = Token.all(in: (page.html?.head ?? "").halfWidth).filter { $0.hasPrefix("P") }
    return tokens.count == 1 ? tokens.first.flatMap(company.person) : nil
  }

  /// Links inside pages and between them lead somewhere; ids stand once.
  func links() -> [String] {
    var faults: [String] = []
    var linked: Set<String> = []
    for page in folder.pages {
      guard let html = page.html else { continue }
      for id in Set(html.doubled) { faults.append("\(page.path)：编号 \(id.prefix(40)) 有两处") }
      for link in Set(html.links) where !link.hasPrefix("http") && !link.hasPrefix("mailto:") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page.path + ".html" : resolve(String(parts[0]), page.path)
        linked.insert(target)
        guard folder.files[target] != nil else {
          faults.append("\(page.path)：链接 \(link.prefix(80)) 没有文件")
          continue
        }
        guard parts.count == 2, target.hasSuffix(".html") else { continue }
        let anchor = parts[1].removingPercentEncoding ?? String(parts[1])
        let there = folder.pages.first { $0.path + ".html" == target }
        if there?.html?.anchors.contains(where: { $0.sameScalars(as: anchor) }) != true {
          faults.append("\(page.path)：链接 \(link.prefix(80)) 没有那一处")
        }
      }
    }
    return faults
  }

  private func resolve(_ link: String, _ page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in (link.removingPercentEncoding ?? link).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// A page and its PDF have the same characters and figures; the PDF adds heads, feet and numbers.
  func forms() -> [String] {
    folder.pages.compactMap { page in
      guard let html = page.html, let pdf = page.pdf else { return nil }
      let (left, right) = (Self.counted(html.body), Self.counted(pdf))
      let missing = left.filter { $0.value > right[$0.key, default: 0] }
      guard !missing.isEmpty else { return nil }
      let words = missing.sorted { $0.key < $1.key }.prefix(12)
        .map {
          "\(Character(Unicode.Scalar($0.key) ?? " "))×\($0.value - right[$0.key, default: 0])"
        }
      return "\(page.path)：PDF 里少了 \(words.joined(separator: " "))"
    }
  }

  /// How often each Chinese character, ASCII letter and digit stands in a text.
  private static func counted(_ text: String) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    // Pages compose letters and their accents; HTML leaves that to its reader.
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF:
        counts[scalar.value, default: 0] += 1
      default: break
      }
    }
    return counts
  }
}
