import Layout
internal import Model

/// Cairo's file → the file that is handed out: what Cairo leaves out or writes wrongly, mended.
///
/// Date, identifier, language, view, page labels, XMP and output intent, what PDF/A-2a and PDF/UA-1
/// ask for, artifacts, and the attributes of elements. Everything else goes over as Cairo wrote it,
/// compressed once; what is not understood is a fault. The finished file is read once more before it
/// counts as made.
struct Finisher {
  let document: PDFDocument
  let tags: [OpenedTag]
  let workers: Int

  func finish(_ bytes: [UInt8]) throws(DrawingError) -> [UInt8] {
    do throws(PDFFault) {
      let finished = try made(from: try PDFFile(bytes))
      try FinishedFile.check(finished, pages: document.pages.count)
      return finished
    } catch {
      throw .finishing(text: error.text)
    }
  }

  private func made(from file: PDFFile) throws(PDFFault) -> [UInt8] {
    let structure = try StructureFinisher(file, tags: tags)
    let streams = try StreamFinisher(
      file: file, marks: tags.isEmpty ? nil : structure.marks, workers: workers
    ).streams()
    var writer = PDFFileWriter(numbers: file.objects.count, expecting: file.bytes.count)
    let information = file.information ?? writer.newNumber()
    writer.add(information) { $0 += self.information.utf8 }
    let addition = catalogue(&writer)
    let parents = try structure.parents()
    file.bytes.withUnsafeBytes { raw in
      for (number, object) in file.objects.enumerated() {
        guard let object, object.role != .container, number != information,
          !streams.lengths.contains(number)
        else { continue }
        if let stream = streams.finished[number] {
          writer.addStream(number, entries: stream.entries, data: stream.data)
        } else if let parents = parents[number] {
          writer.add(number) { $0 += parents }
        } else {
          writer.add(number) { target in
            append(object, number, of: file, raw, structure, addition, to: &target)
          }
        }
      }
    }
    return writer.finished(catalogue: file.catalogue, information: information)
  }

  /// Adds an object as Cairo spells it, with what is wanting in its dictionary.
  private func append(
    _ object: PDFFile.Object, _ number: Int, of file: PDFFile, _ raw: UnsafeRawBufferPointer,
    _ structure: StructureFinisher, _ addition: String, to target: inout [UInt8]
  ) {
    let tag = structure.tagOfObject[number]
    func copy(without keys: [String] = []) {
      guard !keys.isEmpty else {
        target += UnsafeRawBufferPointer(rebasing: raw[object.value.range].dropLast(2))
        return
      }
      target += "<<".utf8
      for entry in file.entries[object.entries]
      where !keys.contains(where: { raw[entry.key].elementsEqual($0.utf8) }) {
        PDFFileWriter.append(entry, of: raw, to: &target)
      }
    }
    switch object.role {
    case .catalogue:
      copy(without: ["Lang", "ViewerPreferences", "Metadata", "OutputIntents", "PageLabels"])
      target += addition.utf8
    case .element:
      if let kids = structure.kids[number] {
        copy(without: ["K"])
        if !kids.isEmpty { target += Array(" /K [".utf8) + kids + Array("]".utf8) }
      } else {
        copy()
      }
      if tag >= 0, case .element(let element, _) = tags[Int(tag)] {
        element.appendAttributes(to: &target)
      }
    case .annotation:
      copy(without: ["F", "Contents"])
      target += " /F 4 /Contents ".utf8
      if tag >= 0, case .link(let text) = tags[Int(tag)] { PDFText.append(text, to: &target) }
    case .page where file.value("Annots", of: object) != nil:
      copy(without: ["Tabs"])
      target += " /Tabs /S".utf8
    case .trueTypeFont where file.value("CIDToGIDMap", of: object) == nil:
      copy()
      // TrueType glyph numbers are the file's own; PDF/A wants that said.
      target += " /CIDToGIDMap /Identity".utf8
    default:
      target += UnsafeRawBufferPointer(rebasing: raw[object.value.range])
      return
    }
    target += " >>".utf8
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
      profile, entries: " /N 3 /Filter /FlateDecode".utf8, data: ColourProfile.compressed)
    let metadata = writer.newNumber()
    writer.addStream(
      metadata, entries: " /Type /Metadata /Subtype /XML /Filter /FlateDecode".utf8,
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
