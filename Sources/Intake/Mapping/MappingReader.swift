internal import Model
internal import Settings

/// The tree of a `mapping.yaml` → aliases, each checked against the contract.
struct MappingReader {
  var mapping: Mapping
  /// By kind and key of an alias, what this file has made of it.
  private var said: [String: String] = [:]

  init(mapping: Mapping) { self.mapping = mapping }

  mutating func read(_ root: SettingsMapping) {
    if let headings = root.value("headings")?.mapping {
      for entry in headings.entries { readHeadings(entry) }
    }
    if let values = root.value("values")?.mapping {
      for entry in values.entries { readValues(entry) }
    }
    for prefix in texts(root.value("prefixes")) { mapping.add(prefix: prefix) }
    for heading in texts(root.value("ignored")) { mapping.ignore(heading) }
    for item in root.value("blanks")?.list ?? [] {
      guard let blank = item.text else { continue }
      if blank.narrowedCode.isEmpty || blank.utf8.count > 40 {
        item.note("“blanks”里的“\(blank)”应当是一到十几个字，代表“没有填”的写法")
      } else {
        mapping.add(blank: blank)
      }
    }
    for item in root.value("hotlines")?.list ?? [] {
      if let hotline = item.text { add(hotline: hotline, item) }
    }
    mapping.add(renames: RenamesReader.read(root.value("renames")))
    let known = mapping
    let rules = FileRulesReader { heading in known.values(of: heading).map(\.0) }
    mapping.add(rules: rules.read(root.value("files")))
  }

  private mutating func add(hotline: String, _ value: SettingsValue) {
    let digits = hotline.filter { !"- ".contains($0) }
    guard (3...12).contains(digits.utf8.count), digits.utf8.allSatisfy(Digits.isDigit) else {
      value.note("热线“\(hotline)”不是 3 到 12 位数字的电话号码，例如 96116 或 400-000-0000")
      return
    }
    mapping.add(hotline: digits)
  }

  /// The texts of a list, but for those that a full-width mark has made of several.
  private func texts(_ value: SettingsValue?) -> [String] {
    (value?.list ?? []).compactMap { item in
      item.text.flatMap { FullWidthMarks.isRefused($0, item) ? nil : $0 }
    }
  }

  // MARK: Headings

  /// A kind with its aliases, or an alias of every kind that has the heading.
  private mutating func readHeadings(_ entry: SettingsMapping.Entry) {
    if entry.value.isText {
      guard let canonical = entry.value.text,
        !FullWidthMarks.isRefused(canonical, entry.value)
      else { return }
      let kinds = RecordKind.allCases.filter { $0.has(heading: canonical) }
      if kinds.isEmpty { noteUnknownHeading(canonical, entry.value, kind: nil) }
      guard mayBeAlias(entry.key, for: canonical, entry.value) else { return }
      // Where a kind has that word as a heading of its own, the kind's own meaning stays.
      for kind in kinds where !kind.has(heading: entry.key) {
        mapping.add(alias: entry.key, of: kind, for: canonical)
      }
      return
    }
    guard let kind = RecordKind.allCases.first(where: { $0.is(named: entry.key) }) else {
      let names = RecordKind.allCases.map(\.chinese).joined(separator: "、")
      entry.value.note("没有“\(entry.key)”这种表，可用的有：\(names)")
      return
    }
    for line in entry.value.mapping?.entries ?? [] { readAliases(line, of: kind) }
  }

  private mutating func readAliases(_ line: SettingsMapping.Entry, of kind: RecordKind) {
    if line.value.isText {
      guard let canonical = line.value.text else { return }
      add(alias: line.key, for: canonical, of: kind, line.value)
    } else {
      for item in line.value.list ?? [] {
        if let alias = item.text { add(alias: alias, for: line.key, of: kind, item) }
      }
    }
  }

