import CLibXML2

/// The first thing that libxml2 said about a text: what follows is mostly a consequence.
struct ParseTrouble {
  var code = 0
  var line: Int?
  /// The line of the start tag, where the trouble is about two tags.
  var start = 0
  var details = ["", ""]
  var message = ""

  /// libxml2's structured error handler; the parser context's `_private` points to the value.
  static let note: xmlStructuredErrorFunc = { context, error in
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let place = context.pointee._private, let error = error?.pointee
    else { return }
    let trouble = place.assumingMemoryBound(to: ParseTrouble.self)
    guard trouble.pointee.code == 0 else { return }
    trouble.pointee = ParseTrouble(
      code: Int(error.code), line: error.line > 0 ? Int(error.line) : nil, start: Int(error.int1),
      details: [error.str1, error.str2].map { $0.map { String(cString: $0) } ?? "" },
      message: error.message.map { String(cString: $0) }?
        .split(separator: "\n").first.map(String.init) ?? "")
  }
}
