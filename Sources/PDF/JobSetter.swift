import Layout

/// Why a job has no file: fonts concern the whole run, drawing the one document.
enum SettingError: Error {
  case font(FontError)
  case drawing(DrawingError)
}

/// What one thread needs to make PDF files: its own faces, shaper and writer.
final class JobSetter {
  private let fonts: FontSet
  private let tools: Result<(shaper: PangoShaper, writer: PDFWriter), FontError>

  init(fonts: FontSet, pictures: PictureBook) {
    self.fonts = fonts
    tools = Result { () throws(FontError) in
      let faces = try PangoFaces(fonts)
      return (PangoShaper(faces), PDFWriter(faces: faces, pictures: pictures))
    }
  }

  /// The file of a job and what could not be set as asked; `workers` is how many cores it may take.
  func set(_ job: PDFJob, _ documents: [PreparedDocument], workers: Int)
    -> Result<(bytes: [UInt8], messages: [TypesettingMessage]), SettingError>
  {
    do {
      let (shaper, writer) = try tools.get()
      let sets = pages(of: documents, shaper, workers: workers)
      let first = documents[0].source
      let metadata = PDFMetadata(
        title: job.title, subject: first.meta["subject"] ?? "", language: first.language,
        created: first.date)
      let joined = Self.joined(sets, of: documents)
      let bytes = try writer.write(
        PDFDocument(pages: joined.pages, outline: joined.outline, metadata: metadata),
        workers: workers)
      return .success((bytes, sets.flatMap(\.messages)))
    } catch let error as DrawingError {
      return .failure(.drawing(error))
    } catch let error as FontError {
      return .failure(.font(error))
    } catch {
      preconditionFailure("fonts and drawing are all that can fail: \(error)")
    }
  }

  /// Documents side by side where there are several, else the stretches of the one.
  private func pages(
    of documents: [PreparedDocument], _ shaper: PangoShaper, workers: Int
  ) -> [DocumentPages] {
    guard workers > 1 else { return documents.map { DocumentPages($0, shaper: shaper) } }
    let fonts = fonts
    let makeShaper: @Sendable () -> any TextShaper = { Self.shaper(fonts) }
    if documents.count == 1 {
      return [
        DocumentPages(documents[0], shaper: shaper, workers: workers, newShaper: makeShaper)
      ]
    }
    return SideBySide.run(Array(documents.indices), workers: workers) {
      Self.shaper(fonts)
    } work: { shaper, index in
      DocumentPages(documents[index], shaper: shaper)
    }
  }

  /// One more shaper of fonts that have opened before.
  private static func shaper(_ fonts: FontSet) -> PangoShaper {
    do {
      return PangoShaper(try PangoFaces(fonts))
    } catch {
      preconditionFailure("the run's own fonts open as often as they are asked to: \(error)")
    }
  }

  /// All pages in a row; each of several documents has a bookmark, and its own under it.
  private static func joined(
    _ sets: [DocumentPages], of documents: [PreparedDocument]
  ) -> (pages: [DrawnPage], outline: [OutlineEntry]) {
    if sets.count == 1 { return (sets[0].pages, sets[0].outline) }
    var pages: [DrawnPage] = []
    var outline: [OutlineEntry] = []
    for (index, set) in sets.enumerated() {
      guard var first = set.pages.first else { continue }
      let name = "document-\(index + 1)"
      first.operations.insert(.destination(name, Point(x: 0, y: 0)), at: 0)
      pages += [first] + set.pages.dropFirst()
      outline.append(
        OutlineEntry(title: documents[index].source.title, level: 1, destination: name))
      outline += set.outline.map {
        OutlineEntry(title: $0.title, level: $0.level + 1, destination: $0.destination)
      }
    }
    return (pages, outline)
  }
}
