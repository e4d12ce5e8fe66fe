internal import Foundation
import Model
import Reports
import Typesetting

/// Documents as files, and what could not be set as asked.
struct SetDocuments {
  var files: [OutputFile] = []
  var messages: [TypesettingMessage] = []
}

/// A document to be set: its tree, where its files go, and in which forms.
struct SettingTask {
  let source: DocumentSource
  /// Without extension.
  let path: String
  let forms: [ReportDocument.Form]
  /// A script for the end of the HTML form.
  var script: String?
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

  /// Each document in the forms asked for.
  func all(_ tasks: [SettingTask]) throws -> SetDocuments {
    var set = SetDocuments()
    for task in tasks where task.forms.contains(.html) {
      let page = html(task.source, name: task.path + ".html", script: task.script)
      set.files += page.files
      set.messages += page.messages
    }
    for task in tasks where task.forms.contains(.oa) {
      set.files.append(
        OutputFile(path: task.path + ".oa.html", text: typesetter.oaFragment(task.source)))
    }
    let printed = tasks.filter { $0.forms.contains(.pdf) }
    let run = try typesetter.pdf(printed.map { PDFJob($0.source) }, fonts: fonts, workers: cores)
    set.files += zip(printed, run.files).map {
      OutputFile(path: $0.path + ".pdf", bytes: $1)
    }
    set.messages += run.messages
    return set
  }

  /// One HTML file.
  func html(_ source: DocumentSource, name: String, script: String? = nil) -> SetDocuments {
    let page = typesetter.html(source)
    var text = page.text
    if let script, let end = text.range(of: "</body>", options: .backwards) {
      text.insert(contentsOf: "<script>\n\(script)\n</script>\n", at: end.lowerBound)
    }
    return SetDocuments(files: [OutputFile(path: name, text: text)], messages: page.messages)
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
