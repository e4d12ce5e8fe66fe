import Foundation
import Testing

@testable import Intake

/// What a fixture's reader must give, as `make-fixtures.py` wrote it down.
private struct Expectation: Decodable {
  struct Sheet: Decodable {
    var name: String
    var hidden: Bool
    var merged: [[Int]]
    /// Nil for the sheet whose only cell is its last.
    var rows: [[String]]?

    private enum Key: String, CodingKey {
      case name
      case hidden
      case merged
      case rows
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      name = try values.decode(String.self, forKey: .name)
      hidden = try values.decode(Bool.self, forKey: .hidden)
      merged = try values.decode([[Int]].self, forKey: .merged)
      rows = try? values.decode([[String]].self, forKey: .rows)
    }
  }

  var form: String
  var encoding: String
  var sheets: [Sheet]
}

@Suite("Files that other software wrote")
struct FormatsFixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("every fixture is there")
  func present() {
    #expect(Self.names.count >= 8)
  }

  @Test("are read cell by cell as they were written", arguments: names)
  func reads(name: String) throws {
    let json = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
    let wanted = try JSONDecoder().decode(Expectation.self, from: json)
    var sink = CollectingSink()
    let report = try readSheets(
      of: .path(Self.folder.appending(path: name).path), into: &sink)
    #expect(report.form.name == wanted.form)
    #expect(report.encoding == wanted.encoding)
    #expect(sink.sheets.map(\.info.name) == wanted.sheets.map(\.name))
    #expect(sink.sheets.map(\.info.isHidden) == wanted.sheets.map(\.hidden))
    for (seen, sheet) in zip(sink.sheets, wanted.sheets) {
      #expect(seen.isEnded)
      let merged = seen.merged.map {
        [$0.rows.lowerBound, $0.columns.lowerBound, $0.rows.upperBound, $0.columns.upperBound]
      }
      #expect(merged == sheet.merged)
      guard let rows = sheet.rows else {
        #expect(seen.rows.keys.sorted() == [1_048_576])
        #expect(seen.rows[1_048_576]?.count == 16_384)
        #expect(seen.rows[1_048_576]?.last == "角")
        continue
      }
      #expect(seen.grid.count == rows.count)
      for (number, (row, wantedRow)) in zip(seen.grid, rows).enumerated() {
        #expect(row == wantedRow, "row \(number + 1) of \(sheet.name)")
      }
    }
  }
}
