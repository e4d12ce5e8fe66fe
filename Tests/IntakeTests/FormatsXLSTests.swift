import Foundation
import Testing

@testable import Intake

/// Writes the records of a BIFF8 stream.
private struct RecordMaker {
  var bytes: [UInt8] = []

  mutating func add(_ kind: BIFFRecords.Kind, _ body: [UInt8]) {
    bytes += Self.word(Int(kind.rawValue)) + Self.word(body.count) + body
  }

  static func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  static func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16 & 0xFFFF) }

  /// A workbook of one sheet: its globals, then what `sheet` adds.
  static func workbook(
    version: Int = 0x0600, globals: (inout RecordMaker) -> Void = { _ in },
    sheet: (inout RecordMaker) -> Void
  ) -> [UInt8] {
    var maker = RecordMaker()
    maker.add(.beginning, word(version) + word(5))
    globals(&maker)
    let name: [UInt8] = [1, 1, 0x68, 0x88]
    // The globals end behind this record and an end of four bytes.
    let offset = maker.bytes.count + 4 + 6 + name.count + 4
    maker.add(.boundSheet, long(offset) + [0, 0] + name)
    maker.add(.endOfSubstream, [])
    maker.add(.beginning, word(version) + word(0x10))
    sheet(&maker)
    maker.add(.endOfSubstream, [])
    return maker.bytes
  }

  /// The beginning of a cell: row and column from 0, style 0.
  static func cell(_ row: Int, _ column: Int) -> [UInt8] { word(row) + word(column) + word(0) }
}

@Suite("Records of .xls")
struct FormatsXLSTests {
  private func grid(_ bytes: [UInt8]) throws -> [[String]] {
    var sink = CollectingSink()
    try XLSReader.read(BIFFRecords(bytes: bytes), limits: IntakeLimits(), into: &sink)
    #expect(sink.sheets.map(\.info.name) == ["表"])
    return sink.sheets.first?.grid ?? []
  }

  private func refusal(
    _ bytes: [UInt8], _ limits: IntakeLimits = IntakeLimits()
  ) -> FormError? {
    var sink = CollectingSink()
    do throws(FormError) {
      try XLSReader.read(BIFFRecords(bytes: bytes), limits: limits, into: &sink)
      return nil
    } catch {
      return error
    }
  }

