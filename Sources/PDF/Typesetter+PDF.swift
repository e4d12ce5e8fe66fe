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
    let prepared = prepare(jobs, workers: workers)
    let (fontSet, notes) = try fonts(of: prepared, book)
    let weights = prepared.map { $0.reduce(0) { $0 + $1.texts.count } }
    let results = SideBySide.run(
      // The longest first, so that no core waits for one at the end.
      jobs.indices.sorted { weights[$0] > weights[$1] }, workers: workers
    ) {
      JobSetter(fonts: fontSet)
    } work: { setter, index in
      setter.set(jobs[index], prepared[index], workers: max(1, workers / jobs.count))
    }
    var run = PDFRun(files: [], messages: [], notes: notes)
    for (job, result) in zip(jobs, results) {
      switch result {
      case .success(let file):
        run.files.append(file.bytes)
        run.messages += file.messages
      case .failure(.font(let error)): throw error
      case .failure(.drawing(let error)):
        run.files.append(nil)
        run.failures.append(DocumentFailure(document: job.name, reason: error.userText))
      }
    }
    return run
  }

  private func prepare(_ jobs: [PDFJob], workers: Int) -> [[PreparedDocument]] {
    let places = jobs.indices.flatMap { job in jobs[job].documents.indices.map { (job, $0) } }
    let prepared = SideBySide.run(Array(places.indices), workers: workers) {
    } work: { _, index in
      let (job, document) = places[index]
      return PreparedDocument(
        jobs[job].documents[document], theme: theme, images: images, measure: \.size,
        prefix: jobs[job].documents.count > 1 ? "d\(document + 1)-" : "")
    }
    var rest = prepared[...]
    return jobs.map { job in
      defer { rest = rest.dropFirst(job.documents.count) }
      return Array(rest.prefix(job.documents.count))
    }
  }

  /// The small fonts of a run, and which of them stand in for others.
  private func fonts(
    of documents: [[PreparedDocument]], _ book: FontBook
  ) throws(FontError) -> (FontSet, [String]) {
    var needs = FontNeeds(book: book)
    for document in documents.joined() { _ = try needs.add(document.texts) }
    return (try FontSet(needs), FaceSubstitute.note(on: needs.substitutes).map { [$0] } ?? [])
  }
}
