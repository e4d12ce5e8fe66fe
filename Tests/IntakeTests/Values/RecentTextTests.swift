import Testing

@testable import Intake

@Suite("Texts seen lately")
struct RecentTextTests {
  private func names(_ cells: [String]) -> [String] {
    var reader = NameReader()
    return cells.map { cell in
      var cell = cell
      guard case .value(let name) = cell.withUTF8({ reader.read($0, .text) }) else { return "" }
      return name
    }
  }

  @Test("are never taken for others that are nearly the same")
  func keepsApart() {
    let long = "城东供水公司抄收一所营业大厅"
    let cells = [
      "科", "所", "a", "aa", "aaa", "aaaa", "aaaaaaaa", "aaaaaaaaa", "营业一厅", "营业二厅", "抄收一所第一班组",
      "抄收一所第二班组", long + "甲" + long, long + "乙" + long,
    ]
    #expect(names(cells + cells) == cells + cells)
  }

  @Test("give the narrowed name again")
  func keepsNarrowed() {
    #expect(names(["　１所 ", "　１所 ", "1所"]) == ["1所", "1所", "1所"])
  }
}
