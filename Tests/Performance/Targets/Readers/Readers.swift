import Intake
import Model
import Settings
import Support

/// `bench-readers write ROWS FILE` writes a CSV of tickets, the same at any time and anywhere;
/// `bench-readers read FILE` reads a file as an import does, all but the ledger, and prints what
/// that took as JSON.
@main
enum Readers {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count) {
    case ("write", 3):
      guard let rows = Int(arguments[2]) else { throw Usage() }
      try TicketFile(rows: rows).write(to: arguments[3])
    case ("read", 2):
      try read(arguments[2])
    default:
      throw Usage()
    }
  }

  private static func read(_ path: String) throws {
    let settings = IntakeSettings(
      batch: Month(year: 2026, month: 8), mapping: try shippedMapping())
    var counted = CountedImport()
    let meter = Meter()
    let refusal = try readExport(
      .path(path), name: "tickets", settings: settings, into: &counted)
    let spent = meter.spent()
    if let refusal { throw refusal }
    print(
      """
      {"seconds": \(spent.seconds), "cpu": \(spent.processorSeconds), "peak": \(spent.peakKiB), \
      "rows": \(counted.records), "rejects": \(counted.rejects)}
      """)
  }

  /// The mapping that the program comes with, seen from this package.
  private static func shippedMapping() throws -> Mapping {
    let text = try WholeFile.text(of: "../../assets/mapping/mapping.yaml")
    return try Mapping([SettingsFile(name: "mapping.yaml", text: text)])
  }
}

struct Usage: Error, CustomStringConvertible {
  var description: String { "bench-readers write ROWS FILE | read FILE" }
}
