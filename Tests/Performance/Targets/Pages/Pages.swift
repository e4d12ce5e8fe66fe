import Glibc
import Layout
import Markup
import Model
import PDF
import Support

/// `bench-pages set FOLDER notices|report [WORKERS]` sets the texts of a folder as the program
/// does, prints what that took as JSON and leaves the files in the folder; `bench-pages lines
/// FOLDER notices|report` leaves the same lines and fonts there for `bench-bare`.
@main
enum Pages {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else { throw Usage() }
    let texts = try Texts(folder: arguments[2], what: arguments[3])
    let workers = arguments.count > 4 ? Int(arguments[4]) ?? 1 : SideBySide.cores
    switch arguments[1] {
    case "set": try set(texts, workers: workers)
    case "lines":
      try BareInput(theme: try program.theme(), book: try FontBook())
        .write(texts.sources(try program.schema()), to: "\(arguments[2])/lines-\(arguments[3])")
    default: throw Usage()
    }
  }

  /// Everything from the text to the finished file: reading, checking, fonts, pages, tags, PDF/A.
  private static func set(_ texts: Texts, workers: Int) throws {
    let (schema, theme) = (try program.schema(), try program.theme())
    let fonts = try FontBook()
    let meter = Meter()
    let sources = try texts.sources(schema)
    let run = try Typesetter(theme: theme).pdf(
      sources.map { PDFJob($0) }, fonts: fonts, workers: workers)
    let spent = meter.spent()
    try texts.keep(run.files)
    let bytes = run.files.map(\.count).reduce(0, +) / run.files.count
    print(
      """
      {"name": "mingjing", "documents": \(run.files.count), "wall": \(spent.seconds), \
      "cpu": \(spent.processorSeconds), "peak": \(spent.peakKiB), "bytes": \(bytes)}
      """)
  }

  private static let program = Program()
}

/// The schema and theme that the program comes with, seen from this package.
struct Program {
  func schema() throws -> Schema {
    try Schema(try WholeFile.bytes(of: "../../templates/report.rng"), document: "report.rng")
  }

  func theme() throws -> Theme {
    try Theme(name: "theme.yaml", text: try WholeFile.text(of: "../../templates/theme.yaml"))
  }
}

struct Usage: Error, CustomStringConvertible {
  var description: String { "bench-pages set|lines FOLDER notices|report [WORKERS]" }
}
