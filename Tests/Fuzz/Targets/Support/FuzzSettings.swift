import Model
import Policy
import Settings

@testable import Intake

/// The files that the service centre edits, with what must hold of each.
public enum FuzzSettings {
  /// `policy.yaml`: what is read has a choice for every reading on every day.
  public static func policy(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do throws(SettingsError) {
      let policy = try PolicyFile(name: "policy.yaml", text: text, sha256: "")
      for reading in ReadingID.allCases {
        for year in [1, 2026, 9999] {
          guard let day = Day(year: year, month: 1, day: 1) else { continue }
          let choice = policy.choice(reading, at: day).choice
          precondition(reading.choices.contains(choice), "a choice is one of its reading's")
        }
      }
    } catch {
      check(error, in: text)
    }
  }

  /// `mapping.yaml`: what is read still knows every canonical heading as itself.
  public static func mapping(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(SettingsError) {
      let mapping = try Mapping([try SettingsFile(name: "mapping.yaml", bytes: bytes)])
      for kind in RecordKind.allCases {
        let headings = kind.headings.map(\.name)
        let match = HeadingMatch(
          headings.map { HeadingMatch.Candidate($0) }, kind: kind, mapping: mapping)
        precondition(match.canonical == headings, "a heading of the contract is itself")
      }
    } catch {
      check(error, in: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Every problem names a line of the file, or none, and says what is wrong.
  private static func check(_ error: SettingsError, in text: String) {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    for problem in error.problems {
      // YAML knows three more line ends beyond ASCII.
      precondition((0...max(lines, text.unicodeScalars.count) + 1).contains(problem.line), "a line")
      precondition(!problem.message.isEmpty, "a problem says what is wrong")
    }
  }
}
