internal import Layout

/// A file's streams → what the finished file holds of them: pages with artifacts marked, everything
/// that was deflated compressed once.
struct StreamFinisher {
  struct Stream: Sendable {
    /// The dictionary's entries but for its length.
    var entries: [UInt8]
    var data: [UInt8]
  }

  let file: PDFFile
  /// By page object; nil where the document has no elements.
  let marks: [Int: StructureFinisher.PageMarks]?
  let workers: Int

  /// By number the finished streams; and the numbers of the objects that told their lengths, which
  /// are not needed any more.
  func streams() throws(PDFFault) -> (finished: [Int: Stream], lengths: Set<Int>) {
    var lengths: Set<Int> = []
    var pieces: [Piece] = []
    let pages = try contents()
    for (number, object) in file.objects.enumerated() {
      guard let object, let data = object.data, object.role != .container else { continue }
      if let length = file.value("Length", of: object)?.reference { lengths.insert(length) }
      let filters = try file.value("Filter", of: object).map { value throws(PDFFault) in
        try file.elements(value)
      }
      let isDeflated = filters?.count == 1 && file.isName(filters?.first, "FlateDecode")
      guard isDeflated || filters == nil || pages[number] == nil else {
        throw PDFFault(text: "页面内容的压缩方式认不出", place: data.lowerBound)
      }
      pieces.append(
        Piece(
          number: number, object: object, data: data, page: pages[number], isDeflated: isDeflated))
    }
    var streams: [Int: Stream] = [:]
    for (piece, stream) in zip(pieces, finished(pieces)) {
      streams[piece.number] = try stream.get()
    }
    return (streams, lengths)
  }

  /// A stream to be finished.
  private struct Piece: Sendable {
    var number: Int
    var object: PDFFile.Object
    var data: Range<Int>
    /// The page object whose content it is.
    var page: Int?
    var isDeflated: Bool
  }

  /// The numbers of the streams that hold pages, and of those pages.
  private func contents() throws(PDFFault) -> [Int: Int] {
    guard marks != nil else { return [:] }
    var pages: [Int: Int] = [:]
    for (number, object) in file.objects.enumerated() where object?.role == .page {
      guard let object, let content = file.value("Contents", of: object) else { continue }
      guard let stream = content.reference else {
        throw PDFFault(text: "一页的内容分成了几段", place: content.range.lowerBound)
      }
      pages[stream] = number
    }
    return pages
  }

  /// Side by side where there are many.
  private func finished(_ pieces: [Piece]) -> [Result<Stream, PDFFault>] {
    @Sendable func work(_ piece: Piece) -> Result<Stream, PDFFault> {
      Result { () throws(PDFFault) in try finished(piece) }
    }
    guard workers > 1, pieces.count > 64 else { return pieces.map(work) }
    return SideBySide.run(Array(pieces.indices), workers: workers) {
    } work: { _, index in
      work(pieces[index])
    }
  }

  private func finished(_ piece: Piece) throws(PDFFault) -> Stream {
    var data = Array(file.bytes[piece.data])
    let entries = entries(piece)
    guard piece.isDeflated || piece.page != nil else { return Stream(entries: entries, data: data) }
    if piece.isDeflated {
      guard let plain = Inflater.zlib(data) else {
        throw PDFFault(text: "有一段数据解不开", place: piece.data.lowerBound)
      }
      data = plain
    }
    if let page = piece.page { data = try marked(data, page: page) }
    return piece.isDeflated
      ? Stream(entries: entries, data: Deflater.zlib(data)) : Stream(entries: entries, data: data)
  }

  private func marked(_ content: [UInt8], page: Int) throws(PDFFault) -> [UInt8] {
    let own = marks?[page] ?? StructureFinisher.PageMarks()
    let result = try ArtifactMarker(decoration: own.decoration).marked(content)
    guard result.numbered == own.count else {
      throw PDFFault(text: "页面上的标记与结构树不符", place: 0)
    }
    return result.content ?? content
  }

  /// A stream's entries but for its length, and for the smoothing of pictures, which PDF/A forbids
  /// (ISO 19005-2, 6.2.8).
  private func entries(_ piece: Piece) -> [UInt8] {
    file.bytes.withUnsafeBytes { raw in
      var text: [UInt8] = []
      for entry in file.entries[piece.object.entries] {
        let isDropped =
          raw[entry.key].elementsEqual("Length".utf8)
          || piece.object.role == .image && raw[entry.key].elementsEqual("Interpolate".utf8)
        guard !isDropped else { continue }
        PDFFileWriter.append(entry, of: raw, to: &text)
      }
      return text
    }
  }
}
