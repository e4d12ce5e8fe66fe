internal import Markup

/// `xl/sharedStrings.xml` → the strings that cells point to, rich text as plain.
final class StringsPart: FormHandler {
  let strings = SharedStrings()
  // Only the parser calls in, and one call at a time.
  @exclusivity(unchecked)
  private(set) var failure: FormError?
  private let limits: IntakeLimits
  @exclusivity(unchecked)
  private var text: [UInt8] = []
  @exclusivity(unchecked)
  private var isText = false
  /// Whether inside `rPh`, which says how the text is pronounced.
  @exclusivity(unchecked)
  private var isPhonetic = false

  init(limits: IntakeLimits) {
    self.limits = limits
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    if XMLStreamName.matches(name, "t") {
      isText = !isPhonetic
    } else if XMLStreamName.matches(name, "si") {
      text.removeAll(keepingCapacity: true)
    } else if XMLStreamName.matches(name, "rPh") {
      isPhonetic = true
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if XMLStreamName.matches(name, "t") {
      isText = false
    } else if XMLStreamName.matches(name, "rPh") {
      isPhonetic = false
    } else if XMLStreamName.matches(name, "si") {
      CellText.unescape(&text)
      strings.append(text)
      if strings.byteCount > limits.sharedStringBytes {
        failure = FormError(
          .tooLarge, "工作簿的文字超过 \(limits.sharedStringBytes >> 20) MiB", hint: "请分成几个文件导出")
      }
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    text.append(contentsOf: piece)
    if text.count > limits.cellBytes { failure = CellText.tooLong(limits) }
  }
}
