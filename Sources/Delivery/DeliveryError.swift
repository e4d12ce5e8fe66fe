/// What can go wrong while a month is delivered, in words that its user can act on.
package enum DeliveryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The system refused: the call, its errno with its text, and the path.
  case system(call: String, code: Int32, text: String, path: String)
  /// A path that must not be written.
  case unsafePath(String)
  /// Two documents want the same path.
  case duplicatePath(String)
  /// The month's folder is there already and must not be written again.
  case targetExists(String)
  /// libxlsxwriter refused: its code, its text, and what was being written.
  case workbook(code: Int, text: String, doing: String)
  /// Text that an encoding cannot hold.
  case encoding(name: String, text: String)
  /// libcurl could not even begin: its text, and the mail server.
  case mail(text: String, server: String)

  package var description: String {
    switch self {
    case .system(let call, let code, let text, let path):
      "写不了“\(path)”（\(call)，错误 \(code)：\(text)）。请检查磁盘空间和文件夹权限。"
    case .unsafePath(let path):
      "输出路径“\(path.escapedForMessages)”含有不允许的部分，没有写出。"
    case .duplicatePath(let path):
      "两份文档要写到同一个路径“\(path)”，没有写出。"
    case .targetExists(let path):
      "“\(path)”已经存在，不再改写。"
    case .workbook(let code, let text, let doing):
      "写不了工作簿（\(doing)）：libxlsxwriter 错误 \(code)，\(text)。"
    case .encoding(let name, let text):
      "“\(text.escapedForMessages)”不能用 \(name) 编码写出。"
    case .mail(let text, let server):
      "邮件交不出去（服务器 \(server.escapedForMessages)）：\(text)。请检查邮件设置后再试。"
    }
  }
}

extension String {
  /// The text with control characters as `\u{…}`, so that a message cannot move the cursor.
  var escapedForMessages: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          scalar.isInvisible
            ? Array("\\u{\(String(scalar.value, radix: 16))}".unicodeScalars) : [scalar]
        }))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar shows nothing or changes the order of what follows: controls, zero-width
  /// characters, direction marks, private and unassigned ones.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }
}
