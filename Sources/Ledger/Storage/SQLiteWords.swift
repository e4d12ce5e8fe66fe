/// SQLite's result codes → what they mean to somebody with a disk and a folder.
///
/// Source: https://www.sqlite.org/rescode.html; the low byte is the primary code.
enum SQLiteWords {
  static func chinese(_ code: Int32) -> String {
    switch code & 0xFF {
    case 3, 23: "没有访问台账文件的权限"
    case 5, 6: "台账正被另一个程序使用"
    case 7: "内存不够"
    case 8: "台账文件或它所在的文件夹是只读的"
    case 9: "操作被中断"
    case 10: "读写磁盘出错"
    case 11: "台账文件已损坏"
    case 13: "磁盘已满"
    case 14: "打不开台账文件"
    case 18: "内容太长，台账放不下"
    case 19: "台账里的记录互相矛盾"
    case 26: "这不是台账文件"
    default: "台账没有按要求的方式回答"
    }
  }

  static func remedy(_ code: Int32) -> String {
    switch code & 0xFF {
    case 3, 8, 14, 23: "请检查工作区文件夹和其中 ledger.sqlite 的读写权限。"
    case 5, 6: "请等它结束后再试。"
    case 7: "请关掉别的程序后再试。"
    case 10, 13: "请检查磁盘空间，腾出地方后再运行一次；台账仍是这次运行以前的样子。"
    case 11, 19, 26: "请从备份恢复台账文件。"
    default: "请再运行一次；仍不行时从备份恢复台账文件。"
    }
  }
}
