import Layout

/// The bytes of an SVG → the same as librsvg gets them, and what it will not draw of them.
///
/// Links lose their addresses: librsvg would put them into the structure of the PDF, where nobody
/// checked them. A picture that names no language is Chinese, so that the forms of its characters do
/// not depend on the environment.
struct SVGSource: Sendable {
  private(set) var bytes: [UInt8]
  /// The characters that it sets.
  private(set) var characters: Set<Unicode.Scalar> = []
  private(set) var hasText = false
  /// Elements that librsvg passes over in silence, each once.
  private(set) var ignored: [String] = []

  init(_ bytes: [UInt8]) throws(PictureFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw PictureFault("不是 UTF-8 编码的 SVG")
    }
    self.bytes = []
    var scanner = SVGScanner(bytes)
    // Local names of the open elements.
    var open: [String] = []
    var copied = 0
    while let piece = scanner.next() {
      switch piece {
      case .start(let tag):
        let name = tag.localName
        if open.isEmpty, tag.attribute("lang") == nil {
          self.bytes += bytes[copied..<tag.nameEnd]
          self.bytes += " xml:lang=\"zh-Hans\"".utf8
          copied = tag.nameEnd
        }
        for attribute in tag.attributes where name == "a" && attribute.localName == "href" {
          self.bytes += bytes[copied..<attribute.range.lowerBound]
          copied = attribute.range.upperBound
        }
        note(name, tag)
        if !tag.isEmpty { open.append(name) }
      case .end: _ = open.popLast()
      case .text(let text):
        guard let text = text() else { continue }
        if open.contains("foreignObject") {
          if text.contains(where: { !$0.isWhitespace }) { add("foreignObject") }
        } else if open.contains("text"), !open.contains("title"), !open.contains("desc") {
          hasText = true
          characters.formUnion(text.unicodeScalars)
        }
      }
    }
    self.bytes += bytes[copied...]
  }

  private mutating func note(_ name: String, _ tag: SVGScanner.Tag) {
    switch name {
    case "textPath": add("textPath")
    case "image", "use", "feImage":
      if let address = tag.attribute("href"), !address.hasPrefix("#"), !address.hasPrefix("data:") {
        add("\(name)（引用外部文件）")
      }
    default: break
    }
  }

  private mutating func add(_ name: String) {
    if !ignored.contains(name) { ignored.append(name) }
  }

  /// What pages will not show, in Chinese.
  func notes(fonts: FontBook?) -> [String] {
    var notes = ignored.map { "里的 \($0) 在 PDF 中画不出来；请在作图软件里转成普通文字或图形后另存。" }
    let missing = characters.filter { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.value >= 0x20 && fonts?.hasFace(with: scalar) == false
    }
    for scalar in missing.sorted(by: { $0.value < $1.value }) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      notes.append("里有任何字体都没有的字“\(scalar)”（U+\(code)）；请改用别的字，或把字体放入 assets/fonts/。")
    }
    return notes
  }
}
