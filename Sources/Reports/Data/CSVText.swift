package import Model
package import Policy

/// Rows → CSV that Excel opens as it is: UTF-8 with a byte order mark, CRLF, no formulas.
package enum CSVText {
  /// `rejects.csv`: what was refused, where it stands and why.
  package static func rejects(_ rejects: [Reject], refused: [RefusedFile]) -> [UInt8] {
    bytes(
      [["文件", "工作表", "行", "列", "栏目", "值", "原因"]]
        + refused.map { [$0.file, "", "", "", "", "", $0.reason] }
        + rejects.map {
          [
            $0.file, $0.sheet, String($0.row), $0.column ?? "", $0.heading ?? "", $0.value ?? "",
            $0.reason,
          ]
        })
  }

  /// `exceptions.csv`: what has to be mended, and what is worth a look.
  package static func exceptions(_ results: MonthResults) -> [UInt8] {
    func rows(_ issues: [DataIssue], _ level: String) -> [[String]] {
      issues.map {
        [level, $0.kind.chinese, $0.kind.rawValue, $0.about.description, $0.detail]
      }
    }
    return bytes(
      [["级别", "问题", "代码", "对象", "说明"]] + rows(results.exceptions, "须处理")
        + rows(results.notices, "提示"))
  }

  static func bytes(_ rows: [[String]]) -> [UInt8] {
    Array(
      ("\u{FEFF}" + rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()).utf8)
  }

  private static func field(_ text: String) -> String {
    // A plain number stays one.
    CSVField.quoted(Int(text) == nil ? CSVField.guarded(text) : text)
  }
}
