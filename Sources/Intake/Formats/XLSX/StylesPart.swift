internal import Markup

/// `xl/styles.xml` → what each cell style makes of a number.
final class StylesPart: FormHandler {
  /// By the index that cells give in `s`.
  private(set) var formats: [NumberFormat] = []
  let failure: FormError? = nil
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellStyles = false

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    if XMLStreamName.matches(name, "numFmt") {
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { return }
      custom[id] = NumberFormat(code: code)
    } else if XMLStreamName.matches(name, "cellXfs") {
      isInCellStyles = true
    } else if isInCellStyles, XMLStreamName.matches(name, "xf") {
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(custom[id] ?? NumberFormat.builtIn(id))
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if XMLStreamName.matches(name, "cellXfs") { isInCellStyles = false }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
