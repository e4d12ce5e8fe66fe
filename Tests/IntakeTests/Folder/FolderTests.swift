import Foundation
import Intake
import Model
import Testing

/// A folder that is gone after the test.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString) 八月")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { print(error) }
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  var path: String { url.path(percentEncoded: false) }
}

private let contacts = "部门,收件人\n客服部,a@example.com\n"

@Suite("A folder of exports")
struct FolderTests {
  private func read(
    _ folder: borrowing TemporaryFolder, unchanged: Set<String> = [],
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> (CollectedImport, FolderListing) {
    var sink = CollectedImport()
    sink.unchanged = unchanged
    let listing = try readFolder(
      folder.path, settings: .august(), hash: TestHash.self, into: &sink, progress: progress)
    return (sink, listing)
  }

  @Test("is read in order of name by scalar values, folders and litter left alone and told")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "a.csv", "B.csv", "é.csv", "工单.csv", "10.csv", "9.csv"] {
      try folder.write(name, contacts)
    }
    for name in [".DS_Store", "~$工单.xlsx", "Thumbs.db"] { try folder.write(name, "x") }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "旧"), withIntermediateDirectories: true)
    let (sink, listing) = try read(folder)
    #expect(
      sink.files.map(\.name) == [
        "10.csv", "9.csv", "B.csv", "a.csv", "b.csv", "é.csv", "工单.csv",
      ])
    #expect(listing.folders == ["旧"])
    #expect(listing.ignored == [".DS_Store", "Thumbs.db", "~$工单.xlsx"])
    #expect(sink.sheets.map(\.records.count) == Array(repeating: 1, count: 7))
    #expect(sink.files.allSatisfy { $0.size == contacts.utf8.count && !$0.sha256.isEmpty })
    #expect(Set(sink.files.map(\.sha256)).count == 1)
  }

  @Test("a file that cannot be read is refused by name, the others go on")
  func refusals() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.csv", contacts)
    try folder.write("2.xlsx", "PK\u{3}\u{4}坏的")
    try folder.write("3.csv", "")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "4.csv"),
      withDestinationURL: folder.url.appending(path: "1.csv"))
    try folder.write("5.csv", contacts)
    try folder.write("6.csv", "部门,收件人\n客服部,\"a@example.com\n")
    let (sink, _) = try read(folder)
    #expect(sink.refused.map(\.file) == ["2.xlsx", "3.csv", "4.csv", "6.csv"])
    #expect(sink.refused.allSatisfy { $0.reason.hasSuffix("。") })
    #expect(sink.refused[2].reason.contains("符号链接"))
    #expect(sink.sheets.map(\.file) == ["1.csv", "5.csv"])
  }

  @Test("what the ledger already holds is not read again")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.csv", contacts)
    try folder.write("2.csv", contacts)
    let (sink, _) = try read(folder, unchanged: ["1.csv"])
    #expect(sink.files.map(\.name) == ["1.csv", "2.csv"])
    #expect(sink.sheets.map(\.file) == ["2.csv"])
  }

  @Test("names that hide what they are are shown with everything written out")
  func hostileNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("工单\u{202E}vsc.exe", contacts)
    try folder.write("换\n行.csv", contacts)
    let (sink, _) = try read(folder)
    #expect(sink.files.map(\.name) == ["工单\\u{202E}vsc.exe", "换\\u{A}行.csv"])
    #expect(sink.sheets.map(\.records.count) == [1, 1])
  }

  @Test("names in GBK, as a zip from Windows leaves them, are read and shown as text")
  func foreignNames() throws {
    let folder = try TemporaryFolder()
    // 花名册.csv in GBK, and bytes that are no text at all.
    for name in [[0xBB, 0xA8, 0xC3, 0xFB, 0xB2, 0xE1], [0xFF, 0xFE]] as [[UInt8]] {
      let path = Array(folder.path.utf8) + [0x2F] + name + Array(".csv".utf8) + [0]
      let file = try #require(fopen(path.map { CChar(bitPattern: $0) }, "w"))
      #expect(fputs(contacts, file) >= 0)
      fclose(file)
    }
    let (sink, _) = try read(folder)
    #expect(sink.files.map(\.name) == ["花名册.csv", "\u{FFFD}\u{FFFD}.csv"])
    #expect(sink.sheets.map(\.records.count) == [1, 1])
  }

  @Test("progress ends with every byte read")
  func progress() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.csv", contacts)
    try folder.write("2.csv", contacts)
    var steps: [ImportProgress] = []
    _ = try read(folder) { steps.append($0) }
    #expect(steps.first?.bytesRead == 0 && steps.first?.file == "1.csv")
    #expect(steps.last?.bytesRead == 2 * contacts.utf8.count)
    #expect(steps.allSatisfy { $0.bytesInAll == 2 * contacts.utf8.count })
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytesRead <= $1.bytesRead })
  }

  @Test("without files, or without the folder, nothing is imported")
  func missingFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write(".DS_Store", "x")
    let message = "文件夹“\(folder.path)”里没有可以导入的文件。请把当月导出的文件放进这个文件夹。"
    let error = #expect(throws: FolderError.self) { try FolderListing(of: folder.path) }
    #expect(error?.description == message)
    let missing = #expect(throws: FolderError.self) { try FolderListing(of: "/没有/的") }
    #expect(missing?.description == "找不到文件夹“/没有/的”。请检查 --from 后面的路径。")
    try folder.write("1.csv", contacts)
    let file = folder.path + "/1.csv"
    let notFolder = #expect(throws: FolderError.self) { try FolderListing(of: file) }
    #expect(notFolder?.description == "打不开文件夹“\(file)”。请检查它是不是文件夹、有没有读取权限。")
  }

  @Test("an error of the ledger ends the reading and comes out as it is")
  func failingSink() throws {
    struct Full: Error {}
    struct FullSink: ImportSink {
      var calls = 0
      mutating func beginFile(_ file: ImportReport.InputFile) -> Bool { true }
      mutating func beginSheet(name: String, kind: RecordKind?) {}
      mutating func append(_ block: RecordBlock) throws {
        calls += 1
        throw Full()
      }
      mutating func reject(_ reject: Reject) { calls += 1 }
      mutating func endSheet(skipped: Int, notices: [String]) { calls += 1 }
      mutating func endFile() { calls += 1 }
      mutating func refuseFile(reason: String) { calls += 1 }
      mutating func refuseFile(name: String, size: Int, reason: String) { calls += 1 }
    }
    let folder = try TemporaryFolder()
    try folder.write("1.csv", contacts + "客服部,没有\n")
    try folder.write("2.csv", contacts)
    var sink = FullSink()
    #expect(throws: Full.self) {
      _ = try readFolder(folder.path, settings: .august(), hash: TestHash.self, into: &sink)
    }
    #expect(sink.calls == 1)
  }
}
