import Model

/// What can go wrong while a month is delivered, in words that its user can act on.
package enum DeliveryError: UserFacingError, Hashable, CustomStringConvertible {
  /// The system refused: the call, its errno with its text, and the path.
  case system(call: String, code: Int32, text: String, path: String)
  /// A path that must not be written.
  case unsafePath(String)
  /// Two documents want the same path.
  case duplicatePath(String)
  /// The month's folder is there already and must not be written again.
  case targetExists(String)
  /// The month's folder says that it is published and must not be written again.
  case targetPublished(String)
  /// Another command holds the workspace; what it said it is.
  case occupied(by: String)
  /// libxlsxwriter refused: its code, its text, and what was being written.
  case workbook(code: Int, text: String, doing: String)
  /// Text that an encoding cannot hold.
  case encoding(name: String, text: String)
  /// libcurl could not even begin: its text, and the mail server.
  case mail(text: String, server: String)

  /// Whether one file cannot be written and all others can.
  package var concernsOneFile: Bool {
    switch self {
    case .unsafePath, .duplicatePath: true
    case .system, .targetExists, .targetPublished, .occupied, .workbook, .encoding, .mail: false
    }
  }

  package var description: String { userText }

  package var userMessage: String {
    switch self {
    case .system(_, let code, _, let path):
      "写不了“\(path.escapedForMessages)”：\(SystemWords.chinese(code))。"
    case .unsafePath(let path):
      "路径“\(path.escapedForMessages)”含有不允许的部分，没有写出。"
    case .duplicatePath(let path):
      "两份文件要写到同一个路径“\(path.escapedForMessages)”，只写出了第一份。"
    case .targetExists(let path):
      "“\(path.escapedForMessages)”已经存在，不再改写。"
    case .targetPublished(let path):
      "“\(path.escapedForMessages)”是已发布的月份，不再改写。"
    case .occupied(let command):
      "工作区正被另一个命令使用：\(command)。它还没有结束，本次什么也没有改动。"
    case .workbook(let code, _, let doing):
      "工作簿没有写成（\(doing)，libxlsxwriter \(code)）。"
    case .encoding(let name, let text):
      "“\(text.escapedForMessages)”不能用 \(name) 编码写出。"
    case .mail(let text, let server):
      "邮件交不出去：用不了服务器 \(server.escapedForMessages)（\(text)）。"
    }
  }

  package var userRemedy: String {
    switch self {
    case .system(_, let code, _, _): SystemWords.remedy(code)
    case .unsafePath: "请缩短或改正名称里的特殊字符后再运行。"
    case .duplicatePath: "请把两个名称改得不一样后再运行。"
    case .targetExists: "请先移走它，或换一个月份。"
    case .targetPublished: "以后的变化会在后面的月份里作为更正写出来。"
    case .occupied: "请等它结束后再试。"
    case .workbook: "请检查磁盘空间和临时文件夹的权限后再运行。"
    case .encoding: "请改用 UTF-8 编码。"
    case .mail: "请检查邮件设置后再试。"
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
