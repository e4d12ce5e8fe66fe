internal import CLibXML2

/// What the C callbacks of a stream share: the handler, the depth and the first failure.
final class StreamState {
  private let handler: any XMLStreamHandler
  private let depthLimit: Int
  // Only the parser calls in, and one call at a time.
  @exclusivity(unchecked)
  private var depth = 0
  @exclusivity(unchecked)
  private(set) var failure: XMLStreamError?
  var context: xmlParserCtxtPtr?

  init(handler: any XMLStreamHandler, depthLimit: Int) {
    self.handler = handler
    self.depthLimit = depthLimit
  }

  /// Lends the state that libxml2 was given as its user data.
  ///
  /// The reference is not counted: the stream holds it for longer than any call lasts.
  @inline(__always)
  static func lend(_ user: UnsafeMutableRawPointer?, _ body: (StreamState) -> Void) {
    guard let user else { return }
    Unmanaged<StreamState>.fromOpaque(user)._withUnsafeGuaranteedRef { body($0) }
  }

  /// The most that a parser may hold back, waiting for the end of what has begun.
  static let pendingLimit = 20 << 20

  /// What a parser has been fed and has not yet used.
  static func pendingBytes(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input?.pointee, let current = input.cur, let end = input.end
    else { return 0 }
    return end - current
  }

  func start(_ name: UnsafePointer<UInt8>?, _ attributes: XMLStreamAttributes) {
    guard failure == nil, let name else { return }
    depth += 1
    guard depth <= depthLimit else {
      stop(.tooDeep(limit: depthLimit))
      return
    }
    handler.start(name, attributes)
  }

  func end(_ name: UnsafePointer<UInt8>?) {
    guard failure == nil, let name else { return }
    depth -= 1
    handler.end(name)
  }

  func text(_ start: UnsafePointer<UInt8>?, _ count: Int32) {
    guard failure == nil, let start else { return }
    handler.text(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  func doctype() {
    stop(.doctype)
  }

  func report(_ error: xmlErrorPtr?) {
    guard let error = error?.pointee, error.level == XML_ERR_FATAL else { return }
    stop(.malformed(line: Int(error.line)))
  }

  private func stop(_ error: XMLStreamError) {
    if failure == nil { failure = error }
    xmlStopParser(context)
  }
}
