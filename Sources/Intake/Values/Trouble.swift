/// Why a value cannot be taken, and what the operator can do about it.
enum Trouble: Error, Hashable, Sendable {
  case missing
  /// 岗位 of somebody whose 职务 is 员工.
  case missingPost
  /// `#N/A`, `#####`: what a spreadsheet shows instead of a value.
  case spreadsheetError
  /// A formula whose result the file does not hold.
  case unsolvedFormula
  /// A formula as text, in a form of file that has none.
  case formulaText
  /// Something in more cells than there are headings.
  case tooWide
  /// An id of the form `4.4E+17`.
  case scientificID
  /// An id such as `3-5` that a spreadsheet took for a date.
  case dateID
  /// An id of which a spreadsheet kept fifteen digits.
  case roundedID
  case notADate
  case noSuchDay
  case noYear
  /// `26/8/3`, `03/08/2026`: which number is what?
  case ambiguousDate
  /// 8.1 as a number: the first or the tenth?
  case ambiguousDay
  /// A span of time where a date is wanted.
  case elapsed
  case yearOutOfRange
  case noSuchTime
  case timeAlone
  case otherTimeZone
  case notAScore
  case notACount
  case notAnAmount
  case notAYear
  case notAWindow
  /// A 评选期 of the other 评选类型.
  case windowOfOtherKind
  case notAMailbox
  /// A value of a closed choice that is none of these.
  case notAmong([String])

  /// The reason in Chinese with the hint, a heading being to blame.
  func reason(heading: String) -> String {
    let (what, hint) = parts(heading)
    return "\(what)。\(hint)。"
  }

  private func parts(_ heading: String) -> (what: String, hint: String) {
    switch self {
    case .missing: ("缺少必填的“\(heading)”", "请补填这一格后重新导入")
    case .missingPost: ("职务是员工时必须填写“\(heading)”", "请补填岗位，或改正职务")
    case .unsolvedFormula:
      ("“\(heading)”这一格是没有算过的公式，文件里没有它的结果", "请用 Excel 或 WPS 打开后保存一次，再重新导入")
    case .formulaText:
      ("“\(heading)”是一条公式的文字，不是它的结果", "请用 Excel 或 WPS 打开后另存为 xlsx，再重新导入")
    case .tooWide:
      ("这一行比表头多出列，可能有没加引号的分隔符，分不清哪一格属于哪一列", "请核对这一行，用原系统重新导出为 xlsx，或给含分隔符的文字加上引号")
    case .spreadsheetError: ("“\(heading)”是表格软件的错误值", "请修正公式或加宽该列后重新导出")
    case .scientificID:
      ("“\(heading)”已被 Excel 变成科学计数法，原来的编号丢失了", "请把该列设为文本后重新导出")
    case .dateID: ("“\(heading)”已被 Excel 变成日期，原来的编号丢失了", "请把该列设为文本后重新导出")
    case .roundedID:
      ("“\(heading)”超过 15 位，末尾已被 Excel 改成 0", "请把该列设为文本后重新导出")
    case .notADate:
      ("“\(heading)”读不出日期", "请写成 2026-08-03 或 2026-08-03 09:05 的样子")
    case .noSuchDay: ("“\(heading)”的日期在日历上没有", "请核对月份和日子")
    case .noYear: ("“\(heading)”没有年份，分不清是哪一天", "请写全年月日，如 2026-08-03")
    case .ambiguousDate:
      ("“\(heading)”分不清哪个数是年、哪个是月、哪个是日", "请写成 2026-08-03 或 2026年8月3日 的样子")
    case .ambiguousDay:
      ("“\(heading)”是一个小数，末尾的 0 可能丢了，分不清是哪一天", "请写成 2026-08-03 或 8月3日 的样子")
    case .elapsed: ("“\(heading)”是一段时长，不是日期", "请把该列设为日期格式后重新导出")
    case .yearOutOfRange: ("“\(heading)”的年份不在 1900 到 2100 年之间", "请核对年份")
    case .noSuchTime: ("“\(heading)”的时刻不对", "时刻应在 00:00:00 到 23:59:59 之间")
    case .timeAlone: ("“\(heading)”只有时刻，没有日期", "请连日期一起导出")
    case .otherTimeZone: ("“\(heading)”是另一个时区的时间", "请按北京时间导出")
    case .notAScore: ("“\(heading)”不是 0 到 100 的分数", "请填 0 到 100 的数，至多两位小数")
    case .notACount: ("“\(heading)”不是整数", "请填 0 或正整数")
    case .notAnAmount: ("“\(heading)”不是整元的金额", "请填整数元，如 1000")
    case .notAYear: ("“\(heading)”不是年份", "请填四位年份，如 2026")
    case .notAWindow: ("“\(heading)”不是季度或年度", "季度请写 2026Q3，年度请写 2026")
    case .windowOfOtherKind:
      ("“\(heading)”与评选类型不符", "季度评选请写 2026Q3，年度评选请写 2026")
    case .notAMailbox:
      ("“\(heading)”里有读不出的邮箱", "请写成 姓名 <邮箱>，几个人之间用分号隔开")
    case .notAmong(let values):
      (
        "“\(heading)”只能是：\(values.joined(separator: "、"))",
        "请改正，或在 mapping.yaml 的 values 里写明它等于哪一个"
      )
    }
  }
}

/// What a cell gave: nothing, a value, or a reason why it could not be read.
enum Reading<Value> {
  case blank
  case value(Value)
  case trouble(Trouble)
}
