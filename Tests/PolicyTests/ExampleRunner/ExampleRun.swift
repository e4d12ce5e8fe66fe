import Model
import Policy

/// The examples of the checkout, and what they are computed with.
struct ExampleBook: Sendable {
  static let folder = "Tests/PolicyTests/Examples"

  let files: [ExampleFile]
  let policyText: String
  let policy: PolicyFile
  let calendar: WorkingCalendar

  /// Reads every example, the default policy and the calendars.
  init() throws {
    files = try Repository.names(in: Self.folder, ending: ".md").map { name in
      try ExampleParser.parse(Repository.text("\(Self.folder)/\(name)"), name: name)
    }
    policyText = try Repository.text("assets/policy/policy.yaml")
    policy = try PolicyFile(name: "policy.yaml", text: policyText, sha256: "")
    calendar = try WorkingCalendar(
      files: Repository.names(in: "assets/calendar", ending: ".yaml").map {
        (name: $0, text: try Repository.text("assets/calendar/\($0)"))
      })
  }

  static let shared = Result { try ExampleBook() }

  var examples: [Example] { files.flatMap(\.examples) }
}

/// An example → the results of its month, its earlier months published one after the other.
struct ExampleRun {
  let facts: Facts
  let results: MonthResults
  let policy: PolicyFile

  init(
    _ example: Example, policy: PolicyFile, calendar: WorkingCalendar
  ) throws(ExampleProblem) {
    let policy = try Self.choosing(example, in: policy)
    let batches = try ExampleFacts(example)
    var published: [PublishedMonth] = []
    for text in example.published {
      guard let month = Month(iso: text), month < batches.month,
        published.allSatisfy({ $0.month < month })
      else {
        throw ExampleProblem(
          file: example.file, line: example.line, message: "已发布的月份要按顺序写，都在本月之前：\(text)")
      }
      var facts = try batches.facts(at: month)
      let names = try batches.names(at: month)
      facts.published = published.map { $0.renamed(names) }
      published.append(
        publication(of: computeMonth(facts, policy: policy, calendar: calendar)))
    }
    var facts = try batches.facts(at: batches.month)
    let names = try batches.names(at: batches.month)
    facts.published = published.map { $0.renamed(names) }
    self.facts = facts
    self.policy = policy
    results = computeMonth(facts, policy: policy, calendar: calendar)
  }

  private static func choosing(
    _ example: Example, in policy: PolicyFile
  ) throws(ExampleProblem) -> PolicyFile {
    var policy = policy
    for (name, choice) in example.readings.sorted(by: { $0.key < $1.key }) {
      guard let reading = ReadingID(rawValue: name), reading.choices.contains(choice) else {
        throw ExampleProblem(
          file: example.file, line: example.line, message: "没有这个口径：\(name) = \(choice)")
      }
      policy = policy.choosing(choice, for: reading)
    }
    return policy
  }

  /// What the example expects and the program does not say, each with its line.
  func differences(from example: Example) -> [ExampleProblem] {
    let shown = ShownResults(results, policy: policy)
    var problems: [ExampleProblem] = []
    if example.table("结果") == nil {
      problems.append(
        ExampleProblem(file: example.file, line: example.line, message: "缺少“结果”"))
    }
    for table in example.tables where !ExampleFacts.titles.contains(table.title) {
      guard let actual = shown.table(table.title) else {
        problems.append(
          ExampleProblem(file: example.file, line: table.line, message: "没有“\(table.title)”这种表"))
        continue
      }
      problems += actual.differences(from: table, file: example.file)
    }
    return problems
  }
}
