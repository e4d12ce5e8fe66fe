import Testing

@testable import Intake

/// Every file that the fuzzers of the forms begin with, and what they once found, is read or
/// cleanly refused; so is each with some of its bytes changed, cut out or doubled.
@Suite("Seeds of the fuzzers")
struct FormatsSeedTests {
  static let forms: Set<String> = ["csv", "html", "xls", "xlsx", "xml"]
  static let names = FuzzSeeds.names(of: forms)

  @Test("are there for every form")
  func present() {
    #expect(
      Set(Self.names.compactMap { $0.split(separator: "/").first.map(String.init) }) == Self.forms)
  }

  @Test("are read or refused, changed in any way", arguments: names)
  func mutated(name: String) throws {
    for bytes in try FuzzSeeds.variants(of: name) {
      guard let error = refusal(bytes) else { continue }
      #expect(!error.message.isEmpty)
      #expect(!error.hint.isEmpty)
    }
  }
}
