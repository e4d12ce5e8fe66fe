internal import CQPDF
internal import Model

/// Cairo's file → the file that is handed out: what Cairo 1.16 leaves out or writes wrongly, mended.
///
/// Date, identifier, language, view, page labels, XMP and output intent, the marks that PDF/A-2b
/// wants, artifacts, and the attributes of elements.
struct Finisher {
  let document: PDFDocument
  let tags: [OpenedTag]

  func finish(_ bytes: [UInt8]) throws(DrawingError) -> [UInt8] {
    let file = try QPDFFile(bytes)
    let data = file.data
    let root = QPDFObject(qpdf_get_root(data), in: data)
    describe(root, in: data)
    try file.check(step: "文件说明")
    finishPages(in: data)
    try file.check(step: "页面")
    if !tags.isEmpty { try StructureFinisher(tags: tags).finish(in: data) }
    try file.check(step: "结构")
    return try file.write()
  }

  private func describe(_ root: QPDFObject, in data: qpdf_data) {
    let metadata = document.metadata
    let day = metadata.created.description.filter { $0 != "-" }
    qpdf_set_info_key(data, "/Producer", XMP.producer)
    qpdf_set_info_key(data, "/CreationDate", "D:\(day)000000+08'00'")
    root["/Lang"] = QPDFObject(text: metadata.language, in: data)
    root["/ViewerPreferences"] = QPDFObject(parsing: "<< /DisplayDocTitle true >>", in: data)
    let profile = QPDFObject(stream: ColourProfile.sRGB, entries: [("/N", "3")], in: data).indirect
    let intent = QPDFObject(
      parsing: "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
        + " /Info (sRGB IEC61966-2.1) >>", in: data)
    intent["/DestOutputProfile"] = profile
    let intents = QPDFObject(qpdf_oh_new_array(data), in: data)
    qpdf_oh_append_item(data, intents.handle, intent.handle)
    root["/OutputIntents"] = intents
    root["/Metadata"] =
      QPDFObject(
        stream: Array(XMP.packet(metadata).utf8),
        entries: [("/Type", "/Metadata"), ("/Subtype", "/XML")], in: data
      ).indirect
    if let labels = document.pageLabels {
      root["/PageLabels"] = pageLabels(labels, in: data)
    }
  }

  private func pageLabels(_ labels: [String], in data: qpdf_data) -> QPDFObject {
    let numbers = QPDFObject(qpdf_oh_new_array(data), in: data)
    for (index, label) in labels.enumerated() {
      qpdf_oh_append_item(data, numbers.handle, qpdf_oh_new_integer(data, Int64(index)))
      let entry = QPDFObject(qpdf_oh_new_dictionary(data), in: data)
      entry["/P"] = QPDFObject(text: label, in: data)
      qpdf_oh_append_item(data, numbers.handle, entry.handle)
    }
    let tree = QPDFObject(qpdf_oh_new_dictionary(data), in: data)
    tree["/Nums"] = numbers
    return tree
  }

  private func finishPages(in data: qpdf_data) {
    var seenFonts: Set<Int> = []
    var links = LinkNames(tags: tags)
    for index in 0..<Int(qpdf_get_num_pages(data)) {
      let page = QPDFObject(qpdf_get_page_n(data, index), in: data)
      finishFonts(page["/Resources"]["/Font"], &seenFonts)
      let notes = page["/Annots"].items
      for note in notes {
        note["/F"] = QPDFObject(qpdf_oh_new_integer(data, 4), in: data)
        note["/Contents"] = QPDFObject(text: links.next(), in: data)
      }
      if !notes.isEmpty { page["/Tabs"] = QPDFObject(parsing: "/S", in: data) }
      guard !tags.isEmpty else { continue }
      let contents = page["/Contents"]
      if contents.isStream, let bytes = contents.streamBytes,
        let marked = ArtifactMarker.marked(bytes)
      {
        contents.replaceStream(marked)
      }
    }
  }

  /// TrueType glyph numbers are the file's own; PDF/A wants that said.
  private func finishFonts(_ fonts: QPDFObject, _ seen: inout Set<Int>) {
    for key in fonts.keys {
      let font = fonts[key]
      guard seen.insert(font.number).inserted else { continue }
      for descendant in font["/DescendantFonts"].items
      where descendant["/Subtype"].name == "/CIDFontType2" {
        descendant["/CIDToGIDMap"] = QPDFObject(parsing: "/Identity", in: descendant.data)
      }
    }
  }
}

/// The texts of a document's links, in the order in which Cairo writes their annotations.
private struct LinkNames {
  private var texts: [String]
  private var position = 0

  init(tags: [OpenedTag]) {
    texts = tags.compactMap { if case .link(let text) = $0 { text } else { nil } }
  }

  mutating func next() -> String {
    guard position < texts.count else { return "链接" }
    defer { position += 1 }
    return texts[position]
  }
}
