import Settings

/// A page of `theme.yaml` → a `PageSetup`.
struct PageReader {
  let page: SettingsMapping
  let styles: StyleReader
  /// The names of the family's styles.
  let names: Set<String>

  func setup() -> PageSetup? {
    // Every key is asked for before anything is given up, so that none is called unknown.
    let (size, edges) = (page.mapping("size"), page.mapping("margins"))
    let (width, height) = (points(size, "width"), points(size, "height"))
    let (top, right) = (points(edges, "top"), points(edges, "right"))
    let (bottom, left) = (points(edges, "bottom"), points(edges, "left"))
    let grid = page.value("grid")?.mapping
    let rows = grid.flatMap { count($0, "lines") }
    let characters = grid.flatMap { count($0, "characters") }
    let line = grid == nil ? points(page, "line") : nil
    let mirrored = page.value("mirrored")?.flag ?? false
    let pageNumber = page.value("number")?.mapping.flatMap(number)
    let head = page.value("head")?.mapping.flatMap(running)
    let foot = page.value("foot")?.mapping.flatMap(running)
    guard let width, let height, let top, let right, let bottom, let left else { return nil }
    let margins = PageSetup.Margins(top: top, right: right, bottom: bottom, left: left)
    guard width - left - right >= 72, height - top - bottom >= 72 else {
      page.note("“\(page.path)”的版心太小：页边距加起来不应当超过纸张")
      return nil
    }
    if let line, line <= 0 {
      page.value("line")?.note("“\(page.path).line”应当大于 0，这里是“0”")
      return nil
    }
    guard let advance = line ?? rows.map({ (height - top - bottom) / Double($0) }) else {
      return nil
    }
    var setup = PageSetup(width: width, height: height, margins: margins, line: advance)
    setup.cell = characters.map { (width - left - right) / Double($0) }
    setup.mirrored = mirrored
    setup.pageNumber = pageNumber
    setup.head = head
    setup.foot = foot
    return setup
  }

  private func number(_ mapping: SettingsMapping) -> PageNumber? {
    guard let text = mapping.text("text"), let style = mapping.text("style"),
      let side = mapping.choice("side", of: PageNumber.Side.self),
      let drop = points(mapping, "drop")
    else { return nil }
    if let value = mapping.value("text") { check(text, of: value, allowed: ["page", "pages"]) }
    checkStyle(style, mapping)
    return PageNumber(
      text: text, style: style, side: side, drop: drop,
      inset: points(mapping, "inset", required: false) ?? 0)
  }

  private func running(_ mapping: SettingsMapping) -> RunningText? {
    guard let style = mapping.text("style"), let distance = points(mapping, "distance") else {
      return nil
    }
    checkStyle(style, mapping)
    for key in ["left", "center", "right"] {
      if let value = mapping.value(key), let text = value.text {
        check(text, of: value, allowed: nil)
      }
    }
    return RunningText(
      left: mapping.value("left")?.text ?? "", centre: mapping.value("center")?.text ?? "",
      right: mapping.value("right")?.text ?? "", style: style, distance: distance,
      rule: mapping.value("rule").flatMap(styles.stroke),
      onFirstPage: mapping.value("first-page")?.flag ?? true)
  }

  private func checkStyle(_ name: String, _ mapping: SettingsMapping) {
    guard !names.contains(name), let value = mapping.value("style") else { return }
    value.note("“\(value.path)”没有“\(name)”这种样式，请用 styles 里已有的样式名")
  }

  /// Every `{name}` of a text must be one that something stands for; in running texts that is also
  /// any `meta` of a document, which only the document knows.
  private func check(_ text: String, of value: SettingsValue, allowed: Set<String>?) {
    for name in RunningText.placeholders(in: text) {
      if name == nil {
        value.note("“\(value.path)”里的花括号没有成对，占位符的写法是 {page}")
      } else if let name, let allowed, !allowed.contains(name) {
        let known = allowed.sorted().map { "{\($0)}" }.joined(separator: "、")
        value.note("“\(value.path)”不认识“{\(name)}”，可用的有：\(known)")
      }
    }
  }

  private func count(_ mapping: SettingsMapping, _ key: String) -> Int? {
    guard let value = mapping.required(key), let count = value.integer else { return nil }
    if (1...200).contains(count) { return count }
    value.note("“\(value.path)”应当在 1 到 200 之间，这里是“\(count)”")
    return nil
  }

  private func points(_ mapping: SettingsMapping?, _ key: String, required: Bool = true)
    -> Double?
  {
    guard let value = required ? mapping?.required(key) : mapping?.value(key) else { return nil }
    // Nothing of a page lies outside its paper.
    return styles.points(value, .notNegative)
  }
}
