internal import Foundation
import HTML
import Layout
import Model
import PDF
import Reports

/// Documents as files, and what could not be set as asked.
struct SetDocuments {
  var files: [OutputFile] = []
  var messages: [TypesettingMessage] = []
  /// In Chinese: what is set in another way than the theme asks, such as a face that stands in.
  var notes: [String] = []
  var failures: [DocumentFailure] = []
  var fonts: [UsedFont] = []
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
    typesetter = Typesetter(theme: try workspace.theme(), images: workspace.images())
    fonts = try FontBook(userFolder: workspace.fontFolder)
    cores = workspace.world.cores
  }

  /// Each document in the forms asked for.
  func all(_ tasks: [SettingTask]) throws -> SetDocuments {
    var set = SetDocuments()
    let shown = tasks.filter { $0.forms.contains(.html) }
    for (task, page) in zip(shown, typesetter.html(shown.map(\.source), workers: cores)) {
      set.files.append(file(task.path + ".html", page.text, script: task.script))
      set.messages += page.messages
    }
    for task in tasks where task.forms.contains(.oa) {
      set.files.append(
        OutputFile(path: task.path + ".oa.html", text: typesetter.oaFragment(task.source)))
    }
    let printed = tasks.filter { $0.forms.contains(.pdf) }
    let run = try typesetter.pdf(printed.map { PDFJob($0.source) }, fonts: fonts, workers: cores)
    set.files += zip(printed, run.files).compactMap { task, bytes in
      bytes.map { OutputFile(path: task.path + ".pdf", bytes: $0) }
    }
    set.messages += run.messages
    set.notes += run.notes
    set.failures += run.failures
    set.fonts += run.fonts
    return set
  }

  /// A page as a file, its script at its end.
  private func file(_ path: String, _ text: String, script: String?) -> OutputFile {
    guard let script, let end = text.range(of: "</body>", options: .backwards) else {
      return OutputFile(path: path, text: text)
    }
    precondition(!script.contains("</script"), "a script must not end its element")
    var text = text
    text.insert(contentsOf: "<script>\n\(script)\n</script>\n", at: end.lowerBound)
    return OutputFile(path: path, text: text)
  }

  /// All documents in one PDF file, with a bookmark each.
  func onePDF(_ sources: [DocumentSource], name: String) throws -> SetDocuments {
    guard let first = sources.first else { return SetDocuments() }
    let run = try typesetter.pdf(
      [PDFJob(name: name, title: first.title, documents: sources)], fonts: fonts, workers: cores)
    return SetDocuments(
      files: run.files.compactMap { $0 }.map { OutputFile(path: name, bytes: $0) },
      messages: run.messages, notes: run.notes, failures: run.failures)
  }
}
