internal import Model

extension InspectedFile {
  /// The answer of `inspect` for the terminal, customer data masked.
  package var text: String {
    var lines = ["文件：\(ShownText.escaped(file))", "格式：\(form.form.chinese)"]
    if form.form.hasEncodings { lines.append("编码：\(form.encoding)") }
    for (index, sheet) in sheets.enumerated() {
      lines.append("")
      lines += sheet.lines(number: index + 1)
    }
    if sheets.contains(where: { $0.layout == nil && $0.rowCount > 0 }) {
      lines += ["", "能读的表和它们必须有的表头："]
      lines += RecordKind.allCases.map { kind in
        let required = kind.headings.filter(\.isRequired).map(\.name)
        return "  \(kind.chinese)：\(required.joined(separator: "、"))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension InspectedFile.Sheet {
  fileprivate func lines(number: Int) -> [String] {
    let title = name.isEmpty ? "" : "“\(ShownText.escaped(name, limit: 100))”"
    var lines = ["第 \(number) 张表\(title)：\(isHidden ? "隐藏，导入时不读取；" : "")\(rowCount) 行"]
    guard let layout else { return lines + notices.map { "  \($0)" } + (guess?.lines ?? []) }
    let rowText =
      layout.headingRows.count == 1
      ? "\(layout.headingRows.lowerBound)"
      : "\(layout.headingRows.lowerBound)–\(layout.headingRows.upperBound)"
    lines.append("  种类：\(layout.kind.chinese)（\(layout.kind.rawValue)），表头在第 \(rowText) 行")
    for (column, heading) in layout.headings.enumerated() where !heading.text.isEmpty {
      let text = ShownText.escaped(heading.text, limit: 40)
      let meaning = heading.canonical.map { $0 == heading.text ? "" : " → \($0)" } ?? " → 未使用"
      lines.append("    \(ColumnName.letters(column)) \(text)\(meaning)")
    }
    let used = Set(layout.headings.compactMap(\.canonical))
    let absent = layout.kind.headings.map(\.name).filter { !used.contains($0) }
    if !absent.isEmpty { lines.append("  没有这些列（可以没有）：\(absent.joined(separator: "、"))") }
    return lines + layout.notices.map { "  \($0)" } + rows()
  }

  /// The first rows; what is no column of the kind may be anything and is masked as well.
  private func rows() -> [String] {
    guard let layout else { return [] }
    let known = Dictionary(
      layout.kind.headings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return firstRows.flatMap { row in
      let isShifted = row.cells.dropFirst(layout.headings.count).contains { $0.kind != .empty }
      return ["  第 \(row.row) 行"]
        + layout.headings.enumerated().compactMap { column, heading in
          let text = row.text(column)
          guard !text.isEmpty, !heading.text.isEmpty else { return nil }
          let shown = heading.canonical.flatMap { known[$0] }
            .flatMap { RejectValue.shown(text, of: $0, isShifted: isShifted) }
          return "    \(ShownText.escaped(heading.text, limit: 40))：\(shown ?? ShownText.mask)"
        }
    }
  }
}
