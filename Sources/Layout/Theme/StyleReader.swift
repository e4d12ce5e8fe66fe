import Settings

/// The named styles of `theme.yaml` → selectors and declarations.
struct StyleReader {
  let faces: Set<String>
  let colours: [String: Colour]

  func styles(_ mapping: SettingsMapping) -> [NamedStyle] {
    mapping.entries.compactMap { entry in
      guard let selector = Selector(entry.key) else {
        entry.value.note("样式名“\(entry.key)”写得不对，例如 h2、masthead、td.number、figures th")
        return nil
      }
      guard let properties = entry.value.mapping else { return nil }
      return NamedStyle(selector: selector, declarations: declarations(properties))
    }
  }

  /// Every property that a style may have, asked for by name: any other key is noted as unknown.
  private func declarations(_ style: SettingsMapping) -> [Declaration] {
    var found: [Declaration] = []
    func add<Value>(
      _ key: String, _ read: (SettingsValue) -> Value?, _ make: (Value) -> Declaration
    ) {
      if let value = style.value(key), let known = read(value) { found.append(make(known)) }
    }
    add("face", face) { .face($0) }
    add("size", { length($0, .positive) }, { .size($0) })
    add("weight", weight) { .weight($0) }
    add("colour", colour) { .colour($0) }
    add("background", colour) { .background($0) }
    add("line", { length($0, .positive) }, { .line($0) })
    add("before", { length($0, .notNegative) }, { .before($0) })
    add("after", { length($0, .notNegative) }, { .after($0) })
    // A first line may hang out to the left.
    add("indent", { length($0) }, { .indent($0) })
    add("left", { length($0, .notNegative) }, { .left($0) })
    add("right", { length($0, .notNegative) }, { .right($0) })
    add("align", { choice($0, of: TextAlignment.self) }, { .align($0) })
    add("keep-with-next", \.flag) { .keepWithNext($0) }
    add("keep-with-previous", \.flag) { .keepWithPrevious($0) }
    add("keep-together", \.flag) { .keepTogether($0) }
    add("page-before", \.flag) { .pageBefore($0) }
    add("page-after", \.flag) { .pageAfter($0) }
    add("part", { choice($0, of: PageOrientation.self) }, { .part($0) })
    add("balanced", \.flag) { .balanced($0) }
    add("display", { choice($0, of: Display.self) }, { .display($0) })
    add("columns", columns) { .columns($0) }
    add("gap", { length($0, .notNegative) }, { .gap($0) })
    for edge in Edge.allCases {
      add("border-\(edge.rawValue)", stroke) { .border(edge, $0) }
    }
    if let all = style.value("border"), let stroke = stroke(all) {
      found += Edge.allCases.map { .border($0, stroke) }
    }
    add("padding", { length($0, .notNegative) }, { .padding($0) })
    add("radius", { length($0, .notNegative) }, { .radius($0) })
    add("rules", { choice($0, of: TableRules.self) }, { .rules($0) })
    add("zebra", colour) { .zebra($0) }
    add("carry", carry) { .carry($0) }
    add("tabular", \.flag) { .tabular($0) }
    add("marker", \.text) { .marker(Marker($0)) }
    add("width", { length($0, .positive) }, { .width($0) })
    add("nowrap", \.flag) { .nowrap($0) }
    return found
  }

  /// A length without relation to type or column, in points.
  func points(_ value: SettingsValue, _ range: LengthRange = .any) -> Double? {
    guard let length = length(value, range) else { return nil }
    if case .points(let points) = length { return points }
    value.note("“\(value.path)”应当以 mm 或 pt 为单位")
    return nil
  }

  func length(_ value: SettingsValue, _ range: LengthRange = .any) -> Length? {
    guard let text = value.text else { return nil }
    if let length = Length(text) {
      if range.contains(length.factor) { return length }
      value.note("“\(value.path)”\(range.demand)，这里是“\(text)”")
      return nil
    }
    value.note("“\(value.path)”应当是长度，例如 7mm、16pt、三号、2字、1行、50%，这里是“\(text)”")
    return nil
  }

  /// A line's width and colour: `0.35mm red`.
  func stroke(_ value: SettingsValue) -> Stroke? {
    guard let text = value.text else { return nil }
    let words = text.split(separator: " ").map(String.init)
    if let first = words.first, case .points(let width)? = Length(first), width >= 0 {
      if words.count == 1, width == 0 { return Stroke(width: 0, colour: .black) }
      if words.count == 2, let colour = colours[words[1]] ?? Colour(hex: words[1]) {
        return Stroke(width: width, colour: colour)
      }
    }
    value.note("“\(value.path)”应当是线宽和颜色，例如 0.35mm red，这里是“\(text)”")
    return nil
  }

  private func face(_ value: SettingsValue) -> String? {
    guard let text = value.text else { return nil }
    if faces.contains(text) { return text }
    value.note("“\(value.path)”没有“\(text)”这种字体，faces 里有：\(faces.sorted().joined(separator: "、"))")
    return nil
  }

  private func colour(_ value: SettingsValue) -> Colour? {
    guard let text = value.text else { return nil }
    if let colour = colours[text] ?? Colour(hex: text) { return colour }
    let known = colours.keys.sorted().joined(separator: "、")
    value.note("“\(value.path)”没有“\(text)”这种颜色，colours 里有：\(known)；也可以写 \"#c8102e\"")
    return nil
  }

  private func weight(_ value: SettingsValue) -> Int? {
    guard let text = value.text else { return nil }
    if let known = ["normal": 400, "medium": 500, "bold": 700][text] { return known }
    if let number = Int(text), (100...900).contains(number) { return number }
    value.note("“\(value.path)”应当是 normal、medium、bold 或 100 到 900，这里是“\(text)”")
    return nil
  }

  private func columns(_ value: SettingsValue) -> Int? {
    guard let count = value.integer else { return nil }
    if (1...6).contains(count) { return count }
    value.note("“\(value.path)”应当在 1 到 6 之间，这里是“\(count)”")
    return nil
  }

  private func carry(_ value: SettingsValue) -> Carry? {
    guard let mapping = value.mapping, let forward = mapping.text("forward"),
      let brought = mapping.text("brought")
    else { return nil }
    return Carry(forward: forward, brought: brought)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: SettingsValue, of type: Choice.Type
  ) -> Choice? {
    value.choice(of: type.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
  }
}

/// Which lengths make sense for a property.
enum LengthRange {
  case any
  case notNegative
  case positive

  func contains(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .notNegative: value >= 0
    case .positive: value > 0
    }
  }

  /// The end of a sentence that names the property.
  var demand: String {
    switch self {
    case .any: "可以是任何长度"
    case .notNegative: "不能是负数"
    case .positive: "应当大于 0"
    }
  }
}
