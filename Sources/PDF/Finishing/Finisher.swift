import Layout
internal import Model

/// Cairo's file → the file that is handed out: what Cairo 1.16 leaves out or writes wrongly, mended.
///
/// Date, identifier, language, view, page labels, XMP and output intent, what PDF/A-2b and PDF/UA-1
/// ask for, artifacts, and the attributes of elements. PDF/UA is not declared: the schema that would
/// describe its mark is refused by the checker that passes the files as PDF/A. Everything else goes over as Cairo wrote it,
/// compressed once.
struct Finisher {
  let document: PDFDocument
  let tags: [OpenedTag]
  let workers: Int

  func finish(_ bytes: [UInt8]) throws(DrawingError) -> [UInt8] {
    let file = try CairoFile(bytes)
    var writer = PDFFileWriter(numbers: file.objects.count, expecting: bytes.count)
    let additions = try additions(to: file, &writer)
    let streams = try StreamFinisher(
      file: file, marksArtifacts: !tags.isEmpty, workers: workers
    ).streams()
    file.bytes.withUnsafeBytes { buffer in
      for number in file.objects.indices where !streams.lengths.contains(number) {
        guard let object = file.objects[number], number != file.information else { continue }
        if let stream = streams.finished[number] {
          writer.addStream(number, entries: stream.entries, data: stream.data)
        } else {
          writer.add(
            number, UnsafeRawBufferPointer(rebasing: buffer[object.text]), more: additions[number])
        }
      }
    }
    return writer.finished(catalogue: file.catalogue, information: file.information)
  }

  /// By number: what is added to Cairo's dictionaries; new objects are written on the way.
  private func additions(
    to file: CairoFile, _ writer: inout PDFFileWriter
  ) throws(DrawingError) -> [Int: String] {
    writer.add(file.information, information)
    var structure = StructureFinisher(tags: tags)
    var result = [file.catalogue: catalogue(&writer)]
    var links = LinkNames(tags: tags)
    for (number, object) in file.objects.enumerated() {
      guard let object, object.data == nil else { continue }
      if file.object(object, begins: "<< /Type /StructElem") {
        result[number] = try structure.next(file, object)
      } else if file.object(object, begins: "<< /Type /Annot") {
        result[number] = " /F 4 /Contents \(PDFText.string(links.next()))"
      } else if file.object(object, begins: "<< /Type /Page ") {
        if file.place(of: "/Annots", in: object) != nil { result[number] = " /Tabs /S" }
      } else if file.object(object, begins: "<< /Type /Font\n   /Subtype /CIDFontType2") {
        // TrueType glyph numbers are the file's own; PDF/A wants that said.
        result[number] = " /CIDToGIDMap /Identity"
      }
    }
    try structure.finish()
    return result
  }

  private var information: String {
    let metadata = document.metadata
    let day = metadata.created.description.filter { $0 != "-" }
    var entries = "/Producer \(PDFText.string(XMP.producer)) /Creator (Mingjing)"
    for (key, value) in [
      ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
    ] where !value.isEmpty {
      entries += " /\(key) \(PDFText.string(value))"
    }
    return "<< \(entries) /CreationDate (D:\(day)000000+08'00') >>"
  }

  private func catalogue(_ writer: inout PDFFileWriter) -> String {
    let profile = writer.newNumber()
    writer.addStream(
      profile, entries: "/N 3 /Filter /FlateDecode".utf8, data: ColourProfile.compressed)
    let metadata = writer.newNumber()
    writer.addStream(
      metadata, entries: "/Type /Metadata /Subtype /XML /Filter /FlateDecode".utf8,
      data: Deflater.zlib(Array(XMP.packet(document.metadata).utf8)))
    let labels = document.pageLabels.map { " /PageLabels << /Nums [\(pageLabels($0))] >>" } ?? ""
    return """
       /Lang \(PDFText.string(document.metadata.language)) \
      /ViewerPreferences << /DisplayDocTitle true >> /Metadata \(metadata) 0 R \
      /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) \
      /Info (sRGB IEC61966-2.1) /DestOutputProfile \(profile) 0 R >>]\(labels)
      """
  }

  private func pageLabels(_ labels: [String]) -> String {
    labels.enumerated().map { "\($0) << /P \(PDFText.string($1)) >>" }.joined(separator: " ")
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
