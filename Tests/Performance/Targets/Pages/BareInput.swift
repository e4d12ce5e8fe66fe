import Glibc
import Layout
import Markup
import PDF
import Support

/// Set documents → their lines and small fonts as files, for `bench-bare`, which knows nothing of
/// this program.
///
/// A line of text is one line of the file: face, size, x, baseline and words, with tabs between;
/// `page W H` begins a page and `document` a file.
struct BareInput {
  let theme: Theme
  let book: FontBook

  func write(_ sources: [DocumentSource], to folder: String) throws {
    let prepared = sources.map {
      PreparedDocument(
        $0, theme: theme, images: ImageStore(), measure: { _ in .failure(PictureFault("")) })
    }
    var needs = FontNeeds(book: book)
    for document in prepared { _ = try needs.add(document.texts) }
    let fonts = try FontSet(needs)
    let shaper = PangoShaper(try PangoFaces(fonts))
    mkdir(folder, 0o755)
    for (face, path) in fonts.paths.enumerated() {
      guard let path else { continue }
      try WholeFile.write(try WholeFile.bytes(of: path), to: "\(folder)/face-\(face)")
    }
    var text = ""
    for document in prepared {
      text += "document\n"
      for page in DocumentPages(document, shaper: shaper).pages {
        text += "page\t\(page.width)\t\(page.height)\n"
        for operation in page.operations { append(operation, to: &text) }
      }
    }
    try WholeFile.write(Array(text.utf8), to: "\(folder)/lines")
  }

  private func append(_ operation: PageOperation, to text: inout String) {
    guard case .line(let line, let x, let baseline) = operation else { return }
    for case .glyphs(let run) in line.pieces {
      text += "\(run.face.index)\t\(run.style.size)\t\(x + run.start)\t\(baseline)\t\(run.text)\n"
    }
  }
}
