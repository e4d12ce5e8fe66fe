import Foundation

@testable import Intake

/// The files that the fuzzers begin with, failures that they once found among them.
enum FuzzSeeds {
  static let folder = checkout.appending(path: "Tests/Fuzz/Seeds")

  /// Names such as `csv/plain.csv` of some fuzzers' seeds.
  static func names(of fuzzers: Set<String>) -> [String] {
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      let parts = name.split(separator: "/")
      return parts.count == 2 && fuzzers.contains(String(parts[0]))
    }.sorted()
  }

  /// A seed as it is, and then with some of its bytes changed, cut out or doubled.
  static func variants(of name: String, count: Int = 60) throws -> [[UInt8]] {
    let whole = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    var dice = Dice(state: UInt64(whole.count))
    return (0..<count).map { round in
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
      return bytes
    }
  }
}