  private mutating func add(
    alias: String, for canonical: String, of kind: RecordKind, _ value: SettingsValue
  ) {
    guard kind.has(heading: canonical) else {
      noteUnknownHeading(canonical, value, kind: kind)
      return
    }
    guard !HeadingText.key(alias).isEmpty else {
      value.note("别名“\(alias)”里没有字")
      return
    }
    guard mayBeAlias(alias, for: canonical, value) else { return }
    let name = "\(kind.rawValue) \(HeadingText.key(alias))"
    if let other = said[name], other != canonical {
      value.note("“\(alias)”在“\(kind.chinese)”里已经写成“\(other)”的别名，不能又是“\(canonical)”的，请只留一处")
      return
    }
    said[name] = canonical
    guard !kind.has(heading: alias) else {
      if alias != canonical {
        value.note("“\(alias)”本身就是“\(kind.chinese)”的标准表头，不能再当作“\(canonical)”的别名")
      }
      return
    }
    mapping.add(alias: alias, of: kind, for: canonical)
  }

  /// Whether a text may stand for a heading; notes why not.
  private func mayBeAlias(
    _ alias: String, for canonical: String, _ value: SettingsValue
  ) -> Bool {
    if FullWidthMarks.isRefused(alias, value) { return false }
    guard NumberingWords.contains(alias) else { return true }
    value.note(
      "“\(alias)”只是行号，每月都会变，不能当作“\(canonical)”的别名，请删去；导出里没有“\(canonical)”的，请在系统里勾选这一列后重新导出")
    return false
  }

  private func noteUnknownHeading(
    _ canonical: String, _ value: SettingsValue, kind: RecordKind?
  ) {
    let kinds = kind.map { [$0] } ?? RecordKind.allCases
    let known = Set(kinds.flatMap { $0.headingsOfAllForms.map(\.name) }).sorted()
    let near = EditDistance.nearest(to: canonical, among: known)
    let place = kind.map { "“\($0.chinese)”" } ?? "哪一种表都"
    let hint = near.isEmpty ? "" : "，是不是：\(near.joined(separator: "、"))"
    value.note("\(place)没有标准表头“\(canonical)”\(hint)")
  }

  // MARK: Values

  private mutating func readValues(_ entry: SettingsMapping.Entry) {
    let choices = RecordKind.allCases.flatMap(\.headings)
      .filter { $0.name == entry.key && !$0.choices.isEmpty }.flatMap(\.choices)
    guard !choices.isEmpty else {
      let known = Set(
        RecordKind.allCases.flatMap(\.headings).filter { !$0.choices.isEmpty }.map(\.name)
      ).sorted()
      entry.value.note(
        "“\(entry.key)”不是有固定取值的列，可用的有：\(known.joined(separator: "、"))")
      return
    }
    for line in entry.value.mapping?.entries ?? [] {
      if line.value.isText {
        guard let canonical = line.value.text else { continue }
        add(value: line.key, for: canonical, of: entry.key, choices, line.value)
      } else {
        for item in line.value.list ?? [] {
          guard let alias = item.text, !FullWidthMarks.isRefused(alias, item) else { continue }
          add(value: alias, for: line.key, of: entry.key, choices, item)
        }
      }
    }
  }

  private mutating func add(
    value alias: String, for canonical: String, of heading: String, _ choices: [String],
    _ value: SettingsValue
  ) {
    guard choices.contains(canonical) || canonical.isEmpty else {
      value.note(
        "“\(heading)”没有标准取值“\(canonical)”，可用的有：\(choices.joined(separator: "、"))")
      return
    }
    guard !choices.contains(alias) else {
      if alias != canonical { value.note("“\(alias)”本身就是“\(heading)”的标准取值，不能再作别名") }
      return
    }
    mapping.add(value: alias, of: heading, for: canonical)
  }
}

extension RecordKind {
  /// Whether a text is one of this kind's canonical headings.
  func has(heading: String) -> Bool {
    let key = HeadingText.key(heading)
    return headingsOfAllForms.contains { HeadingText.key($0.name) == key }
  }

  /// Whether a text is the kind's name, in Chinese or as in `results.json`.
  func `is`(named name: String) -> Bool { name == chinese || name == rawValue }
}
