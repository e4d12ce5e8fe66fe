internal import Markup

/// The records of an XML file → rows, each field in the column of its name.
final class XMLRows: FormHandler {
  private(set) var failure: FormError?
  private let outlet: SheetOutlet
  private let level: Int
  private let columns: [String: Int]
  private let limits: IntakeLimits
  private var row = RowBuffer()
  private var depth = 0
  private var number = 1
  private var text: [UInt8] = []

  init(
    into outlet: SheetOutlet, level: Int, names: [String], limits: IntakeLimits
  ) {
    self.outlet = outlet
    self.level = level
    self.limits = limits
    columns = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    guard failure == nil else { return }
    depth += 1
    if depth == level {
      row.begin(row: number + 1)
      for index in 0..<attributes.count {
        guard let name = attributes.name(index) else { continue }
        put(Array(attributes.string(index).utf8), String(cString: name))
      }
    } else if depth == level + 1 {
      text.removeAll(keepingCapacity: true)
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    guard failure == nil else { return }
    if depth == level + 1 {
      put(text, String(cString: name))
    } else if depth == level {
      // What stands at the records' depth without a field of theirs is no record.
      if row.count > 0 {
        if let refusal = outlet.row(&row) { failure = refusal }
        number += 1
      }
    }
    depth -= 1
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard depth > level, failure == nil else { return }
    text.append(contentsOf: piece)
    if text.count > limits.cellBytes || row.byteCount > limits.rowBytes {
      failure = CellText.tooLong(limits)
    }
  }

  /// Puts a field into its column; one that comes again is added behind a semicolon.
  private func put(_ value: [UInt8], _ name: String) {
    guard let column = columns[name] else { return }
    var value = value
    if row.kind(column) != .empty, !value.isEmpty {
      value = Array(row.string(column).utf8) + [UInt8(ascii: ";")] + value
    } else if value.isEmpty {
      return
    }
    value.withUnsafeBufferPointer { row.set(column, .text, $0) }
  }
}
