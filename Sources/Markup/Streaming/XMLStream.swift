internal import CLibXML2

/// Takes the elements and texts of an XML or HTML stream as they come.
///
/// Everything lent in a call is gone when it returns.
package protocol XMLStreamHandler: AnyObject {
  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes)
  func end(_ name: UnsafePointer<UInt8>)
  /// A piece of text in UTF-8; one text may come in many pieces.
  func text(_ piece: UnsafeBufferPointer<UInt8>)
}

/// Why a stream could not be read.
package enum XMLStreamError: Error, Sendable, Hashable {
  /// Not well-formed at a line.
  case malformed(line: Int)
  /// The document has a DOCTYPE, which is never read: entities and external subsets come by it.
  case doctype
  /// Elements are nested deeper than allowed.
  case tooDeep(limit: Int)
  /// A tag, comment or text without end, which the parser would have to hold as a whole.
  case tooLong
  /// The parser could not be made.
  case outOfMemory
}

/// UTF-8 XML, piece by piece → calls of a handler; no entity, DTD or network is ever touched.
///
/// Names come without their prefix, and a declared encoding is ignored: the caller has decoded
/// the text.
package struct XMLStream: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let state: StreamState

  package init(handler: any XMLStreamHandler, depthLimit: Int) throws(XMLStreamError) {
    mj_xml_quiet()
    state = StreamState(handler: handler, depthLimit: depthLimit)
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { user, name, _, _, _, _, count, _, attributes in
      StreamState.lend(user) {
        $0.start(name, XMLStreamAttributes(qualified: attributes, count: Int(count)))
      }
    }
    sax.endElementNs = { user, name, _, _ in StreamState.lend(user) { $0.end(name) } }
    sax.characters = { user, text, count in StreamState.lend(user) { $0.text(text, count) } }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { user, _, _, _ in StreamState.lend(user) { $0.doctype() } }
    sax.serror = { user, error in StreamState.lend(user) { $0.report(error) } }
    let user = Unmanaged.passUnretained(state).toOpaque()
    guard let made = xmlCreatePushParserCtxt(&sax, user, nil, 0, nil) else { throw .outOfMemory }
    context = made
    state.context = made
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Parses the next piece of the text.
  package mutating func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLStreamError) {
    try parse(piece, isLast: false)
  }

  /// Tells that the text has ended.
  package mutating func finish() throws(XMLStreamError) {
    try parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func parse(
    _ piece: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(XMLStreamError) {
    let result = piece.withMemoryRebound(to: CChar.self) { chars in
      xmlParseChunk(context, chars.baseAddress, Int32(chars.count), isLast ? 1 : 0)
    }
    if let failure = state.failure { throw failure }
    guard !StreamState.holdsTooMuch(context) else { throw .tooLong }
    if result != 0 { throw .malformed(line: Int(context.pointee.input?.pointee.line ?? 0)) }
  }
}
