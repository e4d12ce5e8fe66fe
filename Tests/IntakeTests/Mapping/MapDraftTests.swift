import Model
import Testing

@testable import Intake

@Suite("Drafting mapping.yaml")
struct MapDraftTests {
  private func draft(_ texts: [String]) throws -> MapDraft {
    let files = texts.enumerated().map { index, text in
      ExportFile(name: "导出\(index).csv", source: .bytes(Array(text.utf8)), size: text.utf8.count)
    }
    return try draftMapping(for: files, settings: .august())
  }

  @Test("names unknown headings, values and departments, and shows only shapes of values")
  func everything() throws {
    let found = try draft([
      "工号,姓名,部门,岗位\nE1,张三,客服一部,接线员\n",
      "工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容,责任认定\nGD1,抖音,2026-08-03,其他,客服二部,无水,有责\n"
        + "GD2,抖音,2026-08-03,其他,客服二部,无水,\n",
      "流程单号,事项内容,坐席\nA1,13800001234,王五\n",
    ])
    #expect(
      found.values.map { "\($0.heading) \($0.value) \($0.count)" }.sorted() == [
        "来源渠道 抖音 1", "责任认定 有责 1",
      ])
    #expect(found.units.map { "\($0.name) \($0.count) \($0.nearest)" } == ["客服二部 1 [\"客服一部\"]"])
    let sheet = try #require(found.sheets.last)
    #expect(!sheet.isRecognised && sheet.columns.map(\.heading) == ["流程单号", "事项内容", "坐席"])
    #expect(sheet.columns.map(\.samples) == [["A9"], ["99999999999"], ["某某"]])
    for text in [found.text, found.json] {
      #expect(!text.contains("13800001234") && !text.contains("王五"))
    }
    let block = found.text.split(separator: "\n").drop { !$0.hasPrefix("核对后") }.dropFirst()
    #expect(!block.isEmpty && block.allSatisfy { $0.hasPrefix("#") })
  }

  @Test("a folder that is understood needs nothing")
  func nothing() throws {
    let found = try draft(["工号,姓名,部门,岗位\nE1,张三,客服一部,接线员\n"])
    #expect(found.isEmpty && found.text == "表头、取值和部门都认得，mapping.yaml 不用增加。\n")
  }
}
