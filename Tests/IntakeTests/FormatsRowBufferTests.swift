import Testing

@testable import Intake

@Suite("A row of cells")
struct FormatsRowBufferTests {
  private func put(_ text: String, _ kind: CellKind, into row: inout RowBuffer) {
    var text = text
    text.withUTF8 { row.append(kind, $0) }
  }

  @Test("keeps kinds and texts, and an empty text is an empty cell")
  func keepsCells() {
    var row = RowBuffer()
    row.begin(row: 7)
    put("工单编号", .text, into: &row)
    put("", .text, into: &row)
    put("12", .number, into: &row)
    let place = (row.row, row.count)
    #expect(place == (7, 3))
    let kinds = [row.kind(0), row.kind(1), row.kind(2), row.kind(3)]
    #expect(kinds == [.text, .empty, .number, .empty])
    let (texts, blank) = (row.strings, row.isBlank)
    #expect(texts == ["工单编号", "", "12"])
    #expect(!blank)
    row.begin(row: 8)
    let (textsAfter, blankAfter) = (row.strings, row.isBlank)
    #expect(textsAfter.isEmpty)
    #expect(blankAfter)
  }

  @Test("fills the gap before a cell that is set, and a later value wins")
  func setsCells() {
    var row = RowBuffer()
    row.begin(row: 1)
    row.set(2, .text, "甲")
    row.set(2, .text, "乙")
    row.set(4, .text, "")
    let (texts, count) = (row.strings, row.count)
    #expect(texts == ["", "", "乙"])
    #expect(count == 5)
  }

  @Test("a merged area's value stands in every cell it covers")
  func fillsMerges() {
    var filler = MergeFiller()
    filler.note(MergedArea(rows: 3...3, columns: 0...1))
    filler.note(MergedArea(rows: 1...2, columns: 0...1))
    var seen: [[String]] = []
    for (number, cells) in [["部门", "旧", "甲"], ["旧", "", "乙"], ["丙", "", "丁"], ["", "", "戊"]]
      .enumerated()
    {
      var row = RowBuffer()
      row.begin(row: number + 1)
      for cell in cells { put(cell, .text, into: &row) }
      filler.fill(&row)
      seen.append(row.strings)
    }
    #expect(
      seen == [["部门", "部门", "甲"], ["部门", "部门", "乙"], ["丙", "丙", "丁"], ["", "", "戊"]])
  }

  @Test("of merged areas that overlap the first one counts")
  func overlappingMerges() {
    var filler = MergeFiller()
    filler.note(MergedArea(rows: 1...3, columns: 0...1))
    filler.note(MergedArea(rows: 2...2, columns: 1...2))
    var seen: [[String]] = []
    for (number, cells) in [["甲", "", ""], ["", "乙", ""], ["", "", "丙"]].enumerated() {
      var row = RowBuffer()
      row.begin(row: number + 1)
      for cell in cells { put(cell, .text, into: &row) }
      filler.fill(&row)
      seen.append(row.strings)
    }
    #expect(seen == [["甲", "甲"], ["甲", "甲"], ["甲", "甲", "丙"]])
  }

  @Test("an absurd merged area does not make a row absurd")
  func absurdMerge() {
    var filler = MergeFiller()
    for _ in 0..<5000 { filler.note(MergedArea(rows: 1...1_048_576, columns: 0...16_383)) }
    var row = RowBuffer()
    row.begin(row: 1)
    row.set(0, .text, "题")
    filler.fill(&row)
    let count = row.count
    #expect(count == 512)
  }
}
