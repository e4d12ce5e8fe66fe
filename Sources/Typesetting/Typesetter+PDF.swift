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
  /// The bytes of each job's file.
  package var files: [[UInt8]]
  /// In the order of the jobs; what concerns fonts as a whole first.
  package var messages: [TypesettingMessage]
}

/// Why a run made no files.
package enum TypesettingError: Error, Sendable, Hashable {
  case font(FontError)
  case drawing(document: String, DrawingError)
}

extension Typesetter {
  /// The PDF files of a run: fonts are cut once, documents are set side by side.
  package func pdf(
    _ jobs: [PDFJob], fonts book: FontBook, workers: Int = Typesetter.cores
  ) throws(TypesettingError) -> PDFRun {
    let prepared = jobs.map { job in
      job.documents.enumerated().map { index, document in
        PreparedDocument(
          document, theme: theme, images: images,
          prefix: job.documents.count > 1 ? "d\(index + 1)-" : "")
      }
    }
    let (fontSet, messages) = try fonts(of: prepared, book)
    let results = sideBySide(jobs.count, workers: workers) {
      Setter(fonts: fontSet)
    } work: { setter, index in
      setter.set(jobs[index], prepared[index])
    }
    var run = PDFRun(files: [], messages: messages)
    for result in results {
      switch result {
      case .success(let file):
        run.files.append(file.bytes)
        run.messages += file.messages
      case .failure(let error): throw error
      }
    }
    return run
  }

  /// The small fonts of a run, and what the theme or the texts ask for in vain.
  private func fonts(
    of documents: [[PreparedDocument]], _ book: FontBook
  ) throws(TypesettingError) -> (FontSet, [TypesettingMessage]) {
    var needs = FontNeeds(book: book)
    do throws(FontError) {
      for document in documents.joined() { _ = try needs.add(document.texts) }
      let messages = needs.substitutes.map {
        TypesettingMessage(document: "", place: "", text: $0.message)
      }
      return (try FontSet(needs), messages)
    } catch {
      throw .font(error)
    }
  }
}

/// What one thread needs to set documents: its own faces, shaper and writer.
private final class Setter {
  private let shaper: PangoShaper?
  private let writer: PDFWriter?
  private let failure: FontError?

  init(fonts: FontSet) {
    do throws(FontError) {
      let faces = try PangoFaces(fonts)
      shaper = PangoShaper(faces)
      writer = PDFWriter(faces: faces)
      failure = nil
    } catch {
      (shaper, writer, failure) = (nil, nil, error)
    }
  }

  func set(_ job: PDFJob, _ documents: [PreparedDocument])
    -> Result<(bytes: [UInt8], messages: [TypesettingMessage]), TypesettingError>
  {
    guard let shaper, let writer else {
      return .failure(.font(failure ?? .configuration))
    }
    var pages: [DrawnPage] = []
    var outline: [OutlineEntry] = []
    var messages: [TypesettingMessage] = []
    for (index, document) in documents.enumerated() {
      let set = DocumentPages(document, shaper: shaper)
      if documents.count > 1, let first = set.pages.first {
        let name = "document-\(index + 1)"
        var page = first
        page.operations.insert(.destination(name, Point(x: 0, y: 0)), at: 0)
        pages += [page] + set.pages.dropFirst()
        outline.append(
          OutlineEntry(title: document.source.title, level: 1, destination: name))
        outline += set.outline.map {
          OutlineEntry(title: $0.title, level: $0.level + 1, destination: $0.destination)
        }
      } else {
        pages += set.pages
        outline += set.outline
      }
      messages += set.messages
    }
    let first = documents[0].source
    let metadata = PDFMetadata(
      title: job.title, subject: first.meta["subject"] ?? "", language: first.language,
      created: first.date)
    do throws(DrawingError) {
      let bytes = try writer.write(
        PDFDocument(pages: pages, outline: outline, metadata: metadata))
      return .success((bytes, messages))
    } catch {
      return .failure(.drawing(document: job.name, error))
    }
  }
}
