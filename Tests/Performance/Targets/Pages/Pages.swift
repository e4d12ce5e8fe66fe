import Glibc
import Markup
import Model
import Support
import Typesetting

/// `bench-pages set FOLDER notices|report [WORKERS]` sets the texts of a folder as the program
/// does, `bench-pages bare …` shows the same lines with Pango and Cairo and nothing else; each
/// prints what that took as JSON and leaves its files in the folder.
@main
enum Pages {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else { throw Usage() }
    let texts = try Texts(folder: arguments[2], what: arguments[3])
    let workers = arguments.count > 4 ? Int(arguments[4]) ?? 1 : Typesetter.cores
    switch arguments[1] {
    case "set": try set(texts, workers: workers)
    case "bare": try bare(texts, workers: workers)
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
    report("mingjing", texts, run.files, meter.spent())
  }

  private static func bare(_ texts: Texts, workers: Int) throws {
    let (schema, theme) = (try program.schema(), try program.theme())
    let loop = try BareLoop(
      texts.sources(schema), theme: theme, fonts: try FontBook(), workers: workers)
    let meter = Meter()
    let files = loop.run()
    report("bare", texts, files, meter.spent())
  }

  private static let program = Program()

  private static func report(
    _ name: String, _ texts: Texts, _ files: [[UInt8]], _ spent: Meter.Spent
  ) {
    texts.keep(files, by: name)
    let bytes = files.map(\.count).reduce(0, +) / files.count
    print(
      """
      {"name": "\(name)", "documents": \(files.count), "wall": \(spent.seconds), \
      "cpu": \(spent.processorSeconds), "peak": \(spent.peakKiB), "bytes": \(bytes)}
      """)
  }
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
  var description: String { "bench-pages set|bare FOLDER notices|report [WORKERS]" }
}
