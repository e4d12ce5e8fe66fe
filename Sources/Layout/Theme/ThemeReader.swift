package import Settings

extension Theme {
  /// Reads `theme.yaml`; throws everything that is wrong in it, each with its line.
  package init(name: String, text: String) throws(SettingsError) {
    let theme: Theme?
    do throws(SettingsError) {
      let file = try SettingsFile(name: name, text: text)
      theme = ThemeReader(root: file.root).theme()
      try file.finish()
    } catch {
      let marks = FullWidthMarks.problems(file: name, text: text)
      throw marks.isEmpty ? error : SettingsError(problems: marks)
    }
    guard let theme else {
      preconditionFailure("a theme that cannot be made has noted why")
    }
    self = theme
  }
}

/// The tree of `theme.yaml` → a `Theme`.
struct ThemeReader {
  let root: SettingsMapping

  func theme() -> Theme? {
    var colours: [String: Colour] = [:]
    for entry in root.mapping("colours")?.entries ?? [] {
      colours[entry.key] = colour(entry.value)
    }
    var faces: [String: FaceStack] = [:]
    for entry in root.mapping("faces")?.entries ?? [] { faces[entry.key] = faceStack(entry.value) }
    let pages = root.mapping("pages")
    let styles = root.mapping("styles")
    let styleReader = StyleReader(faces: Set(faces.keys), colours: colours)
    let shared = styles?.value("both")?.mapping.map(styleReader.styles) ?? []
    var families: [String: DocumentFamily] = [:]
    for name in Theme.familyNames {
      let own = styles?.value(name)?.mapping.map(styleReader.styles) ?? []
      let known = Set((shared + own).flatMap(\.selector.parts).flatMap(\.classes))
      guard let mapping = pages?.mapping(name),
        let page = PageReader(page: mapping, styles: styleReader, names: known).setup()
      else { continue }
      families[name] = DocumentFamily(name: name, page: page, styles: shared + own)
    }
    guard families.count == Theme.familyNames.count else { return nil }
    return Theme(faces: faces, families: families)
  }

  private func colour(_ value: SettingsValue) -> Colour? {
    guard let text = value.text else { return nil }
    if let colour = Colour(hex: text) { return colour }
    value.note("“\(value.path)”应当是颜色，例如 \"#c8102e\"，这里是“\(text)”")
    return nil
  }

  private func faceStack(_ value: SettingsValue) -> FaceStack? {
    guard let list = value.list else { return nil }
    var families = list.compactMap(\.text)
    let generics = ["serif", "sans-serif", "monospace"]
    guard let generic = families.popLast(), generics.contains(generic), !families.isEmpty else {
      value.note("“\(value.path)”至少要有一个字体名，最后一项应当是 serif、sans-serif 或 monospace")
      return nil
    }
    return FaceStack(families: families, generic: generic)
  }
}
