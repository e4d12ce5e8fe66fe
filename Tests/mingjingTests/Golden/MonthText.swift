import Foundation

@testable import mingjing

/// A month's folder → four texts to be read in a diff: its figures, its pages, its prints, its tables.
struct MonthText {
  let files: [(name: String, text: String)]

  init(_ relative: String, in world: TestWorld) throws {
    let folder = try MadeFolder(relative, in: world)
    var tables: [String] = []
    for (path, bytes) in folder.files.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".xlsx") {
        tables.append(Self.titled(path, try Self.cells(path, in: relative, of: world)))
      } else if path.hasSuffix(".csv") {
        tables.append(Self.titled(path, String(decoding: bytes, as: UTF8.self)))
      }
    }
    let results = String(decoding: folder.files["results.json"] ?? Data(), as: UTF8.self)
    files = [
      ("results.json", Self.withoutDigests(results)),
      ("pages.txt", Self.joined(folder.pages) { $0.html?.body }),
      ("prints.txt", Self.joined(folder.pages) { $0.pdf }),
      ("tables.txt", tables.joined()),
    ]
  }

  private static func joined(
    _ pages: [MadeFolder.Page], _ text: (MadeFolder.Page) -> String?
  ) -> String {
    pages.compactMap { page in text(page).map { titled(page.path, $0) } }.joined()
  }

  /// A document's lines under its path, blank ones left out.
  private static func titled(_ path: String, _ text: String) -> String {
    let lines = withoutDigests(text).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces.union(["\u{C}", "\u{FEFF}"])) }
      .filter { !$0.isEmpty }
    return "==== \(path)\n" + lines.map { $0 + "\n" }.joined() + "\n"
  }

  /// Digests of the policy and of files say nothing to a reader, and change with every comment.
  private static func withoutDigests(_ text: String) -> String {
    text.replacing(/\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b/) { _ in "…" }
  }

  /// A workbook's cells, a line a row, as the program reads them.
  private static func cells(
    _ path: String, in folder: String, of world: TestWorld
  ) throws -> String {
    struct Inspected: Decodable {
      struct Sheet: Decodable {
        var name: String
        var rows: [[String]]
      }
      var sheets: [Sheet]
    }
    let outcome = world.run(
      "inspect", "--workspace", "工作区", "--json", world.path(folder + "/" + path))
    let inspected = try JSONDecoder().decode(Inspected.self, from: Data(outcome.output.utf8))
    return inspected.sheets.map { sheet in
      "-- \(sheet.name)\n" + sheet.rows.map { $0.joined(separator: " | ") + "\n" }.joined()
    }.joined()
  }
}
