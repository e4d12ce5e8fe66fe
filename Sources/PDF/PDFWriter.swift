internal import CPango
import Layout

/// Pages → the bytes of a PDF, by Cairo, with fonts embedded and the day given for its date.
///
/// One writer serves one thread for any number of documents.
package final class PDFWriter {
  private let fonts: ScaledFonts
  private let pictures: PictureBook
  private let svgFonts: SVGFonts

  package init(faces: PangoFaces, pictures: PictureBook = PictureBook()) {
    fonts = ScaledFonts(faces: faces)
    self.pictures = pictures
    svgFonts = SVGFonts(pictures.fonts)
  }

  /// The finished file; many pages are finished on as many cores as there are `workers`.
  package func write(_ document: PDFDocument, workers: Int = 1) throws(DrawingError) -> [UInt8] {
    let drawn = try StoredStreams.use { () throws(DrawingError) in try draw(document) }
    return try Finisher(document: document, tags: drawn.tags, workers: workers)
      .finish(drawn.bytes)
  }

  /// Cairo's own file and the tags that it holds, in their order.
  func draw(_ document: PDFDocument) throws(DrawingError) -> (bytes: [UInt8], tags: [OpenedTag]) {
    guard let first = document.pages.first else {
      preconditionFailure("a document has at least one page")
    }
    let sink = ByteSink()
    let surface = sink.makePDFSurface(width: first.width, height: first.height)
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else {
      throw .cairo(status: 1, text: "cairo_create", step: "打开")
    }
    defer { cairo_destroy(context) }
    describe(document.metadata, on: surface)
    let painter = PagePainter(
      context: context, fonts: fonts, pictures: pictures, svgFonts: svgFonts,
      leaves: LeafPlan.leaves(of: document.pages))
    for page in document.pages {
      cairo_pdf_surface_set_size(surface, page.width, page.height)
      try painter.paint(page)
      cairo_show_page(context)
      try check(cairo_status(context), step: "页面")
    }
    addOutline(document.outline, to: surface)
    cairo_surface_finish(surface)
    try check(cairo_status(context), step: "结束")
    try check(cairo_surface_status(surface), step: "写出")
    return (sink.bytes, painter.tags.opened)
  }

  private func describe(_ metadata: PDFMetadata, on surface: OpaquePointer?) {
    func set(_ key: cairo_pdf_metadata_t, _ value: String) {
      if !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
    }
    set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    set(CAIRO_PDF_METADATA_CREATOR, "Mingjing")
    set(CAIRO_PDF_METADATA_CREATE_DATE, "\(metadata.created)T00:00:00+08:00")
  }

  private func addOutline(_ entries: [OutlineEntry], to surface: OpaquePointer?) {
    // The entries that the next one may stand under, from the outermost: ranks may be skipped, and
    // the first entry's need not be the highest.
    var open: [(level: Int, number: Int32)] = []
    for entry in entries {
      while let last = open.last, last.level >= entry.level { open.removeLast() }
      let number = cairo_pdf_surface_add_outline(
        surface, open.last?.number ?? 0, entry.title,
        TagName.attributes(ofLinkTo: entry.destination),
        open.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
      open.append((entry.level, number))
    }
  }
}

func check(_ status: cairo_status_t, step: String) throws(DrawingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  let text = cairo_status_to_string(status).map { String(cString: $0) } ?? ""
  throw .cairo(status: Int(status.rawValue), text: text, step: step)
}
