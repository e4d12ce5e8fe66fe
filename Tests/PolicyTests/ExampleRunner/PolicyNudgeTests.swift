import Policy
import Testing

/// No number of the policy file may change without an example that notices.
@Suite struct PolicyNudgeTests {
  private static let nudges = PolicyNudge.all(
    of: (try? ExampleBook.shared.get().policyText) ?? "")

  @Test func findsTheNumbersOfThePolicyFile() throws {
    let sample = """
      clauses:
        5.2.1a:
          deduction:
            - from: 2026-01-01
              yuan: 500
        1:
          kpi-attitude:
            - from: 2026-01-01
              at-most: 0
      watch:
        appeal-warning:
          - from: 2026-01-01
            working-days: 1
      """
    #expect(
      PolicyNudge.all(of: sample).map(\.description) == [
        "policy.yaml 第 5 行：5.2.1a deduction 500 → 501",
        "policy.yaml 第 5 行：5.2.1a deduction 500 → 499",
        "policy.yaml 第 9 行：1 kpi-attitude 0 → 1",
        "policy.yaml 第 13 行：watch appeal-warning 1 → 2",
        "policy.yaml 第 13 行：watch appeal-warning 1 → 0",
      ])
    #expect(PolicyNudge.all(of: sample).allSatisfy { $0.text != sample })
  }

  @Test func nudgesEveryValueOfThePolicyFileThatIsANumber() throws {
    let lines = try ExampleBook.shared.get().policyText
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { _, line in
        let value = line.split(separator: " ").last ?? ""
        return line.contains(": ") && !value.isEmpty
          && value.allSatisfy { $0.isASCII && $0.isNumber }
      }
      .map { $0.offset + 1 }
    #expect(!lines.isEmpty)
    #expect(Set(Self.nudges.map(\.line)) == Set(lines))
  }

  @Test(arguments: nudges)
  func isNoticedByAnExample(_ nudge: PolicyNudge) throws {
    let book = try ExampleBook.shared.get()
    let policy = try PolicyFile(name: "policy.yaml", text: nudge.text, sha256: "")
    let clause = nudge.clause == "watch" ? "6.2" : nudge.clause
    let near = book.files.filter { $0.clauses.contains(clause) }
    let far = book.files.filter { !$0.clauses.contains(clause) }
    let isNoticed = try (near + far).lazy.flatMap(\.examples).contains { example in
      try !ExampleRun(example, policy: policy, calendar: book.calendar)
        .differences(from: example).isEmpty
    }
    #expect(isNoticed, "\(nudge)")
  }
}
