internal import CLibXML2

/// UTF-8 HTML of any quality, piece by piece → calls of a handler.
///
/// libxml2 closes what was left open, so starts and ends always match. Names come in lower case.
/// A charset that the page declares is ignored: the caller has decoded the text.
package struct HTMLStream: ~Copyable {
  private let context: htmlParserCtxtPtr
  private let state: StreamState

  package init(handler: any XMLStreamHandler, depthLimit: Int) throws(XMLStreamError) {
    mj_xml_quiet()
    state = StreamState(handler: handler, depthLimit: depthLimit)
    var sax = xmlSAXHandler()
    sax.startElement = { user, name, attributes in
      StreamState.lend(user) { $0.start(name, XMLStreamAttributes(plain: attributes)) }
    }
    sax.endElement = { user, name in StreamState.lend(user) { $0.end(name) } }
    sax.characters = { user, text, count in StreamState.lend(user) { $0.text(text, count) } }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    let user = Unmanaged.passUnretained(state).toOpaque()
    guard
      let made = htmlCreatePushParserCtxt(&sax, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw .outOfMemory }
    context = made
    state.context = made
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue
    htmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    htmlFreeParserCtxt(context)
  }

  /// Parses the next piece of the page.
  package mutating func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLStreamError) {
    try parse(piece, isLast: false)
  }

  /// Tells that the page has ended.
  package mutating func finish() throws(XMLStreamError) {
    try parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func parse(
    _ piece: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(XMLStreamError) {
    // libxml2 2.9.14 looks ahead for the end of a tag and remembers how far it came, but not whether
    // it stood inside quotes there: where a piece ends inside an attribute's value, it would hold
    // back all the rest.
    context.pointee.checkIndex = 0
    // What is wrong with a page is no reason to stop: browsers read it too.
    _ = piece.withMemoryRebound(to: CChar.self) { chars in
      htmlParseChunk(context, chars.baseAddress, Int32(chars.count), isLast ? 1 : 0)
    }
    if let failure = state.failure { throw failure }
    guard !StreamState.holdsTooMuch(context) else { throw .tooLong }
  }
}
