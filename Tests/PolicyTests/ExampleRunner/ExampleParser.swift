import Model

/// The Markdown of worked examples → examples; strict, so that nothing written is without effect.
///
/// ```
/// # 标题
/// - 规则：person-deduction
/// - 条款：5.2.1a
/// > 说明文字
/// ## 例：一件服务态度投诉
/// - 月份：2026-08
/// - 口径：unit = ticket
/// - 已发布：2026-06、2026-07
/// ### 工单
/// | 工单编号 | … |
/// | --- | … |
/// | GD1 | … |
/// ```
/// A table before the first `##` belongs to every example of the file, in which a table of the same
/// title adds rows to it. Blank lines and `>` lines are for the reader; any other line is an error.
struct ExampleParser {
  private enum Place {
    case file
    case example
  }

  private let name: String
  private var file: ExampleFile
  private var common: [ExampleTable] = []
  private var place = Place.file
  private var openTable: ExampleTable?
  private var line = 0

  init(name: String) {
    self.name = name
    file = ExampleFile(name: name, title: "")
  }

  static func parse(_ text: String, name: String) throws(ExampleProblem) -> ExampleFile {
    var parser = ExampleParser(name: name)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      parser.line += 1
      try parser.read(String(line))
    }
    try parser.closeTable()
    guard !parser.file.examples.isEmpty else { throw parser.problem("文件里没有例子") }
    return parser.file
  }

  private func problem(_ message: String) -> ExampleProblem {
    ExampleProblem(file: name, line: line, message: message)
  }

  private mutating func read(_ text: String) throws(ExampleProblem) {
    if text.hasPrefix("|") { return try readRow(text) }
    try closeTable()
    if text.isEmpty || text.hasPrefix(">") { return }
    if let title = text.after("### ") {
      openTable = ExampleTable(title: title, line: line)
    } else if let title = text.after("## 例：") {
      place = .example
      file.examples.append(Example(file: name, line: line, title: title, tables: common))
    } else if let title = text.after("# ") {
      guard file.title.isEmpty else { throw problem("一个文件只有一个大标题") }
      file.title = title
    } else if let item = text.after("- ") {
      try readItem(item)
    } else {
      throw problem("看不懂这一行：\(text)")
    }
  }

  private mutating func readItem(_ item: String) throws(ExampleProblem) {
    let parts = item.split(separator: "：", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw problem("要写成“名称：内容”：\(item)") }
    let values = parts[1].split(separator: "、").map(String.init)
    switch (parts[0], place) {
    case ("规则", .file): file.rules = values
    case ("条款", .file): file.clauses = values
    case ("月份", .example): file.examples[file.examples.count - 1].month = parts[1]
    case ("已发布", .example): file.examples[file.examples.count - 1].published = values
    case ("口径", .example):
      for value in values {
        let sides = value.split(separator: "=").map { $0.trimmingSpaces }
        guard sides.count == 2 else { throw problem("口径要写成 unit = ticket：\(value)") }
        file.examples[file.examples.count - 1].readings[sides[0]] = sides[1]
      }
    default: throw problem("这里不能写“\(parts[0])”")
    }
  }

  private mutating func readRow(_ text: String) throws(ExampleProblem) {
    guard openTable != nil, text.hasSuffix("|"), text.count >= 2 else {
      throw problem("表格要在 ### 标题下面，每行以 | 结尾")
    }
    let cells = text.dropFirst().dropLast()
      .split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
    if openTable?.columns.isEmpty == true {
      guard Set(cells).count == cells.count else { throw problem("表头有重复的列") }
      openTable?.columns = cells
    } else if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" } }) {
      guard openTable?.rows.isEmpty == true else { throw problem("分隔行只能在表头下面") }
    } else {
      guard cells.count == openTable?.columns.count else {
        throw problem("这一行有 \(cells.count) 格，表头有 \(openTable?.columns.count ?? 0) 格")
      }
      openTable?.rows.append(ExampleTable.Row(line: line, cells: cells))
    }
  }

  private mutating func closeTable() throws(ExampleProblem) {
    guard let table = openTable else { return }
    openTable = nil
    guard !table.columns.isEmpty else {
      throw ExampleProblem(file: name, line: table.line, message: "“\(table.title)”下面没有表格")
    }
    guard place == .example else {
      common.append(table)
      return
    }
    let last = file.examples.count - 1
    guard
      let same = file.examples[last].tables.firstIndex(where: { $0.title == table.title })
    else {
      file.examples[last].tables.append(table)
      return
    }
    guard common.contains(where: { $0.title == table.title }),
      file.examples[last].tables[same].columns == table.columns
    else {
      throw ExampleProblem(
        file: name, line: table.line, message: "“\(table.title)”写了两次，或与公共的表头不同")
    }
    file.examples[last].tables[same].rows += table.rows
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
