import Foundation
import Model
import Policy
import Settings
import Testing

/// Policy files that are nearly right, and what the policy's fuzzer begins with and once found.
@Suite("Damaged policy files")
struct PolicySeedTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/Seeds/policy")
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()) ?? []

  private func problems(_ text: String) -> [SettingsProblem] {
    do throws(SettingsError) {
      _ = try PolicyFile(name: "policy.yaml", text: text, sha256: "")
      return []
    } catch {
      return error.problems
    }
  }

  @Test("a seed is explained line by line", arguments: names)
  func seed(name: String) throws {
    let text = try String(contentsOf: Self.seeds.appending(path: name), encoding: .utf8)
    let found = problems(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line >= 0 && !$0.message.isEmpty })
  }

  @Test("without any one of its lines, doubled or cut off there, the file is read or explained")
  func lines() {
    let lines = Company.defaultPolicyText.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      let before = lines[..<index]
      let after = lines[(index + 1)...]
      for variant in [before + after, before + [lines[index]] + lines[index...], before] {
        let found = problems(variant.joined(separator: "\n"))
        #expect(found.allSatisfy { (0...variant.count + 1).contains($0.line) }, "line \(index + 1)")
        #expect(found.allSatisfy { !$0.message.isEmpty })
      }
    }
  }
}
