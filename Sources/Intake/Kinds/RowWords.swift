/// What the words of a row that gives no record say it is.
enum RowWords {
  /// A cell that is not blank, narrowed.
  struct Cell {
    let column: Int
    let kind: CellKind
    let text: String
    /// Whether it is merged with the cells to its right.
    let isSpread: Bool
  }

  private static let totals: [[Unicode.Scalar]] = [
    "合计", "总计", "小计", "共计", "总数", "汇总", "平均", "平均分", "平均值", "平均数", "最高分", "最低分", "最大值", "最小值",
  ].map { Array($0.unicodeScalars) }

  /// What a page line says before a colon: who made the table, when, and how far it goes.
  private static let labels: Set<String> = [
    "打印人", "打印时间", "打印日期", "导出人", "导出时间", "导出日期", "统计人", "统计时间", "统计日期", "制表", "制表人", "制表时间",
    "制表日期",
    "制表单位", "填表", "填表人", "填表时间", "填表日期", "填报人", "填报单位", "填报日期", "编制", "编制人", "审核", "审核人", "复核",
    "复核人",
    "审批", "审批人", "批准", "批准人", "负责人", "单位负责人", "分管领导", "经办人", "联系人", "联系电话", "日期", "时间", "页码",
    "报送单位",
    "备注", "说明", "注",
  ]

  /// Whether a key of a cell's text is 合计 or its like, alone or behind a unit's name.
  static func isTotal(_ key: String) -> Bool {
    let scalars = Array(key.unicodeScalars)
    return scalars.count <= 24
      && totals.contains { scalars.count >= $0.count && scalars.suffix($0.count).elementsEqual($0) }
      && !scalars.contains { $0.properties.numericType == .decimal }
  }

  /// Whether cells, none of which could be a key, are a total, a remark or a page line.
  static func isTotalOrRemark(_ cells: [Cell]) -> Bool {
    if cells.count == 1, cells[0].kind == .text || cells[0].isSpread { return true }
    let words = cells.filter { !isFigure($0) }
    if words.contains(where: { isTotal(withoutUnits($0.text)) }),
      words.count == 1 || words.count == 2 && isUnitBeforeTotal(words)
    {
      return true
    }
    return isPageLine(cells)
  }

  /// 合计 for 合计(元), for its brackets say in what.
  private static func withoutUnits(_ text: String) -> String {
    HeadingText.keyOutsideBrackets(text)
  }

  /// 供水服务部 in one cell and 小计 in the next.
  private static func isUnitBeforeTotal(_ words: [Cell]) -> Bool {
    !isTotal(withoutUnits(words[0].text)) && isTotal(withoutUnits(words[1].text))
      && words[1].column == words[0].column + 1
  }

  /// Whether a cell holds a number with at most a unit behind it, or only marks.
  private static func isFigure(_ cell: Cell) -> Bool {
    switch cell.kind {
    case .number, .unsolved, .error, .boolean, .duration: return true
    case .text:
      var digits = 0
      var words = 0
      for scalar in cell.text.unicodeScalars {
        if (0x30...0x39).contains(scalar.value) {
          digits += 1
        } else if !"+-.,%/:￥¥— ".unicodeScalars.contains(scalar) {
          words += 1
        }
      }
      return words == 0
        || digits > 0 && words == 1
          && cell.text.unicodeScalars.last.map {
            "人件条户次个分元天份场".unicodeScalars.contains($0)
          } ?? false
    default: return false
    }
  }

  /// 第 1 页 共 2 页, 打印人：张三, 制表：… 审核：…, whichever cells they stand in.
  private static func isPageLine(_ cells: [Cell]) -> Bool {
    var isLabelled = false
    for cell in cells {
      let text = cell.text.filter { $0 != " " }
      let colon = text.firstIndex { $0 == ":" || $0 == "：" }
      if let colon, labels.contains(String(text[..<colon])) {
        isLabelled = text.index(after: colon) == text.endIndex
      } else if isPageNumber(text) {
        isLabelled = false
      } else if isLabelled {
        // What stands behind a label without a value is its value.
        isLabelled = false
      } else {
        return false
      }
    }
    return true
  }

  private static func isPageNumber(_ text: String) -> Bool {
    let rest = text.unicodeScalars.filter { !(0x30...0x39).contains($0.value) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: rest)
    return [
      "第页", "共页", "第页共页", "第页,共页", "第/页", "页/共页", "共条", "共条记录", "共行", "-", "--", "/",
    ].contains(String(view)) && rest.count < text.unicodeScalars.count
  }

  /// Whether a narrowed text could be an id: with a digit or a letter, and no sentence around it.
  static func couldBeID(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 64, scalars.contains(where: { isASCIIWord($0) }) else { return false }
    guard scalars.contains(where: { $0.value >= 0x3000 }) else { return true }
    // 热线20260801, 沪水投诉〔2026〕12号.
    let isNumbered = scalars.contains("〔") || scalars.contains("[")
    let tail = scalars.reversed().prefix { isASCIIWord($0) }.count
    return (isNumbered || tail >= 3) && !scalars.contains(":") && !scalars.contains("：")
  }

  /// Whether a narrowed text could be a unit's name.
  static func couldBeName(_ text: String) -> Bool {
    text.unicodeScalars.count <= 40 && !isTotal(HeadingText.key(text))
      && !text.unicodeScalars.contains { ":：,，。;；".unicodeScalars.contains($0) }
      && !isPageNumber(text.filter { $0 != " " })
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value & ~0x20)
  }
}