  @Test("packed numbers, results of formulas, truths and errors")
  func values() throws {
    let bytes = RecordMaker.workbook { sheet in
      let packed = [0x3FF0_0000, 0x3FF0_0001, (-5 << 2 | 2) & 0xFFFF_FFFF, 1234 << 2 | 3]
      sheet.add(
        .multipleRK,
        RecordMaker.word(0) + RecordMaker.word(1)
          + packed.flatMap { RecordMaker.word(0) + RecordMaker.long($0) } + RecordMaker.word(4))
      sheet.add(.rk, RecordMaker.cell(1, 0) + RecordMaker.long(7 << 2 | 2))
      sheet.add(.booleanOrError, RecordMaker.cell(1, 1) + [1, 0])
      sheet.add(.booleanOrError, RecordMaker.cell(1, 2) + [0x2A, 1])
      let tail: [UInt8] = [0, 0, 0, 0, 0, 0]
      sheet.add(.formula, RecordMaker.cell(2, 0) + [1, 0, 1, 0, 0, 0, 0xFF, 0xFF] + tail)
      sheet.add(.formula, RecordMaker.cell(2, 1) + [2, 0, 7, 0, 0, 0, 0xFF, 0xFF] + tail)
      sheet.add(.formula, RecordMaker.cell(2, 2) + [3, 0, 0, 0, 0, 0, 0xFF, 0xFF] + tail)
      sheet.add(.formula, RecordMaker.cell(2, 3) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + tail)
      sheet.add(.string, RecordMaker.word(3) + [0] + Array("abc".utf8))
      sheet.add(.formula3, RecordMaker.cell(2, 4) + [0, 0, 0, 0, 0, 0, 0xF8, 0x3F] + tail)
      sheet.add(.formula4, RecordMaker.cell(2, 5) + [0, 0, 0, 0, 0, 0, 0, 0x40] + tail)
    }
    #expect(
      try grid(bytes) == [
        ["", "1", "0.01", "-5", "12.34"], ["7", "TRUE", "#N/A"],
        ["TRUE", "#DIV/0!", "=", "abc", "1.5", "2"],
      ])
  }

  @Test("a string that runs over changes its width at the continuation")
  func continued() throws {
    let bytes = RecordMaker.workbook(
      globals: { globals in
        // Rich text of one run and phonetic data, cut inside the characters and the runs.
        globals.add(
          .sharedStrings,
          RecordMaker.long(2) + RecordMaker.long(2) + RecordMaker.word(4) + [0x0C]
            + RecordMaker.word(1) + RecordMaker.long(3) + Array("ab".utf8))
        globals.add(.continuation, [1, 0x68, 0x88, 0xE5, 0x5D, 9, 9])
        globals.add(.continuation, [9, 9, 8, 8, 8] + RecordMaker.word(1) + [0] + Array("z".utf8))
      },
      sheet: { sheet in
        sheet.add(.labelShared, RecordMaker.cell(0, 0) + RecordMaker.long(0))
        sheet.add(.labelShared, RecordMaker.cell(0, 1) + RecordMaker.long(1))
      })
    #expect(try grid(bytes) == [["ab表工", "z"]])
  }

  @Test("strings that are counted but not written are missed only by cells that have them")
  func countedStrings() throws {
    func workbook(_ index: Int) -> [UInt8] {
      RecordMaker.workbook(
        globals: { globals in
          globals.add(
            .sharedStrings,
            RecordMaker.long(2) + RecordMaker.long(7) + RecordMaker.word(1) + [0, 0x61])
        },
        sheet: { sheet in
          sheet.add(.labelShared, RecordMaker.cell(0, 0) + RecordMaker.long(index))
        })
    }
    #expect(try grid(workbook(0)) == [["a"]])
    #expect(try grid(workbook(1)) == [["#REF!"]])
  }

  @Test("rows out of order are put in order")
  func unordered() throws {
    let bytes = RecordMaker.workbook { sheet in
      for row in [2, 0, 1, 0] {
        sheet.add(
          .label, RecordMaker.cell(row, row) + RecordMaker.word(1) + [0, 0x61 + UInt8(row)])
      }
    }
    #expect(try grid(bytes) == [["a"], ["", "b"], ["", "", "c"]])
  }

  @Test("half a surrogate pair is replaced, not trusted")
  func surrogates() throws {
    let bytes = RecordMaker.workbook { sheet in
      sheet.add(.label, RecordMaker.cell(0, 0) + RecordMaker.word(2) + [1, 0x42, 0xD8, 0x61, 0])
    }
    #expect(try grid(bytes) == [["\u{FFFD}a"]])
  }

  @Test("refuses rows that come to more than the file could hold")
  func amplified() {
    var limits = IntakeLimits()
    limits.rowBytes = 1000
    let bytes = RecordMaker.workbook(
      globals: { globals in
        globals.add(
          .sharedStrings,
          RecordMaker.long(1) + RecordMaker.long(1) + RecordMaker.word(600) + [0]
            + [UInt8](repeating: 0x61, count: 600))
      },
      sheet: { sheet in
        for column in 0..<2 {
          sheet.add(.labelShared, RecordMaker.cell(0, column) + RecordMaker.long(0))
        }
      })
    #expect(refusal(bytes) == nil)
    #expect(refusal(bytes, limits)?.message == "第 1 行的文字超过 0 MiB")
  }

  @Test("refuses what is encrypted, old, cut off or points nowhere")
  func refuses() throws {
    let encrypted = RecordMaker.workbook(
      globals: { $0.add(.filePass, [1, 0]) }, sheet: { _ in })
    #expect(refusal(encrypted)?.message == "文件有密码")
    let old = RecordMaker.workbook(version: 0x0500) { _ in }
    #expect(refusal(old)?.message == "这是 Excel 95 或更早的工作簿")
    let whole = RecordMaker.workbook { sheet in
      sheet.add(.label, RecordMaker.cell(0, 0) + RecordMaker.word(1) + [0, 0x61])
    }
    for count in 0..<whole.count {
      #expect(refusal(Array(whole.prefix(count)))?.code == .damaged)
    }
    let nowhere = RecordMaker.workbook { sheet in
      sheet.add(.labelShared, RecordMaker.cell(0, 0) + RecordMaker.long(5))
    }
    #expect(try grid(nowhere) == [["#REF!"]])
    let wide = RecordMaker.workbook { sheet in
      sheet.add(.rk, RecordMaker.cell(0, 0xFFFF) + RecordMaker.long(2))
    }
    #expect(refusal(wide)?.message == "第 1 行超过 16384 列的上限")
    let short = RecordMaker.workbook { sheet in
      sheet.add(.label, RecordMaker.cell(0, 0) + RecordMaker.word(9) + [0, 0x61])
    }
    #expect(try grid(short) == [["#REF!"]])
  }

  @Test("containers are refused by what is in them")
  func containers() throws {
    let folder = FormatsFixtureTests.folder
    let encrypted = [UInt8](try Data(contentsOf: folder.appending(path: "encrypted.xlsx")))
    #expect(IntakeTests.refusal(encrypted)?.message == "文件有密码")
    let whole = [UInt8](try Data(contentsOf: folder.appending(path: "libreoffice.xls")))
    for count in stride(from: 8, to: whole.count, by: 509) {
      let error = IntakeTests.refusal(Array(whole.prefix(count)))
      #expect(error == nil || error?.hint.isEmpty == false)
    }
    #expect(IntakeTests.refusal(Array(whole.prefix(600)))?.message == "工作簿损坏或不完整")
  }

  @Test("a bare stream of an older Excel is refused by name")
  func bare() {
    #expect(
      IntakeTests.refusal([0x09, 0x08, 0x08, 0x00, 0, 5, 5, 0, 0, 0])?.message
        == "这是 Excel 95 或更早的工作簿")
  }
}
