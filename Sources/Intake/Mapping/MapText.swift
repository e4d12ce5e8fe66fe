internal import Model

extension MapDraft {
  /// The draft for the terminal: what was found, then a block to paste into `mapping.yaml`, every
  /// line of it commented until a person has confirmed it.
  package var text: String {
    var lines: [String] = []
    for (file, reason) in refused { lines.append("\(file)：\(reason)") }
    for sheet in sheets { lines += Self.lines(sheet) }
    for value in values {
      lines.append("“\(value.heading)”有没见过的取值“\(value.value)”，\(value.count) 处。")
    }
    for unit in units {
      let near = unit.nearest.isEmpty ? "" : "，是不是“\(unit.nearest.joined(separator: "”或“"))”"
      lines.append("“\(unit.name)”不在花名册的部门里，\(unit.count) 处\(near)。")
    }
    if lines.isEmpty { return "表头、取值和部门都认得，mapping.yaml 不用增加。\n" }
    let block = yaml
    guard !block.isEmpty else { return lines.joined(separator: "\n") + "\n" }
    return (lines + ["", "核对后，把下面需要的行粘贴到 mapping.yaml，去掉行首的 # 号：", ""]).joined(separator: "\n")
      + "\n" + block
  }

  private static func lines(_ sheet: Sheet) -> [String] {
    let name = sheet.sheet.isEmpty ? "" : "“\(ShownText.escaped(sheet.sheet, limit: 100))”"
    let kind = sheet.kind.map { "“\($0.chinese)”" } ?? ""
    var lines: [String] = []
    if sheet.isRecognised {
      lines.append("\(sheet.file)\(name) 是\(kind)，有认不出的列：")
    } else if sheet.missing.isEmpty {
      lines.append("\(sheet.file)\(name) \(kind.isEmpty ? "认不出是哪一种表" : "像是\(kind)")，认不出的列：")
    } else {
      lines.append(
        "\(sheet.file)\(name) 像是\(kind)，还缺“\(sheet.missing.joined(separator: "”“"))”，认不出的列：")
    }
    return lines
      + sheet.columns.map { column in
        let near =
          column.candidates.isEmpty ? "" : "，是不是“\(column.candidates.joined(separator: "”或“"))”"
        let samples =
          column.samples.isEmpty ? "" : "（样子：\(column.samples.joined(separator: "，"))）"
        return "  \(column.column) \(column.heading)\(near)\(samples)"
      }
  }

  /// The commented block.
  var yaml: String {
    var lines: [String] = []
    let byKind = Dictionary(grouping: sheets.filter { $0.kind != nil }) { $0.kind }
    var headings: [String] = []
    for kind in RecordKind.allCases {
      let columns = Set((byKind[kind] ?? []).flatMap(\.columns).filter { !$0.candidates.isEmpty })
        .sorted { ($0.candidates[0], $0.heading) < ($1.candidates[0], $1.heading) }
      guard !columns.isEmpty else { continue }
      headings.append("#   \(kind.chinese):")
      let pairs = Dictionary(grouping: columns) { $0.candidates[0] }
      for (canonical, group) in pairs.sorted(by: { $0.key < $1.key }) {
        let aliases = Set(group.map { Self.quoted($0.heading) }).sorted()
        headings.append("#     \(canonical): [\(aliases.joined(separator: ", "))]")
      }
    }
    if !headings.isEmpty { lines += ["# headings:"] + headings }
    let grouped = Dictionary(grouping: values) { $0.heading }
    if !grouped.isEmpty {
      lines.append("# values:")
      for (heading, group) in grouped.sorted(by: { $0.key < $1.key }) {
        lines.append("#   \(heading):   # 可用：\(group[0].choices.joined(separator: "、"))")
        lines += group.map { "#     \(Self.quoted($0.value)): 请填写   # \($0.count) 处" }
      }
    }
    if !units.isEmpty {
      lines.append("# renames:   # 部门改了名的，写明从哪一天起")
      lines += units.filter { !$0.nearest.isEmpty }.map {
        "#   - {from: 请填写日期, department: \(Self.quoted($0.name)), becomes: \(Self.quoted($0.nearest[0]))}"
      }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// A text as YAML takes it, whatever is in it.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The draft for machines: members in alphabetical order.
  package var json: String {
    var output: [UInt8] = []
    func put(_ text: String) { output.append(contentsOf: text.utf8) }
    func string(_ text: String?) { JSONText.write(text, to: &output) }
    func list<Element>(_ items: [Element], _ body: (Element) -> Void) {
      put("[")
      for (index, item) in items.enumerated() {
        if index > 0 { put(",") }
        body(item)
      }
      put("]")
    }
    put("{\"refused\":")
    list(refused) { item in
      put("{\"file\":")
      string(item.file)
      put(",\"reason\":")
      string(item.reason)
      put("}")
    }
    put(",\"sheets\":")
    list(sheets) { sheet in
      put("{\"columns\":")
      list(sheet.columns) { column in
        put("{\"candidates\":")
        list(column.candidates) { string($0) }
        put(",\"column\":")
        string(column.column)
        put(",\"heading\":")
        string(column.heading)
        put(",\"samples\":")
        list(column.samples) { string($0) }
        put("}")
      }
      put(",\"file\":")
      string(sheet.file)
      put(",\"kind\":")
      string(sheet.kind?.rawValue)
      put(",\"missing\":")
      list(sheet.missing) { string($0) }
      put(",\"recognised\":\(sheet.isRecognised),\"sheet\":")
      string(sheet.sheet)
      put("}")
    }
    put(",\"units\":")
    list(units) { unit in
      put("{\"count\":\(unit.count),\"name\":")
      string(unit.name)
      put(",\"nearest\":")
      list(unit.nearest) { string($0) }
      put("}")
    }
    put(",\"values\":")
    list(values) { value in
      put("{\"choices\":")
      list(value.choices) { string($0) }
      put(",\"count\":\(value.count),\"heading\":")
      string(value.heading)
      put(",\"value\":")
      string(value.value)
      put("}")
    }
    put("}\n")
    return String(decoding: output, as: UTF8.self)
  }
}
