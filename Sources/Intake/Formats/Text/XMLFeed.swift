internal import Markup

/// A handler of a marked-up file that may refuse it.
protocol FormHandler: XMLStreamHandler {
  /// Why the file is refused; the reader stops at the next piece.
  var failure: FormError? { get }
}

/// Bytes of XML in any encoding, piece by piece → calls of a handler, with our errors.
final class XMLFeed {
  private var text: TextFeed
  private var stream: XMLStream
  private let handler: any FormHandler

  init(
    _ handler: any FormHandler, limits: IntakeLimits, fallback: TextEncoding? = .utf8
  ) throws(FormError) {
    self.handler = handler
    text = TextFeed(fallback: fallback)
    do throws(XMLStreamError) {
      stream = try XMLStream(handler: handler, depthLimit: limits.depth)
    } catch {
      throw Self.refusal(error)
    }
  }

  /// The name of the text's encoding.
  var encoding: String { text.name }

  func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(FormError) {
    try text.feed(piece) { (decoded) throws(FormError) in try parse(decoded) }
  }

  func finish() throws(FormError) {
    try text.finish { (decoded) throws(FormError) in try parse(decoded) }
    do throws(XMLStreamError) {
      try stream.finish()
    } catch {
      throw handler.failure ?? Self.refusal(error)
    }
    if let failure = handler.failure { throw failure }
  }

  private func parse(_ decoded: UnsafeBufferPointer<UInt8>) throws(FormError) {
    do throws(XMLStreamError) {
      try stream.feed(decoded)
    } catch {
      throw handler.failure ?? Self.refusal(error)
    }
    if let failure = handler.failure { throw failure }
  }

  /// What a stream's error means for the file.
  static func refusal(_ error: XMLStreamError) -> FormError {
    switch error {
    case .malformed(let line):
      FormError(
        .malformed, "XML 第 \(line) 行有语法错误，文件损坏或不完整", hint: "请重新导出")
    case .doctype:
      FormError(
        .doctype, "XML 带有 DOCTYPE 声明，可能借此夹带外部内容，不读取", hint: "请确认文件来源，并重新导出")
    case .tooDeep(let limit):
      FormError(
        .tooLarge, "XML 的嵌套超过 \(limit) 层，疑似恶意文件", hint: "请确认文件来源，并重新导出")
    case .tooLong:
      FormError(
        .tooLarge, "文件中有一处标签、注释或文字长得反常，疑似恶意文件", hint: "请确认文件来源，并重新导出")
    case .outOfMemory:
      FormError(.tooLarge, "内存不足，无法读取", hint: "请关闭其他程序后再试")
    }
  }
}
