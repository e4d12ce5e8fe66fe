package import Model

/// What can go wrong with a ledger, in words that its user can act on.
package enum LedgerError: UserFacingError, Hashable, CustomStringConvertible {
  /// The file is an SQLite database of something else, or no database at all.
  case notALedger(path: String)
  /// A later version of the program has changed the file.
  case newerVersion(path: String)
  /// Another process holds the ledger.
  case busy(path: String)
  /// Something stored cannot be what was stored.
  case damaged(String)
  /// SQLite refused: its result code, and what was being done.
  case sqlite(code: Int32, doing: String)
  /// The month has been published before.
  case alreadyPublished(Month)
  /// A later month has been published, so this one cannot be any more.
  case publishedOutOfOrder(Month, last: Month)

  package var description: String { userText }

  package var userMessage: String {
    switch self {
    case .notALedger(let path): "“\(path)”不是明镜的台账文件。"
    case .newerVersion(let path): "台账“\(path)”由更新版本的程序写成，本版本不能打开。"
    case .busy(let path): "台账“\(path)”正被另一个程序使用。"
    case .damaged(let detail): "台账已损坏：\(detail)与写入时不一致。"
    case .sqlite(let code, let doing):
      "\(doing)没有做成：\(SQLiteWords.chinese(code))（SQLite \(code)）。"
    case .alreadyPublished(let month): "\(month.chinese)已经发布过，不能再次发布。"
    case .publishedOutOfOrder(let month, let last):
      "\(last.chinese)已经发布，\(month.chinese)早于它，不能再发布。发布须按月份先后进行。"
    }
  }

  package var userRemedy: String {
    switch self {
    case .notALedger: "请检查工作区路径，或移走该文件后重新导入。"
    case .newerVersion: "请升级程序后再试。"
    case .busy: "请等它结束，或关闭正在查看台账的其他程序后再试。"
    case .damaged: "请停止使用这份台账，用 mingjing restore 从备份恢复。"
    case .sqlite(let code, _): SQLiteWords.remedy(code)
    case .alreadyPublished: "之后的变化会在以后的月份里作为更正写出来。"
    case .publishedOutOfOrder(let month, _):
      "\(month.chinese)的内容会在下一个发布的月份里作为补记写出来。"
    }
  }
}
