import Model
import Testing

/// Dates and moments as the ledger stores them.
@Suite struct ISOTextTests {
  @Test(arguments: ["2026-08-03", "0001-01-01", "9999-12-31", "2024-02-29"])
  func aDayReadsBackWhatItWrote(text: String) {
    #expect(Day(iso: text)?.description == text)
    #expect(Moment(iso: text)?.description == text)
    #expect(Day(iso: Substring("x\(text)").dropFirst())?.description == text)
  }

  @Test(arguments: ["2026-08-03T00:00:00", "2026-08-03T09:05:07", "2026-12-31T23:59:59"])
  func aMomentReadsBackWhatItWrote(text: String) {
    #expect(Moment(iso: text)?.description == text)
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    "", "2026-8-3", "2026-13-01", "2026-02-29", "2026-08-03T", "2026-08-03T24:00:00",
    "2026-08-03T09:05", "2026-08-03T09:05:07Z", "2026/08/03", "+026-08-03", "２０２６-08-03",
    "2026-08-03 09:05:07", "2026-08-03T09:60:00", "2026-08-03T9:05:07",
  ])
  func anythingElseIsNeither(text: String) {
    #expect(Day(iso: text) == nil)
    #expect(Moment(iso: text) == nil)
  }
}
