import Foundation

@testable import mingjing

/// A month's folder as it was made: every file, and what its pages say.
struct MadeFolder {
  struct Page {
    /// Without extension.
    let path: String
    var html: PageText?
    /// What pdftotext reads.
    var pdf: String?

    /// All that either form says, titles and metadata included.
    var all: String { (html.map { $0.head + "\n" + $0.body } ?? "") + "\n" + (pdf ?? "") }

    var room: String { String(path.prefix { $0 != "/" }) }
  }

  let files: [String: Data]
  let results: ResultsFile
  let pages: [Page]
  /// PDF files that qpdf has something to say of.
  let unsound: [String]

  init(_ relative: String, in world: TestWorld) throws {
    files = try world.tree(relative)
    results = try ResultsFile.read(files["results.json"] ?? Data())
    var pages: [String: Page] = [:]
    for (path, bytes) in files where path.hasSuffix(".html") && !path.hasSuffix(".oa.html") {
      let stem = String(path.dropLast(".html".count))
      pages[stem] = Page(path: stem, html: PageText(bytes))
    }
    let printed = files.keys.filter { $0.hasSuffix(".pdf") }.sorted()
    let read = try PDFReader.read(printed.map { world.path(relative + "/" + $0) })
    for (path, text) in zip(printed, read.texts) {
      pages[String(path.dropLast(".pdf".count)), default: Page(path: String(path.dropLast(4)))]
        .pdf = text
    }
    unsound = read.unsound
    self.pages = pages.values.sorted { $0.path < $1.path }
  }

  func pages(in room: String) -> [Page] {
    pages.filter { $0.room == room && $0.path.contains("/") }
  }
}

/// PDF files → their texts, and whether they are sound, by programs that know PDF.
enum PDFReader {
  static func read(_ paths: [String]) throws -> (texts: [String], unsound: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = paths.enumerated().map { "\($0.element)\u{0}\(folder.path)/\($0.offset)\u{0}" }
    let input = folder.appendingPathComponent("list")
    try Data(list.joined().utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "xargs", "-0", "-r", "-n", "2", "-P", "2", "-a", input.path, "sh", "-c",
      #"pdftotext -q "$0" "$1.txt"; qpdf --check "$0" >/dev/null 2>&1 || : >"$1.bad""#,
    ]
    try process.run()
    process.waitUntilExit()
    let texts = paths.indices.map { index in
      let data = try? Data(contentsOf: folder.appendingPathComponent("\(index).txt"))
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
    let unsound = paths.indices.filter {
      FileManager.default.fileExists(atPath: folder.path + "/\($0).bad")
    }.map { paths[$0] }
    return (texts, unsound)
  }
}
