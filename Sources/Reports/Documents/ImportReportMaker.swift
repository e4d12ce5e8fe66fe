import Model
import Policy

/// What an import read, refused and could not use → the operator's report.
struct ImportReportMaker {
  let register: MonthRegister
  let reports: [ImportReport]
  /// Rejects shown; the rest are in rejects.csv.
  static let limit = 200

  func view() -> ImportReportView {
    let sheets = reports.flatMap(\.sheets)
    let rejects = reports.flatMap(\.rejects)
    let refused = reports.flatMap(\.refused)
    let total = sheets.reduce(into: SheetReport(file: "合计", sheet: "", kind: nil)) { sum, sheet in
      sum.rows += sheet.rows
      sum.accepted += sheet.accepted
      sum.replaced += sheet.replaced
      sum.duplicates += sheet.duplicates
      sum.rejects += sheet.rejects
      sum.skipped += sheet.skipped
    }
    return ImportReportView(
      frame: register.frame(
        "\(register.month.chinese)导入报告", subject: "读了什么、退回了什么、要改什么", audience: "经办人"),
      lead: lead(total, refused: refused.count),
      cards: cards(total, files: reports.flatMap(\.files).count, refused: refused.count),
      sheets: sheets.map(sheet), total: sheet(total),
      refused: refused.map { .init(file: $0.file, reason: $0.reason) },
      rejects: rejects.prefix(Self.limit).map(rejected),
      rejectsNote: rejects.count > Self.limit
        ? "以上是前 \(Self.limit) 行，全部 \(rejects.count) 行见 rejects.csv。"
        : rejects.isEmpty ? nil : "同样的内容在 rejects.csv 里，可以用表格软件打开。",
      notices: sheets.flatMap { sheet in
        sheet.notices.map { "\(sheet.file)\(sheet.sheet.isEmpty ? "" : "“\(sheet.sheet)”")：\($0)" }
      },
      remarks: register.results.exceptions.map { remark($0, level: "须处理", tone: "bad") }
        + register.results.notices.map { remark($0, level: "提示", tone: "muted") })
  }

  private func lead(_ total: SheetReport, refused: Int) -> String {
    var text =
      "共读 \(total.rows) 行：采用 \(total.accepted)，更新 \(total.replaced)，重复 \(total.duplicates)，退回 \(total.rejects)。"
    if refused > 0 { text += "有 \(refused) 个文件读不了。" }
    let open = register.results.exceptions.count
    text += open > 0 ? "发布前有 \(open) 处问题须先处理。" : "没有须处理的问题。"
    return text
  }

  private func cards(_ total: SheetReport, files: Int, refused: Int) -> [CardView] {
    [
      CardView(
        name: "文件", figure: String(files), note: refused > 0 ? "读不了 \(refused) 个" : "全部读出",
        tone: refused > 0 ? "bad" : "good"),
      CardView(name: "数据行", figure: String(total.rows), note: "跳过 \(total.skipped) 行", tone: ""),
      CardView(
        name: "采用和更新", figure: String(total.accepted + total.replaced),
        note: "重复 \(total.duplicates) 行", tone: ""),
      CardView(
        name: "退回", figure: String(total.rejects), note: "见下表和 rejects.csv",
        tone: total.rejects > 0 ? "bad" : "good"),
      CardView(
        name: "须处理", figure: String(register.results.exceptions.count), note: "见 exceptions.csv",
        tone: register.results.exceptions.isEmpty ? "good" : "bad"),
    ]
  }

  private func sheet(_ report: SheetReport) -> ImportReportView.Sheet {
    let isTotal = report.file == "合计" && report.sheet.isEmpty
    return ImportReportView.Sheet(
      file: report.file, sheet: report.sheet,
      kind: report.kind?.chinese ?? (isTotal ? "" : "未识别"), rows: String(report.rows),
      accepted: String(report.accepted), replaced: String(report.replaced),
      duplicates: String(report.duplicates), rejects: String(report.rejects),
      skipped: String(report.skipped),
      tone: report.rejects > 0 || (report.kind == nil && !isTotal) ? "warn" : "")
  }

  private func rejected(_ reject: Reject) -> ImportReportView.Rejected {
    let sheet = reject.sheet.isEmpty ? "" : "“\(reject.sheet)”"
    return ImportReportView.Rejected(
      place: "\(reject.file)\(sheet)第 \(reject.row) 行\(reject.column.map { " \($0) 列" } ?? "")",
      heading: reject.heading ?? "", value: reject.value ?? "", reason: reject.reason)
  }

  private func remark(_ remark: DataIssue, level: String, tone: String) -> RemarkView {
    RemarkView(
      level: level, tone: tone, kind: remark.kind.chinese, about: remark.about.description,
      detail: Words.sentence(remark.detail))
  }
}
