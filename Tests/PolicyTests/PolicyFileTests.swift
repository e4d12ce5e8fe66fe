import Model
import Policy
import Settings
import Testing

@Suite("The policy file")
struct PolicyFileTests {
  /// The default file with one piece of text replaced; the piece has to be there once or more.
  private func problems(_ old: String, _ new: String) -> [String] {
    let text = Company.defaultPolicyText
    guard let range = text.firstRange(of: old) else { return ["not in the file: \(old)"] }
    do throws(SettingsError) {
      _ = try PolicyFile(
        name: "policy.yaml", text: text.replacingCharacters(in: range, with: new), sha256: "")
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test("the default file has every clause with a label and a text of its own")
  func clauses() {
    let policy = Company.defaultPolicy
    #expect(policy.clauses.count == 27)
    #expect(policy.clauses.allSatisfy { !$0.label.isEmpty && !$0.text.isEmpty })
    #expect(policy.clause(ClauseID("5.2.1a")).label == "五（二）1")
  }

  @Test("every reading has the default of the rules", arguments: ReadingID.allCases)
  func defaults(reading: ReadingID) throws {
    let choice = Company.defaultPolicy.choice(reading, at: try #require(Day(iso: "2026-08-01")))
    #expect(choice.choice == reading.choices.first)
  }

  @Test(
    "a mistake is named in Chinese, and nothing is read",
    arguments: [
      ("  person-threshold:\n", "  person-treshold:\n", "“readings”缺少“person-threshold”"),
      ("choice: incident", "choice: incidents", "没有“incidents”这个选项，可用的有：incident、ticket"),
      ("        yuan: 500\n", "", "缺少“yuan”"),
      ("        yuan: 500\n", "        yuan: 五百\n", "应当是整数(不带前导零、逗号和单位)，这里是“五百”"),
      ("        at-least: 60\n", "        at-least: 600\n", "应当是 0–100 的分数，这里是“600”"),
      ("        level: 基本称职\n", "        level: 良好\n", "没有“良好”这个选项"),
      ("clauses:\n", "clauses:\n  9.9:\n    label: 九\n", "不认识的键“clauses.9.9”"),
      ("    label: 五（二）1\n", "    label: 五（二）1\n    label: 五（二）1\n", "键“label”在同一处出现了不止一次"),
      (
        "      clause: 5.2.1a\n      decided-by: 程序默认，待集团公司书面确认\n",
        "      clause: 5.2.1z\n      decided-by: 甲\n", "没有“5.2.1z”这个选项"
      ),
      (
        "        yuan: 500\n        source: 实施意见五（二）1\n",
        "        yuan: 500\n        source: 甲\n      - from: 2026-01-01\n        yuan: 600\n        source: 乙\n",
        "在 2026-01-01 这一天有两个值"
      ),
    ])
  func mistakes(old: String, new: String, message: String) {
    let found = problems(old, new)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test("a number that starts later than its clause is refused with its line")
  func numberLaterThanClause() {
    let found = problems(
      "    deduction:\n      - from: 2026-01-01\n", "    deduction:\n      - from: 2026-03-01\n")
    #expect(
      found.contains { $0.contains("从 2026-03-01 起才有值，而这一条自 2026-01-01 起施行") }, "\(found)")
  }

  @Test("what an older file does not have is the program's own, and is said")
  func olderFile() throws {
    let text = Company.defaultPolicyText
    let start = try #require(text.firstRange(of: "  # 逾期提交的复议。")).lowerBound
    let end = try #require(text.firstRange(of: "  # 通报里怎样写员工。")).lowerBound
    let bonus = "        percent: 80\n"
    let older =
      (String(text[..<start]) + String(text[end...])).replacing(
        bonus, with: "        percent: 70\n")
    #expect(throws: SettingsError.self) {
      _ = try PolicyFile(name: "policy.yaml", text: older, sha256: "")
    }
    let policy = try PolicyFile(name: "policy.yaml", text: older, sha256: "", over: text)
    #expect(policy.filledIn == ["readings.late-appeals"])
    let day = try #require(Day(iso: "2026-08-01"))
    #expect(policy.choice(.lateAppeals, at: day).choice == "reject")
    #expect(policy.numbers.personBonus.at(day)?.value.value == 70)
    #expect(try PolicyFile(name: "p", text: text, sha256: "", over: text).filledIn.isEmpty)
  }

  @Test("limits of what a batch may lack can stand in the file")
  func expectations() throws {
    let text = Company.defaultPolicyText + "\nexpectations:\n  share: 40\n"
    #expect(try PolicyFile(name: "p", text: text, sha256: "").expectations.share == 40)
  }

  @Test("a new amount holds from its day on and not before")
  func dated() throws {
    let entry = "        yuan: 500\n        source: 实施意见五（二）1\n"
    let range = try #require(Company.defaultPolicyText.firstRange(of: entry))
    let text = Company.defaultPolicyText.replacingCharacters(
      in: range,
      with: entry + "      - from: 2026-08-15\n        yuan: 600\n        source: 新文件\n")
    var company = Company.usual
    company.policy = try PolicyFile(name: "p", text: text, sha256: "")
    company.ticket("GD1", "2026-08-14", staff: "E1")
    company.ticket("GD2", "2026-08-15", staff: "E2")
    #expect(
      company.results().said(.personDeduction) == [
        "person-deduction E1 ticket:GD1 -500", "person-deduction E2 ticket:GD2 -600",
      ])
  }
}

extension String {
  func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
