import CLibXML2

/// XML text → an `Element` tree, or one typed error with its line.
///
/// libxml2's document is copied into our own values and freed before this returns. A DOCTYPE is
/// refused, so there are no entities beyond XML's five, and nothing is fetched from anywhere.
package enum XMLDocumentParser {
  /// The root element of a text; `document` names it in messages.
  package static func parse(_ text: String, document: String) throws(MarkupError) -> Element {
    try parse(Array(text.utf8), document: document)
  }

  /// The root element of a text in UTF-8, or in the encoding that its XML declaration names.
  package static func parse(_ bytes: [UInt8], document: String) throws(MarkupError) -> Element {
    try withTree(of: bytes, document: document) { tree in
      ElementCopier.copy(tree)
    }
  }

  /// Lends the parsed document to a closure, and frees it.
  static func withTree<Result>(
    of bytes: [UInt8], document: String, _ body: (xmlDocPtr) throws(MarkupError) -> Result
  ) throws(MarkupError) -> Result {
    guard bytes.count <= Int32.max else {
      throw MarkupError(document: document, line: nil, message: "文件太大，超过 2 GB")
    }
    guard let context = xmlNewParserCtxt() else {
      throw MarkupError(document: document, line: nil, message: "内存不足，不能解析 XML")
    }
    defer { xmlFreeParserCtxt(context) }
    // Entities need a DOCTYPE; stopping at it leaves nothing to expand or to fetch.
    context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      guard let context else { return }
      xmlStopParser(context.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    var trouble = ParseTrouble()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    let tree = withUnsafeMutablePointer(to: &trouble) { trouble in
      context.pointee._private = UnsafeMutableRawPointer(trouble)
      context.pointee.sax.pointee.serror = ParseTrouble.note
      return bytes.withUnsafeBytes { buffer in
        xmlCtxtReadMemory(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          nil, nil, Int32(options))
      }
    }
    defer { xmlFreeDoc(tree) }
    // A stopped parser still hands out what it has.
    guard let tree, context.pointee.errNo == XML_ERR_OK.rawValue,
      xmlDocGetRootElement(tree) != nil
    else { throw ParseMessage.error(trouble, of: context, document: document) }
    ElementCopier.forgetXHTMLNamespace(tree)
    return try body(tree)
  }
}
