package import Markup

/// An element → where the reader of a message finds it.
package enum Place {
  /// `第 12 行` where the tree knows its lines, else the first words.
  package static func of(_ element: Element) -> String {
    if let line = element.line { return "第 \(line) 行" }
    let text = Outline.collapsed(element.text)
    return text.isEmpty ? "" : "“\(text.prefix(12))\(text.count > 12 ? "…" : "")”附近"
  }
}
