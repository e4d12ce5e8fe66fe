import Model
import Reports
import Typesetting

/// Documents as files, and what could not be set as asked.
struct SetDocuments {
  var files: [OutputFile] = []
  var messages: [TypesettingMessage] = []
}

/// Trees of the vocabulary and the workspace's theme → HTML and PDF files.
struct DocumentSetter {
  private let typesetter: Typesetter
  private let fonts: FontBook
  private let cores: Int

  init(workspace: Workspace) throws {
    typesetter = Typesetter(theme: try workspace.theme(), images: try workspace.images())
    fonts = try FontBook(userFolder: workspace.fontFolder)
    cores = workspace.world.cores
  }

  /// Each document in the forms asked for; paths are without extension.
  func all(
    _ documents: [(source: DocumentSource, path: String, forms: [ReportDocument.Form])]
  ) throws -> SetDocuments {
    var set = SetDocuments()
    for (source, path, forms) in documents where forms.contains(.html) {
      let page = html(source, name: path + ".html")
      set.files += page.files
      set.messages += page.messages
    }
    let printed = documents.filter { $0.forms.contains(.pdf) }
    let run = try typesetter.pdf(printed.map { PDFJob($0.source) }, fonts: fonts, workers: cores)
    set.files += zip(printed, run.files).map {
      OutputFile(path: $0.path + ".pdf", bytes: $1)
    }
    set.messages += run.messages
    return set
  }

  /// One HTML file.
  func html(_ source: DocumentSource, name: String) -> SetDocuments {
    let page = typesetter.html(source)
    return SetDocuments(
      files: [OutputFile(path: name, text: page.text)], messages: page.messages)
  }

  /// All documents in one PDF file, with a bookmark each.
  func onePDF(_ sources: [DocumentSource], name: String) throws -> SetDocuments {
    guard let first = sources.first else { return SetDocuments() }
    let run = try typesetter.pdf(
      [PDFJob(name: name, title: first.title, documents: sources)], fonts: fonts, workers: cores)
    return SetDocuments(
      files: run.files.map { OutputFile(path: name, bytes: $0) }, messages: run.messages)
  }
}
