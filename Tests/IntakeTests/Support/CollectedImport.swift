import Intake
import Model
import Settings
import Testing

/// A sink that keeps everything and checks the order of the calls.
struct CollectedImport: ImportSink {
  struct Sheet {
    var file: String
    var name: String
    var kind: RecordKind?
    var skipped = 0
    var notices: [String] = []
    var rejects: [Reject] = []
    var blocks: [RecordBlock] = []

    /// The canonical texts of every record with its row.
    var records: [(row: Int, fields: [String])] { blocks.flatMap(\.rows) }
  }

  var files: [ImportReport.InputFile] = []
  var refused: [RefusedFile] = []
  var sheets: [Sheet] = []
  var unchanged: Set<String> = []
  private var isFileOpen = false
  private var isSheetOpen = false
  private var sheetsBefore = 0

  mutating func beginFile(_ file: ImportReport.InputFile) -> Bool {
    #expect(!isFileOpen)
    files.append(file)
    isFileOpen = !unchanged.contains(file.name)
    sheetsBefore = sheets.count
    return isFileOpen
  }

  mutating func beginSheet(name: String, kind: RecordKind?) {
    #expect(!isSheetOpen)
    isSheetOpen = true
    sheets.append(Sheet(file: files.last?.name ?? "", name: name, kind: kind))
  }

  mutating func append(_ block: RecordBlock) {
    #expect(isSheetOpen)
    sheets[sheets.count - 1].blocks.append(block)
  }

  mutating func reject(_ reject: Reject) {
    #expect(isSheetOpen)
    sheets[sheets.count - 1].rejects.append(reject)
  }

  mutating func endSheet(skipped: Int, notices: [String]) {
    #expect(isSheetOpen)
    isSheetOpen = false
    sheets[sheets.count - 1].skipped = skipped
    sheets[sheets.count - 1].notices = notices
  }

  mutating func endFile() {
    #expect(isFileOpen && !isSheetOpen)
    isFileOpen = false
  }

  mutating func refuseFile(reason: String) {
    #expect(isFileOpen)
    isFileOpen = false
    isSheetOpen = false
    sheets.removeLast(sheets.count - sheetsBefore)
    refused.append(RefusedFile(file: files.last?.name ?? "", reason: reason))
  }

  mutating func refuseFile(name: String, size: Int, reason: String) {
    #expect(!isFileOpen)
    refused.append(RefusedFile(file: name, reason: reason))
  }
}

extension RecordBlock {
  /// Each record's row and canonical texts.
  var rows: [(row: Int, fields: [String])] {
    func rows<Record: ExportRecord>(_ placed: [Placed<Record>]) -> [(row: Int, fields: [String])] {
      placed.map { ($0.row, $0.record.fields) }
    }
    return switch self {
    case .roster(let placed): rows(placed)
    case .tickets(let placed): rows(placed)
    case .inspections(let placed): rows(placed)
    case .exams(let placed): rows(placed)
    case .appeals(let placed): rows(placed)
    case .nominations(let placed): rows(placed)
    case .ratings(let placed): rows(placed)
    case .grievances(let placed): rows(placed)
    case .broadcasts(let placed): rows(placed)
    case .contacts(let placed): rows(placed)
    }
  }
}

/// A digest that needs no library: only its use is tested here.
struct TestHash: FileHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  consuming func hexadecimal() -> String { String(state, radix: 16) }
}

extension IntakeSettings {
  /// August 2026 with a mapping, by default the program's own.
  static func august(_ mapping: Mapping? = nil) throws -> IntakeSettings {
    IntakeSettings(batch: Month(year: 2026, month: 8), mapping: try mapping ?? .shipped())
  }
}

/// The sheets that the text of a CSV file gives; a refusal fails the test.
func imported(_ text: String, settings: IntakeSettings? = nil) throws -> [CollectedImport.Sheet] {
  var sink = CollectedImport()
  _ = sink.beginFile(ImportReport.InputFile(name: "导出.csv", size: 0, sha256: ""))
  let refusal = try readExport(
    .bytes(Array(text.utf8)), name: "导出.csv", settings: try settings ?? .august(), into: &sink)
  try #require(refusal == nil)
  return sink.sheets
}

/// The only sheet of a CSV file.
func importedSheet(
  _ text: String, settings: IntakeSettings? = nil
) throws -> CollectedImport.Sheet {
  let sheets = try imported(text, settings: settings)
  try #require(sheets.count == 1)
  return sheets[0]
}
