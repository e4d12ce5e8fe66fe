package import Layout

/// The room's door: documents and a theme → HTML.
extension Typesetter {
  /// One HTML file that needs no other file, and what could not be set as asked.
  package func html(_ document: DocumentSource) -> (text: String, messages: [TypesettingMessage]) {
    var renderer = HTMLRenderer(document: document, theme: theme, images: images)
    let text = renderer.render()
    return (text, renderer.messages + StyleNames.unknown(in: document, theme: theme))
  }

  /// The same for many documents, side by side.
  package func html(
    _ documents: [DocumentSource], workers: Int = SideBySide.cores
  ) -> [(text: String, messages: [TypesettingMessage])] {
    SideBySide.run(Array(documents.indices), workers: workers) {
    } work: { _, index in
      html(documents[index])
    }
  }

  /// The document as a fragment to paste into an OA editor: inline styles only.
  package func oaFragment(_ document: DocumentSource) -> String {
    var fragment = OAFragment(document: document, theme: theme)
    return fragment.render()
  }
}
