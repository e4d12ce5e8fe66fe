import Glibc
import Ledger
import Model

/// A folder of its own for a test, removed afterwards.
func withTemporaryFolder<T>(_ body: (String) throws -> T) throws -> T {
  // In memory where the system has such a folder: the tests commit often.
  let root = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
  var template = Array("\(root)/台账-XXXXXX".utf8CString)
  let made = mkdtemp(&template)
  precondition(made != nil, "no temporary folder")
  let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { removeFolder(folder) }
  return try body(folder)
}

private func removeFolder(_ path: String) {
  guard let directory = opendir(path) else { return }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { unlink("\(path)/\(name)") }
  }
  closedir(directory)
  rmdir(path)
}

func withLedger<T>(_ body: (Ledger) throws -> T) throws -> T {
  try withTemporaryFolder { try body(Ledger(path: "\($0)/ledger.sqlite")) }
}

/// A small file for tests: sheets of records and rejected rows.
struct TestFile: Hashable {
  enum Line: Hashable {
    case exam(id: String, score: Int)
    case roster(id: String, name: String)
    case reject
  }

  var name: String
  var sheets: [[Line]]
  /// Stands for the content, as the program's SHA-256 does.
  var sha256: String { "\(sheets)" }

  init(_ name: String, _ sheets: [Line]...) {
    self.name = name
    self.sheets = sheets
  }

  init(_ name: String, sheets: [[Line]]) {
    self.name = name
    self.sheets = sheets
  }
}

extension Ledger {
  /// Imports test files as the program does: in order of name, row numbers from 2.
  @discardableResult
  func take(
    _ files: [TestFile], as batch: Month, mode: ImportMode = .replace, reader: String = "1"
  ) throws -> ImportReport {
    try importBatch(batch, mode: mode, reader: reader) { session in
      for file in files.sorted(by: { Array($0.name.utf8).lexicographicallyPrecedes($1.name.utf8) })
      {
        try session.take(file)
      }
    }
  }
}

extension ImportSession {
  mutating func take(_ file: TestFile) throws {
    guard case .read = try beginFile(name: file.name, size: 1, sha256: file.sha256) else { return }
    for (index, lines) in file.sheets.enumerated() {
      try beginSheet(name: "表\(index + 1)", kind: file.kind(ofSheet: index))
      for (row, line) in lines.enumerated() {
        try take(line, row: row + 2, file: file.name, sheet: "表\(index + 1)")
      }
      try endSheet(skipped: 1)
    }
    try endFile()
  }

  private mutating func take(
    _ line: TestFile.Line, row: Int, file: String, sheet: String
  ) throws {
    switch line {
    case .exam(let id, let score):
      try append(.exams([Placed(record: .sample(id: id, score: score), row: row)]))
    case .roster(let id, let name):
      try append(.roster([Placed(record: .sample(id: id, name: name), row: row)]))
    case .reject:
      try reject(Reject(file: file, sheet: sheet, row: row, heading: "成绩", reason: "不是数字"))
    }
  }
}

extension TestFile {
  func kind(ofSheet index: Int) -> RecordKind {
    for line in sheets[index] {
      if case .roster = line { return .roster }
    }
    return .exams
  }
}

extension Exam {
  static func sample(id: String, score: Int) -> Exam {
    Exam(
      staffID: id, name: "张三", date: Month(year: 2026, month: 6).firstDay, sitting: .first,
      score: Score(hundredths: score * 100))
  }
}

extension RosterRow {
  static func sample(id: String, name: String) -> RosterRow {
    RosterRow(id: id, name: name, department: "客服中心", position: .staff, employment: .formal)
  }
}

func month(_ number: Int) -> Month { Month(year: 2026, month: number) }
