import Foundation
import Model
import Settings
import Testing

@testable import Intake

/// What the fuzzer of `mapping.yaml` begins with and once found: a file is taken, and then every
/// canonical heading still means itself, or each of its problems is named.
@Suite("Seeds of the mapping's fuzzer")
struct MappingSeedTests {
  @Test("are taken or explained, changed in any way", arguments: FuzzSeeds.names(of: ["mapping"]))
  func mutated(name: String) throws {
    for bytes in try FuzzSeeds.variants(of: name) {
      do throws(SettingsError) {
        let mapping = try Mapping([try SettingsFile(name: "mapping.yaml", bytes: bytes)])
        for kind in RecordKind.allCases {
          for heading in kind.headings {
            #expect(mapping.heading(HeadingText.key(heading.name), of: kind) == heading.name)
          }
        }
      } catch {
        #expect(error.problems.allSatisfy { $0.line >= 0 && !$0.message.isEmpty })
      }
    }
  }
}
