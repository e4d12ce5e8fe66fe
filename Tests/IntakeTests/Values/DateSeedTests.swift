import Model
import Testing

@testable import Intake

/// What the fuzzer of dates begins with and once found: a text is a day of the calendar that
/// reads the same when it is written as the standard has it, or it is trouble with a reason.
@Suite("Seeds of the dates' fuzzer")
struct DateSeedTests {
  private func reading(_ text: String) -> Reading<Moment> {
    var text = text
    return text.withUTF8 { MomentReader(year: 2026).read($0, .text) }
  }

  @Test("are dates or say why not, changed in any way", arguments: FuzzSeeds.names(of: ["dates"]))
  func texts(name: String) throws {
    for bytes in try FuzzSeeds.variants(of: name, count: 200) {
      let text = String(decoding: bytes, as: UTF8.self)
      _ = NumberFormat(code: text)
      switch reading(text) {
      case .blank: #expect(!text.contains { $0.isLetter || $0.isNumber })
      case .trouble(let trouble): #expect(trouble.reason(heading: "受理时间").contains("受理时间"))
      case .value(let moment):
        #expect((1900...2100).contains(moment.day.year), "\(text)")
        guard case .value(let again) = reading(moment.description) else {
          Issue.record("\(text) became \(moment), which is not read")
          continue
        }
        #expect(again == moment, "\(text)")
      }
    }
  }

  @Test("serial numbers are days of the calendar, or plain numbers")
  func serials() throws {
    let seed = try #require(try FuzzSeeds.variants(of: "dates/serial.bin", count: 1).first)
    for at in stride(from: 0, to: seed.count - 7, by: 8) {
      let bits = seed[at..<at + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let serial = Double(bitPattern: bits)
      for is1904 in [false, true] {
        guard let value = SerialDate(is1904: is1904).moment(serial, as: .date) else { continue }
        switch value {
        case .date(let day), .dateTime(let day, _):
          #expect((1900...9999).contains(day.year), "\(serial)")
        case .time(let second): #expect((0..<86_400).contains(second), "\(serial)")
        case .duration: Issue.record("\(serial) is no elapsed time under a date's format")
        }
      }
    }
  }
}
