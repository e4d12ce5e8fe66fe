import Intake
import Model
import Testing

@Suite("Nothing is lost silently")
struct AccountingTests {
  /// Rows of a CSV text that hold anything, counted in the plainest way.
  private func filledRows(_ text: String) -> Int {
    text.split(separator: "\n").count { line in line.contains { !", \r\t\"".contains($0) } }
  }

  @Test("every filled row is a record, a reject, or told as skipped", arguments: KindSample.all)
  func mutatedFiles(_ sample: KindSample) throws {
    var generator = SeededGenerator(seed: UInt64(sample.headings.count))
    let lines = sample.csv().split(separator: "\n")
    let text = ([lines[0]] + Array(repeating: lines[1], count: 30)).joined(separator: "\n") + "\n"
    let clean = Array(text.utf8)
    let marks = Array(",0９x的\t/-".utf8)
    for _ in 0..<60 {
      var bytes = clean
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        // ASCII is changed to ASCII, so that what comes out is still text.
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        guard bytes[place] < 0x80, bytes[place] != 0x0A else { continue }
        let mark = marks.filter { $0 < 0x80 }.randomElement(using: &generator)
        bytes[place] = mark ?? 0x2C
      }
      let mutated = String(decoding: bytes, as: UTF8.self)
      for sheet in try imported(mutated) {
        let data = sheet.records.count + sheet.rejects.count
        if sheet.kind == nil {
          #expect(data == 0 && sheet.skipped == 31 && !sheet.notices.isEmpty)
        } else {
          #expect(data + sheet.skipped == filledRows(mutated))
          #expect(sheet.skipped == 1)
        }
        let rows = sheet.records.map(\.row) + sheet.rejects.map(\.row)
        #expect(rows.sorted() == Array(Set(rows)).sorted(), "a row is told once")
      }
    }
  }

  @Test(
    "whatever bytes a file holds, it is refused or every row of it is told once",
    arguments: KindSample.all)
  func damagedFiles(_ sample: KindSample) throws {
    var generator = SeededGenerator(seed: 99)
    let lines = sample.csv().split(separator: "\n")
    let clean = Array(
      ([lines[0]] + Array(repeating: lines[1], count: 8)).joined(separator: "\n").utf8)
    var readCount = 0
    for _ in 0..<60 {
      var bytes = clean
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: "\"\n".utf8, at: place)
        default: bytes.insert(UInt8.random(in: 0..<0x80, using: &generator), at: place)
        }
      }
      var sink = CollectedImport()
      _ = sink.beginFile(ImportReport.InputFile(name: "坏.csv", size: bytes.count, sha256: ""))
      let refusal = try readExport(
        .bytes(bytes), name: "坏.csv", settings: .august(), into: &sink)
      guard refusal == nil else { continue }
      readCount += 1
      for sheet in sink.sheets where sheet.kind != nil {
        let rows = sheet.records.map(\.row) + sheet.rejects.map(\.row)
        #expect(Set(rows).count == rows.count)
        #expect(rows.allSatisfy { $0 >= 1 && $0 <= rows.count + sheet.skipped })
      }
    }
    #expect(readCount > 0)
  }

  @Test("blocks typed on several cores give the same as rows read one by one")
  func blocks() throws {
    guard let sample = KindSample.all.first(where: { $0.kind == .tickets }) else { throw Missing() }
    let lines = sample.csv().split(separator: "\n").map { String($0) }
    var text = lines[0] + "\n"
    let count = 30_000
    for number in 1...count {
      let isBad = number % 1000 == 7
      text +=
        lines[1].replacing("GD0001", with: "GD\(number)")
        .replacing("服务态度,责任", with: isBad ? "服务态度,也许" : "服务态度,责任") + "\n"
    }
    let sheet = try importedSheet(text)
    #expect(sheet.records.count == count - 30)
    #expect(sheet.rejects.map(\.row) == stride(from: 8, through: count, by: 1000).map { $0 })
    #expect(
      sheet.records.map(\.row).elementsEqual(
        (2...(count + 1)).lazy.filter { $0 % 1000 != 8 }))
    #expect(sheet.records.allSatisfy { $0.fields[0] == "GD\($0.row - 1)" })
    #expect(sheet.skipped == 1)
  }
}
