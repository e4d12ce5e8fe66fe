/// What could not be set as asked: the document, the place in it, and what happened and what to do.
package struct TypesettingMessage: Sendable, Hashable, CustomStringConvertible {
  package var document: String
  /// The line of the template's output or the words nearby; empty where the whole document is meant.
  package var place: String
  package var text: String

  package init(document: String, place: String, text: String) {
    self.document = document
    self.place = place
    self.text = text
  }

  /// `bulletin.html（第 12 行）：…`.
  package var description: String {
    let start = document.isEmpty ? "" : document + (place.isEmpty ? "：" : "（\(place)）：")
    return start + text
  }
}
