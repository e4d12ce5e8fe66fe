import Foundation
import Model

@testable import mingjing

/// A generated company → every month imported, run, published and looked at.
///
/// What is wrong comes out as sentences, each with its month and document.
struct CompanyRound {
  let company: GeneratedCompany
  let world: TestWorld
  private(set) var faults: [String] = []
  private var history = PublishedHistory()
  private var published: [Month] = []
  private var dice: Dice

  private static let workspace = "工作区"

  init(_ company: GeneratedCompany) throws {
    self.company = company
    world = try TestWorld()
    dice = Dice(seed: company.seed &+ 1)
  }

  mutating func run() throws {
    guard command(["init", Self.workspace]).status == .done else { return }
    try settle()
    for made in company.months {
      for (index, folder) in made.folders.enumerated() {
        let place = "导出/\(made.month)-\(index)"
        for table in folder { try world.write(table.text, to: "\(place)/\(table.name).csv") }
        let isLast = index == made.folders.count - 1
        let arguments =
          ["run", "--month", "\(made.month)", "--from", place]
          + (made.isPublished || !isLast ? ["--only", "results"] : [])
        command(arguments + yes("run"))
      }
      if made.isPublished {
        let outcome = command(["publish", "--month", "\(made.month)"] + accepted())
        guard outcome.status == .done || outcome.status == .open else { continue }
        published.append(made.month)
      }
      try look(at: made)
    }
    try again()
  }

  /// The company's own policy and mapping.
  private mutating func settle() throws {
    let policy = Self.workspace + "/policy.yaml"
    try world.write(
      company.policy.apply(to: String(decoding: try world.read(policy), as: UTF8.self)), to: policy)
    guard !company.renames.isEmpty else { return }
    let mapping = Self.workspace + "/mapping.yaml"
    let old = String(decoding: try world.read(mapping), as: UTF8.self)
    try world.write(
      old + "\nrenames:\n" + company.renames.map { "  - \($0)\n" }.joined(), to: mapping)
    let said = world.run(
      "run", "--workspace", Self.workspace, "--month", "2026-01", "--from", "没有"
    ).errors
    if said.contains("不认识的键") { try world.write(old, to: mapping) }
  }

  /// What a month's folder holds, held against what was made up and what was published before.
  private mutating func look(at made: GeneratedMonth) throws {
    let place = "\(Self.workspace)/output/\(made.month)"
    guard FileManager.default.fileExists(atPath: world.path(place + "/results.json")) else {
      faults.append("\(made.month)：没有生成文件夹")
      return
    }
    let folder = try MadeFolder(place, in: world)
    let checks = MonthChecks(company: company, month: made, folder: folder, history: history)
    faults += checks.faults().map { "\(made.month)：" + $0 }
    if made.isPublished { history.add(folder.results) }
    guard dice.chance(25) else { return }
    // The same bytes twice, whatever the cores.
    let again = made.isPublished ? place + ".recheck" : place
    command(["report", "--month", "\(made.month)"], cores: 1)
    compare(folder.files, try world.tree(again), what: "\(made.month)：再生成一次")
  }

  /// A month that was published comes out the same when it is made again after all others.
  private mutating func again() throws {
    guard published.count > 1 else { return }
    let month = dice.pick(Array(published.dropLast()))
    let before = try world.tree("\(Self.workspace)/output/\(month)")
    command(["report", "--month", "\(month)"])
    compare(
      before, try world.tree("\(Self.workspace)/output/\(month).recheck"), what: "\(month)：以后再生成")
  }

  private mutating func compare(_ one: [String: Data], _ other: [String: Data], what: String) {
    for name in Set(one.keys).union(other.keys).sorted() where one[name] != other[name] {
      faults.append("\(what)：\(name) 不同")
    }
  }

  @discardableResult
  private mutating func command(_ arguments: [String], cores: Int = 2) -> CommandOutcome {
    let options = arguments[0] == "init" ? [] : ["--workspace", Self.workspace]
    let outcome = world.run(
      arguments: [arguments[0]] + options + arguments.dropFirst(), cores: cores)
    let said = outcome.errors + outcome.output
    if outcome.status != .done && outcome.status != .open {
      faults.append("\(arguments.joined(separator: " "))：\(outcome.status) \(said.suffix(600))")
    }
    let swiftValue =
      /[A-Za-z]Error\.\w+|\((?:text|document|step|wanted|path|code): |Optional\(|\.swift:\d/
    if let raw = said.firstMatch(of: swiftValue) {
      faults.append("\(arguments.joined(separator: " "))：信息里有 Swift 的写法：\(raw.output)")
    }
    return outcome
  }

  private func yes(_ command: String) -> [String] {
    world.run(command, "--help").output.contains("--yes") ? ["--yes"] : []
  }

  /// `--accept-open` with a reason, where it takes one.
  private func accepted() -> [String] {
    let help = world.run("publish", "--help").output
    return help.contains("--accept-open <") ? ["--accept-open", "试验：接受"] : ["--accept-open"]
  }
}

/// What earlier months said.
struct PublishedHistory {
  private(set) var months: [ResultsFile] = []

  mutating func add(_ results: ResultsFile) { months.append(results) }

  /// What a person's deductions of a year come to, by what was published and corrected.
  func balance(of year: String, with last: ResultsFile) -> [String: Int] {
    var balance: [String: Int] = [:]
    for results in months + [last] {
      for finding in results.findings
      where finding.subject.kind == "person" && finding.effect.kind == "deduct"
        && finding.month.hasPrefix(year)
      { balance[finding.subject.id, default: 0] += finding.gain }
      for adjustment in results.adjustments
      where adjustment.finding.subject.kind == "person"
        && adjustment.finding.effect.kind == "deduct"
        && adjustment.ofMonth.hasPrefix(year)
      { balance[adjustment.finding.subject.id, default: 0] += adjustment.yuan }
    }
    return balance.filter { $0.value != 0 }
  }
}
