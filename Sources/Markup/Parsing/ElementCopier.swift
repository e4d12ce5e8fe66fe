import CLibXML2

/// A libxml2 document → our own tree of values.
///
/// Comments and processing instructions are left out, neighbouring texts joined.
enum ElementCopier {
  /// The XHTML namespace, which a document may declare and which says nothing here.
  private static let xhtml = "http://www.w3.org/1999/xhtml"

  /// The root element as a value; the parser lets no document without a root pass.
  static func copy(_ tree: xmlDocPtr) -> Element {
    guard let root = xmlDocGetRootElement(tree) else {
      preconditionFailure("a parsed document has a root element")
    }
    return copy(element: root)
  }

  // The parser stops at 256 levels, so this recursion is shallow.
  private static func copy(element node: xmlNodePtr) -> Element {
    var element = Element(
      name(node.pointee.name, node.pointee.ns), line: Int(exactly: xmlGetLineNo(node)))
    var attribute = node.pointee.properties
    while let current = attribute {
      element.attributes.append(
        Attribute(
          name(current.pointee.name, current.pointee.ns), value(current.pointee.children)))
      attribute = current.pointee.next
    }
    var text = ""
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        if !text.isEmpty {
          element.children.append(.text(text))
          text = ""
        }
        element.children.append(.element(copy(element: current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        text += string(current.pointee.content)
      default:
        break
      }
      child = current.pointee.next
    }
    if !text.isEmpty { element.children.append(.text(text)) }
    return element
  }

  private static func value(_ first: xmlNodePtr?) -> String {
    var text = ""
    var node = first
    while let current = node {
      text += string(current.pointee.content)
      node = current.pointee.next
    }
    return text
  }

  /// `name`, or `prefix:name` where the element or attribute has a namespace prefix.
  private static func name(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?
  ) -> String {
    let prefix = namespace.map { string($0.pointee.prefix) } ?? ""
    return prefix.isEmpty ? string(local) : "\(prefix):\(string(local))"
  }

  static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// Makes `<html xmlns="http://www.w3.org/1999/xhtml">` the same as `<html>`.
  ///
  /// Our schema and tree have no namespaces; a document in another one keeps it and is refused.
  static func forgetXHTMLNamespace(_ tree: xmlDocPtr) {
    guard let root = xmlDocGetRootElement(tree), let namespace = root.pointee.nsDef,
      namespace.pointee.prefix == nil, string(namespace.pointee.href) == xhtml
    else { return }
    forget(namespace, below: root)
  }

  private static func forget(_ namespace: UnsafeMutablePointer<xmlNs>, below node: xmlNodePtr) {
    if node.pointee.ns == namespace { node.pointee.ns = nil }
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE { forget(namespace, below: current) }
      child = current.pointee.next
    }
  }
}
