import Layout

/// The tags of a document → attributes in its structure tree that Cairo cannot write.
///
/// Handed out element by element in the order in which Cairo numbers them: that of their start tags.
struct StructureFinisher {
  private let tags: [OpenedTag]
  private var position = 0

  init(tags: [OpenedTag]) {
    self.tags = tags
  }

  /// What the next element gets; throws where it is not the one that was drawn.
  mutating func next(
    _ file: CairoFile, _ object: CairoFile.Object
  ) throws(DrawingError) -> String? {
    guard position < tags.count, file.name(of: object) == tags[position].name else {
      throw .finishing(text: "结构元素的次序与绘制不符", step: "结构")
    }
    defer { position += 1 }
    guard case .element(let tag) = tags[position] else { return nil }
    return tag.attributes
  }

  /// To be called after the last element.
  func finish() throws(DrawingError) {
    guard position == tags.count else {
      throw .finishing(text: "结构元素少于绘制的元素", step: "结构")
    }
  }
}

extension CairoFile {
  /// The name behind an element's `/S`.
  fileprivate func name(of element: Object) -> String? {
    guard let place = place(of: "/S /", in: element) else { return nil }
    let rest = bytes[(place + 4)..<element.text.upperBound]
    return String(decoding: rest.prefix { $0 > 0x20 }, as: UTF8.self)
  }
}

extension StructureTag {
  /// Alternative text, language, scope and spans in PDF's notation; nil where there are none.
  fileprivate var attributes: String? {
    var entries = ""
    if let alternativeText { entries += " /Alt \(PDFText.string(alternativeText))" }
    if let language { entries += " /Lang \(PDFText.string(language))" }
    if let tableAttributes { entries += " /A \(tableAttributes)" }
    return entries.isEmpty ? nil : entries
  }

  /// Scope and spans of a cell.
  private var tableAttributes: String? {
    var entries = ""
    if let scope { entries += " /Scope /\(scope.rawValue)" }
    if columnSpan > 1 { entries += " /ColSpan \(columnSpan)" }
    if rowSpan > 1 { entries += " /RowSpan \(rowSpan)" }
    return entries.isEmpty ? nil : "<< /O /Table\(entries) >>"
  }
}
