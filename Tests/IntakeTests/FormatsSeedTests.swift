import Foundation
import Testing

@testable import Intake

/// Every file that the fuzzers begin with, and what they once found, is read or cleanly refused;
/// so is each with some of its bytes changed, cut off or doubled.
@Suite("Seeds of the fuzzers")
struct FormatsSeedTests {
  static let folder = FormatsFixtureTests.folder.deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/Seeds")
  static let names: [String] = {
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.split(separator: "/").count == 2 }.sorted()
  }()

  @Test("are there for every form")
  func present() {
    let forms = Set(Self.names.compactMap { $0.split(separator: "/").first })
    #expect(forms == ["csv", "html", "xls", "xlsx", "xml"])
  }

  @Test("are read or refused, changed in any way", arguments: names)
  func mutated(name: String) throws {
    let whole = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    var dice = Dice(state: UInt64(whole.count))
    for round in 0..<60 {
      var bytes = whole
      for _ in 0..<(round == 0 ? 0 : Int.random(in: 1...4, using: &dice)) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case 2: bytes.removeSubrange(at..<min(at + 7, bytes.count))
        default: bytes.insert(contentsOf: bytes[at...].prefix(30), at: at)
        }
      }
      guard let error = refusal(bytes) else { continue }
      #expect(!error.message.isEmpty)
      #expect(!error.hint.isEmpty)
    }
  }
}
