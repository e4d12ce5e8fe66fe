internal import Model
internal import Settings

/// `files:` of a `mapping.yaml` → what is said of files by their names or headings.
struct FileRulesReader {
  /// The values that a heading knows beside its canonical ones.
  let knownValues: (String) -> [String]

  func read(_ value: SettingsValue?) -> [FileRule] {
    (value?.list ?? []).compactMap { item in item.mapping.flatMap { rule($0, item) } }
  }

  private func rule(_ entry: SettingsMapping, _ item: SettingsValue) -> FileRule? {
    var rule = FileRule()
    rule.names = texts(entry.value("name"))
    rule.headings = texts(entry.value("headings"))
    if let name = entry.value("kind"), let text = name.text {
      rule.kind = RecordKind.allCases.first { $0.is(named: text) }
      if rule.kind == nil {
        let names = RecordKind.allCases.map(\.chinese).joined(separator: "、")
        name.note("没有“\(text)”这种表，可用的有：\(names)")
      }
    }
    for line in entry.value("constants")?.mapping?.entries ?? [] {
      guard let text = line.value.text, check(line.key, rule.kind, line.value) else { continue }
      let keys = (rule.kind.map { [$0] } ?? RecordKind.allCases).flatMap(\.keyHeadings)
      if keys.contains(line.key) {
        line.value.note("“\(line.key)”每一行都应当不同，不能写成固定的值；没有编号的表请用 derive")
      } else if isChoice(text, of: line.key, line.value) {
        rule.constants[line.key] = text
      }
    }
    for line in entry.value("split")?.mapping?.entries ?? [] {
      guard let cut = line.value.mapping, let mark = cut.text("at"), let into = cut.value("into")
      else { continue }
      let targets = texts(into)
      if mark.isEmpty || !(1...2).contains(targets.count) {
        line.value.note("“split”要写明 at（在哪个字处分开）和 into（一个或两个标准表头）")
      } else if targets.allSatisfy({ check($0, rule.kind, into) }) {
        rule.splits.append(FileRule.Split(heading: line.key, mark: mark, into: targets))
      }
    }
    for line in entry.value("derive")?.mapping?.entries ?? [] {
      let parts = texts(line.value)
      guard check(line.key, rule.kind, line.value), !parts.isEmpty else { continue }
      if let number = parts.first(where: { NumberingWords.contains($0) }) {
        line.value.note("“\(number)”每月重新编，不能用来拼编号，请换成内容不变的列")
      } else {
        rule.derived[line.key] = parts
      }
    }
    readExamDate(entry.value("exam-date"), &rule)
    guard !rule.names.isEmpty || !rule.headings.isEmpty else {
      item.note("“files”的每一项要写明 name（文件名，* 代表任意文字）或 headings（有哪些表头）")
      return nil
    }
    return rule
  }

  /// One date for every sitting, or one for each.
  private func readExamDate(_ value: SettingsValue?, _ rule: inout FileRule) {
    guard let value else { return }
    if value.isText {
      if let day = value.day { rule.constants["考试日期"] = day.description }
      return
    }
    for line in value.mapping?.entries ?? [] {
      guard let sitting = ExamSitting(rawValue: line.key) else {
        line.value.note("“exam-date”下面只能写首考、补考，这里是“\(line.key)”")
        continue
      }
      if let day = line.value.day { rule.constants["\(sitting.rawValue)日期"] = day.description }
    }
  }

  /// One text or a list of them.
  private func texts(_ value: SettingsValue?) -> [String] {
    guard let value else { return [] }
    if value.isText { return value.text.map { [$0] } ?? [] }
    return (value.list ?? []).compactMap { item in
      item.text.flatMap { FullWidthMarks.isRefused($0, item) ? nil : $0 }
    }
  }

  private func check(_ heading: String, _ kind: RecordKind?, _ value: SettingsValue) -> Bool {
    let kinds = kind.map { [$0] } ?? RecordKind.allCases
    let known = kinds.flatMap(\.headingsOfAllForms).map(\.name)
    if known.contains(heading) { return true }
    let near = EditDistance.nearest(to: heading, among: Set(known).sorted())
    let hint = near.isEmpty ? "" : "，是不是：\(near.joined(separator: "、"))"
    value.note("\(kind.map { "“\($0.chinese)”" } ?? "哪一种表都")没有标准表头“\(heading)”\(hint)")
    return false
  }

  /// Whether a value may stand in a column: anything but an unknown value of a closed choice.
  private func isChoice(_ text: String, of heading: String, _ value: SettingsValue) -> Bool {
    let choices =
      RecordKind.allCases.flatMap(\.headings).first { $0.name == heading }?.choices ?? []
    let isOpen = ["来源渠道", "诉求类别"].contains(heading)
    guard !choices.isEmpty, !isOpen, !choices.contains(text), !knownValues(heading).contains(text)
    else { return true }
    value.note("“\(heading)”没有取值“\(text)”，可用的有：\(choices.joined(separator: "、"))")
    return false
  }
}

/// Headings that only number the rows: never a key, for they shift every month.
enum NumberingWords {
  private static let keys: Set<String> = Set(
    ["序号", "行号", "序", "项次", "顺序号", "No", "No."].map { HeadingText.key($0) })

  static func contains(_ heading: String) -> Bool { keys.contains(HeadingText.key(heading)) }
}

/// Full-width marks where YAML knows only half-width ones.
enum FullWidthMarks {
  /// Notes a text that a full-width comma or colon has made of several.
  static func isRefused(_ text: String, _ value: SettingsValue) -> Bool {
    guard let mark = text.first(where: { "，：；".contains($0) }) else { return false }
    let half = mark == "，" ? "半角逗号“, ”" : mark == "：" ? "半角冒号“: ”" : "半角逗号“, ”"
    value.note("“\(text)”里有全角的“\(mark)”，程序会把它当作一个词；请改成\(half)，后面空一格")
    return true
  }
}
