import Foundation
import Model
import Policy
import Testing

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
  @Test("every rule is listed once, in the order of findings")
  func order() {
    #expect(AllRules.entries.map(\.rule) == RuleID.allCases)
  }

  @Test(
    "every rule has its file, which opens with the rule's name", arguments: AllRules.entries)
  func files(entry: AllRules.Entry) {
    let text = Company.text("Sources/Policy/Rules/\(entry.type).swift")
    #expect(text.contains("/// `\(entry.rule.rawValue)`"))
    #expect(text.contains("enum \(entry.type): Rule"))
  }

  @Test("every clause that a rule cites is in the policy file", arguments: AllRules.entries)
  func clauses(entry: AllRules.Entry) {
    #expect(entry.clauses.allSatisfy { PolicyFile.clauseIDs.contains($0.text) })
  }

  @Test("findings cite only the clauses that the catalogue gives their rule", arguments: 1...8)
  func cited(seed: Int) {
    let company = Company.generated(seed: seed)
    for month in 4...9 {
      for finding in company.results(at: "2026-0\(month)").findings {
        let entry = AllRules.entries.first { $0.rule == finding.rule }
        #expect(entry?.clauses.contains(finding.clause) == true)
        #expect(
          finding.evidence.isEmpty == (finding.rule.order > RuleID.departmentCollective.order))
        #expect(!finding.reason.isEmpty)
      }
    }
  }
}
