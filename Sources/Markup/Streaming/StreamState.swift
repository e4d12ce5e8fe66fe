internal import CLibXML2

/// What the C callbacks of a stream share: the handler, the depth and the first failure.
final class StreamState {
  private let handler: any XMLStreamHandler
  private let depthLimit: Int
  // Only the parser calls in, and one call at a time.
  @exclusivity(unchecked)
  private var depth = 0
  /// What looking for doubled attributes has cost: libxml2 compares each with each.
  private var comparisons = 0
  @exclusivity(unchecked)
  private(set) var failure: XMLStreamError?
  var context: xmlParserCtxtPtr?

  init(handler: any XMLStreamHandler, depthLimit: Int) {
    self.handler = handler
    self.depthLimit = depthLimit
  }

  private static let manyAttributes = 256
  private static let mostComparisons = 1 << 30

  /// Lends the state that libxml2 was given as its user data.
  ///
  /// The reference is not counted: the stream holds it for longer than any call lasts.
  @inline(__always)
  static func lend(_ user: UnsafeMutableRawPointer?, _ body: (StreamState) -> Void) {
    guard let user else { return }
    Unmanaged<StreamState>.fromOpaque(user)._withUnsafeGuaranteedRef { body($0) }
  }

  /// The most that a parser may hold back, waiting for the end of what has begun.
  private static let pendingLimit = 20 << 20

  /// A longer start tag is looked at for how many attributes it may have.
  private static let longTag = 64 << 10

  /// The most marks that attributes are told apart by in a start tag that is longer.
  private static let mostMarks = 8192

  /// Whether a parser holds back more than an honest file makes it.
  static func holdsTooMuch(_ context: xmlParserCtxtPtr) -> Bool {
    guard let input = context.pointee.input?.pointee, let current = input.cur, let end = input.end
    else { return false }
    let pending = UnsafeBufferPointer(start: current, count: end - current)
    guard pending.count > longTag else { return false }
    if pending.count > pendingLimit { return true }
    guard pending[0] == UInt8(ascii: "<"), pending[1] != UInt8(ascii: "!") else { return false }
    let marks = pending.count {
      $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    return marks > mostMarks
  }

  func start(_ name: UnsafePointer<UInt8>?, _ attributes: XMLStreamAttributes) {
    guard failure == nil, let name else { return }
    depth += 1
    guard depth <= depthLimit else {
      stop(.tooDeep(limit: depthLimit))
      return
    }
    if attributes.count > Self.manyAttributes {
      comparisons += attributes.count * attributes.count
      guard comparisons <= Self.mostComparisons else {
        stop(.tooLong)
        return
      }
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
