package import Layout
package import Model

/// One PDF file to make: a document, or several with a bookmark each.
package struct PDFJob: Sendable {
  /// What messages call it.
  package var name: String
  package var documents: [DocumentSource]
  /// The file's title where it holds several documents.
  package var title: String

  package init(_ document: DocumentSource) {
    name = document.name
    documents = [document]
    title = document.title
  }

  /// Several documents in one file, each with its own page numbers.
  package init(name: String, title: String, documents: [DocumentSource]) {
    precondition(!documents.isEmpty, "a file holds at least one document")
    self.name = name
    self.title = title
    self.documents = documents
  }
}

/// The files of a run, in the order of their jobs.
package struct PDFRun: Sendable {
  /// The bytes of each job's file; nil where it could not be drawn.
  package var files: [[UInt8]?]
  /// Why files are missing, in the order of their jobs.
  package var failures: [DocumentFailure] = []
  /// What could not be set as asked, in the order of the jobs.
  package var messages: [TypesettingMessage]
  /// In Chinese: which faces stand in for those that the theme names, in one sentence; nothing is
  /// missing for it.
  package var notes: [String] = []
  /// The font files that gave glyphs, by path.
  package var fonts: [UsedFont]
}

extension Typesetter {
  /// The PDF files of a run: fonts are cut once, documents are set side by side.
  ///
  /// Cores that no document is left for take part in long ones. A document that cannot be drawn
  /// costs its own file and no other.
  ///
  /// - Throws: `FontError` where there is nothing to set any document with.
  package func pdf(
    _ jobs: [PDFJob], fonts book: FontBook, workers: Int = SideBySide.cores
  ) throws(FontError) -> PDFRun {
    let pictures = PictureBook(fonts: book)
    let prepared = prepare(jobs, pictures, workers: workers)
    let (fontSet, notes, missing) = try fonts(of: prepared, book)
    let weights = prepared.map { $0.reduce(0) { $0 + $1.texts.count } }
    let results = SideBySide.run(
      // The longest first, so that no core waits for one at the end.
      jobs.indices.sorted { weights[$0] > weights[$1] }, workers: workers
    ) {
      JobSetter(fonts: fontSet, pictures: pictures)
    } work: { setter, index in
      setter.set(jobs[index], prepared[index], workers: max(1, workers / jobs.count))
    }
    var run = PDFRun(files: [], messages: [], notes: notes, fonts: fontSet.used)
    for (index, result) in results.enumerated() {
      switch result {
      case .success(let file):
        run.files.append(file.bytes)
        run.messages += file.messages
        for (document, scalars) in zip(jobs[index].documents, missing[index]) {
          run.messages += Self.untold(scalars, of: document.name, after: file.messages)
        }
      case .failure(.font(let error)): throw error
      case .failure(.drawing(let error)):
        run.files.append(nil)
        run.failures.append(DocumentFailure(document: jobs[index].name, reason: error.userText))
      }
    }
    return run
  }

  private func prepare(
    _ jobs: [PDFJob], _ pictures: PictureBook, workers: Int
  ) -> [[PreparedDocument]] {
    let places = jobs.indices.flatMap { job in jobs[job].documents.indices.map { (job, $0) } }
    let prepared = SideBySide.run(Array(places.indices), workers: workers) {
    } work: { _, index in
      let (job, document) = places[index]
      return PreparedDocument(
        jobs[job].documents[document], theme: theme, images: images, measure: pictures.reading,
        prefix: jobs[job].documents.count > 1 ? "d\(document + 1)-" : "")
    }
    var rest = prepared[...]
    return jobs.map { job in
      defer { rest = rest.dropFirst(job.documents.count) }
      return Array(rest.prefix(job.documents.count))
    }
  }

  /// The small fonts of a run, which of them stand in for others, and of each document the characters
  /// that none has.
  private func fonts(
    of jobs: [[PreparedDocument]], _ book: FontBook
  ) throws(FontError) -> (FontSet, [String], [[[Unicode.Scalar]]]) {
    var needs = FontNeeds(book: book)
    var missing: [[[Unicode.Scalar]]] = []
    for documents in jobs {
      missing.append(
        try documents.map { document throws(FontError) in try needs.add(document.texts) })
    }
    let notes = FaceSubstitute.note(on: needs.substitutes).map { [$0] } ?? []
    return (try FontSet(needs), notes, missing)
  }

  /// The characters without a glyph that the layout said nothing of: those of running texts and
  /// charts.
  private static func untold(
    _ scalars: [Unicode.Scalar], of document: String, after messages: [TypesettingMessage]
  ) -> [TypesettingMessage] {
    scalars.map { CompositionNotice.missing($0).message }
      .filter { text in !messages.contains { $0.document == document && $0.text == text } }
      .map { TypesettingMessage(document: document, place: "页眉、页脚或图表", text: $0) }
  }
}
