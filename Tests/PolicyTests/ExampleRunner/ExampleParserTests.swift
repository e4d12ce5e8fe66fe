import Testing

/// A slip in a worked example, and the message with its line.
struct SlipCase: Sendable, CustomTestStringConvertible {
  let text: String
  let problem: String

  var testDescription: String { problem }
}

@Suite struct ExampleParserTests {
  private static let head = "# 标题\n- 规则：person-deduction\n## 例：一件\n- 月份：2026-08\n"

  static let slips: [SlipCase] = [
    SlipCase(text: head + "随手写的一句", problem: "x.md 第 5 行：看不懂这一行：随手写的一句"),
    SlipCase(text: head + "- 日期：1", problem: "x.md 第 5 行：这里不能写“日期”"),
    SlipCase(text: head + "- 口径：ticket", problem: "x.md 第 5 行：口径要写成 unit = ticket：ticket"),
    SlipCase(text: head + "| a |", problem: "x.md 第 5 行：表格要在 ### 标题下面，每行以 | 结尾"),
    SlipCase(
      text: head + "### 工单\n| a | b |\n| --- | --- |\n| 1 |",
      problem: "x.md 第 8 行：这一行有 1 格，表头有 2 格"),
    SlipCase(text: head + "### 工单\n| a | a |", problem: "x.md 第 6 行：表头有重复的列"),
    SlipCase(text: head + "### 工单\n\n", problem: "x.md 第 5 行：“工单”下面没有表格"),
    SlipCase(
      text: head + "### 工单\n| a |\n\n### 工单\n| a |\n\n",
      problem: "x.md 第 8 行：“工单”写了两次，或与公共的表头不同"),
    SlipCase(text: "# 标题\n", problem: "x.md 第 2 行：文件里没有例子"),
  ]

  @Test(arguments: slips)
  func namesTheLineThatIsNotUnderstood(_ slip: SlipCase) {
    #expect {
      _ = try ExampleParser.parse(slip.text, name: "x.md")
    } throws: { error in
      "\(error)" == slip.problem
    }
  }

  @Test func addsTheRowsOfAnExampleToTheCommonTable() throws {
    let text = """
      # 标题
      ### 工单
      | 工单编号 |
      | --- |
      | GD1 |

      ## 例：第一
      - 月份：2026-08
      - 口径：unit = ticket、exposure = incident
      - 已发布：2026-06、2026-07

      ### 工单
      | 工单编号 |
      | --- |
      | GD2 |

      ## 例：第二
      - 月份：2026-09
      """
    let file = try ExampleParser.parse(text, name: "x.md")
    #expect(file.examples.map(\.month) == ["2026-08", "2026-09"])
    #expect(file.examples[0].table("工单")?.rows.map(\.cells) == [["GD1"], ["GD2"]])
    #expect(file.examples[1].table("工单")?.rows.map(\.cells) == [["GD1"]])
    #expect(file.examples[0].readings == ["unit": "ticket", "exposure": "incident"])
    #expect(file.examples[0].published == ["2026-06", "2026-07"])
  }
}
