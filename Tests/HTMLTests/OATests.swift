import Layout
import Markup
import PageSamples
import Testing

@testable import HTML

@Suite struct OATests {
  private func fragment(_ name: String) throws -> String {
    Typesetter(theme: try Sample.theme()).oaFragment(try Sample.file(name))
  }

  @Test(arguments: Sample.files)
  func nothingStandsInItThatEditorsTakeAway(name: String) throws {
    let text = try fragment(name)
    for part in ["<style", "<script", "class=", "<html", "<head", "<svg", "<img", "data:", " id="] {
      #expect(!text.contains(part), "\(part)")
    }
  }

  @Test func stylesStandAtTheirElements() throws {
    let text = try fragment("bulletin")
    #expect(text.contains("color:#c00000"))
    #expect(text.contains("服务曝光台</p>"))
    #expect(text.contains("font-size:16pt"))
  }

  @Test func aChartIsTheTableOfItsFigures() throws {
    let text = try fragment("charts")
    #expect(text.contains(">答复含糊</th>"))
  }

  @Test func onlyLinksOutOfTheHouseStay() throws {
    let text = try fragment("charts")
    #expect(text.contains("<a href=\"https://example.com/\""))
    #expect(!text.contains("href=\"#"))
  }

  @Test func theMarkOfADraftStays() throws {
    #expect(try fragment("department").contains(">草稿</p>"))
  }
}
