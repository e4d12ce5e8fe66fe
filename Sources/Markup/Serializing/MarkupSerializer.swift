/// An `Element` tree → text: XHTML for reading back, HTML5 for browsers.
///
/// The same tree gives the same bytes: attributes and children in their order, nothing indented.
package enum MarkupSerializer {
  /// Elements that HTML writes without an end tag.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// Elements whose text HTML takes as it stands.
  private static let raw: Set<String> = ["script", "style"]

  /// The tree as XML: empty elements close themselves.
  package static func xhtml(_ element: Element) -> String {
    var text = ""
    write(element, html: false, to: &text)
    return text
  }

  /// The tree as HTML5, with its doctype where the root is `html`.
  ///
  /// `script` and `style` are written as they stand; that their text does not end them early is
  /// the caller's duty.
  package static func html(_ element: Element) -> String {
    var text = element.name == "html" ? "<!DOCTYPE html>\n" : ""
    write(element, html: true, to: &text)
    return text
  }

  private static func write(_ element: Element, html: Bool, to text: inout String) {
    text += "<\(element.name)"
    for attribute in element.attributes {
      text += " \(attribute.name)=\""
      Escaping.append(attribute.value, to: &text, quotes: true)
      text += "\""
    }
    if html, void.contains(element.name) {
      text += ">"
      return
    }
    if !html, element.children.isEmpty {
      text += "/>"
      return
    }
    text += ">"
    let isRaw = html && raw.contains(element.name)
    for child in element.children {
      switch child {
      case .element(let child): write(child, html: html, to: &text)
      case .text(let string) where isRaw:
        precondition(!string.contains("</\(element.name)"), "raw text must not end its element")
        text += string
      case .text(let string): Escaping.append(string, to: &text, quotes: false)
      }
    }
    text += "</\(element.name)>"
  }
}
