import Model

/// A batch's report → a few lines for the terminal.
struct ImportSummary {
  let report: ImportReport

  /// Whether anything was rejected, refused or not recognised.
  var hasProblems: Bool {
    !report.refused.isEmpty || !report.rejects.isEmpty || !unrecognised.isEmpty
  }

  /// Sheets with rows in them that match no kind.
  private var unrecognised: [SheetReport] {
    report.sheets.filter { $0.kind == nil && ($0.rows > 0 || !$0.notices.isEmpty) }
  }

  /// The accounting, a line for each kind of export.
  var totals: [String] {
    RecordKind.allCases.compactMap { kind in
      let sheets = report.sheets.filter { $0.kind == kind }
      guard !sheets.isEmpty else { return nil }
      let sum = { (part: KeyPath<SheetReport, Int>) in
        sheets.reduce(0) { $0 + $1[keyPath: part] }
      }
      return "\(kind.chinese)：读 \(sum(\.rows)) 行，收 \(sum(\.accepted))，"
        + "替换 \(sum(\.replaced))，重复 \(sum(\.duplicates))，退回 \(sum(\.rejects))"
    }
  }

  /// Refused files, sheets of no kind and the first rejects, each with its reason.
  var problems: [String] {
    let refused = report.refused.map { "拒收 \($0.file)：\($0.reason)" }
    let unknown = unrecognised.map { sheet in
      let name = sheet.sheet.isEmpty ? sheet.file : "\(sheet.file)〔\(sheet.sheet)〕"
      return "未采用 \(name)：\(sheet.notices.first ?? "认不出是哪一种表。")"
    }
    let shown = 5
    let rejects = report.rejects.prefix(shown).map { reject in
      let sheet = reject.sheet.isEmpty ? "" : "〔\(reject.sheet)〕"
      let column = [reject.column, reject.heading].compactMap { $0 }.joined(separator: " ")
      return "退回 \(reject.file)\(sheet) 第 \(reject.row) 行 \(column)：\(reject.reason)"
    }
    let more = report.rejects.count - shown
    return refused + unknown + rejects
      + (more > 0 ? ["还有 \(more) 行被退回，见 rejects.csv。"] : [])
  }
}
