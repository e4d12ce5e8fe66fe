import Model
import Policy
import Testing

/// Clauses, rules, readings and everything that can be said match the examples one to one.
@Suite struct ExampleCatalogueTests {
  private let book: ExampleBook

  init() throws {
    book = try ExampleBook.shared.get()
  }

  /// The cells of a column in all expected tables of some titles.
  private func cells(_ column: String, in titles: [String]) -> Set<String> {
    var cells: Set<String> = []
    for table in book.examples.flatMap(\.tables) where titles.contains(table.title) {
      guard let place = table.columns.firstIndex(of: column) else { continue }
      for row in table.rows {
        cells.formUnion(row.cells[place].split(separator: "、").map(String.init))
      }
    }
    return cells
  }

  @Test func everyRuleHasOneFileOfExamples() {
    let listed = book.files.flatMap(\.rules)
    #expect(listed.sorted() == RuleID.allCases.map(\.rawValue).sorted())
    for file in book.files {
      let clauses = AllRules.entries.filter { file.rules.contains($0.rule.rawValue) }
        .flatMap(\.clauses).map(\.text)
      if clauses.isEmpty { continue }
      #expect(Set(file.clauses) == Set(clauses), "\(file.name)")
    }
  }

  @Test func everyClauseOfThePolicyHasExamples() {
    #expect(Set(book.files.flatMap(\.clauses)) == Set(PolicyFile.clauseIDs))
    #expect(book.files.allSatisfy { !$0.clauses.isEmpty && !$0.title.isEmpty })
  }

  @Test(arguments: AllRules.entries)
  func theFindingsOfARuleCiteItsClausesInItsOwnExamples(_ entry: AllRules.Entry) throws {
    let file = try #require(book.files.first { $0.rules.contains(entry.rule.rawValue) })
    var cited: Set<ClauseID> = []
    for example in file.examples {
      let run = try ExampleRun(example, policy: book.policy, calendar: book.calendar)
      cited.formUnion(run.results.findings.filter { $0.rule == entry.rule }.map(\.clause))
    }
    #expect(cited == Set(entry.clauses), "\(file.name)")
  }

  /// Readings that only choose words in bulletins; the documents' tests exercise those.
  private static let worded: Set<ReadingID> = [.staffNames, .bulletinAmounts]

  @Test(arguments: ReadingID.allCases.filter { !worded.contains($0) })
  func everyChoiceOfAReadingMakesADifferenceInAnExample(_ reading: ReadingID) throws {
    for choice in reading.choices {
      let isNoticed = try book.examples.contains { example in
        let own = example.readings[reading.rawValue] ?? reading.choices[0]
        guard own == choice else { return false }
        return try reading.choices.contains { other in
          guard other != choice else { return false }
          var changed = example
          changed.readings[reading.rawValue] = other
          return try !ExampleRun(changed, policy: book.policy, calendar: book.calendar)
            .differences(from: example).isEmpty
        }
      }
      #expect(isNoticed, "\(reading.rawValue) = \(choice)")
    }
  }

  @Test func everyExceptionAndNoticeHasAnExample() {
    #expect(
      Set(ShownWords.issues.values).subtracting(cells("类别", in: ["例外", "提示"])).isEmpty)
  }

  @Test func everyStateAndReasonHasAnExample() {
    let reasons = cells("原因", in: ["不符合", "复议结果", "暂缓"])
    #expect(Set(ShownWords.reasons.values).subtracting(reasons).isEmpty)
    #expect(reasons.isSuperset(of: ["复议中", "待核实"]))
    let states = cells("状态", in: ["委屈奖结果", "复议结果", "考试覆盖", "标兵"])
    let all = [
      "不予批准", "不符合", "材料不全", "待单位核实", "待客服中心审核", "待集团批准", "已批准", "成立", "不成立", "待定", "未考",
      "待补考", "补考未过", "推荐", "并列", "候补",
    ]
    #expect(Set(all).subtracting(states).isEmpty)
    #expect(cells("组", in: ["标兵"]).isSuperset(of: ["员工", "科级", "合并"]))
    #expect(cells("类型", in: ["更正"]).isSuperset(of: ["补记", "冲回"]))
    #expect(cells("补登", in: ["曝光", "检查曝光"]).isSuperset(of: ["是", "否"]))
  }
}
