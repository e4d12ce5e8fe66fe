internal import Markup

/// `xl/worksheets/sheet1.xml` → rows of cells.
final class WorksheetPart: FormHandler {
  // Only the parser calls in, and one call at a time.
  @exclusivity(unchecked)
  private var rows: WorksheetRows

  init(_ rows: consuming WorksheetRows) {
    self.rows = rows
  }

  var failure: FormError? { rows.failure }
  var mergedAreas: Int { rows.mergedAreas }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    rows.start(name, attributes)
  }

  func end(_ name: UnsafePointer<UInt8>) { rows.end(name) }

  func text(_ piece: UnsafeBufferPointer<UInt8>) { rows.text(piece) }
}

/// Where the reading of a sheet stands.
struct WorksheetRows: ~Copyable {
  /// What the cell's `t` says about its value.
  private enum Stored {
    case number
    case shared
    case boolean
    case error
    case text
    case date
  }

  private(set) var failure: FormError?
  /// Merged areas that the parser met.
  private(set) var mergedAreas = 0
  private let outlet: SheetOutlet
  private let strings: SharedStrings
  private let formats: [NumberFormat]
  private let writer: CellWriter
  private let limits: IntakeLimits

  private var row = RowBuffer()
  private var isInData = false
  private var isInRow = false
  private var isCollecting = false
  private var isPhonetic = false
  private var lastRow = 0
  private var column = -1
  private var stored = Stored.number
  private var style = 0
  private var value: [UInt8] = []

  init(
    into outlet: SheetOutlet, strings: SharedStrings, formats: [NumberFormat],
    calendar: SerialDate, limits: IntakeLimits
  ) {
    self.outlet = outlet
    self.strings = strings
    self.formats = formats
    writer = CellWriter(calendar: calendar)
    self.limits = limits
    value.reserveCapacity(1024)
  }

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    guard failure == nil else { return }
    guard isInRow else {
      if isInData, XMLStreamName.matches(name, "row") {
        startRow(attributes)
      } else if XMLStreamName.matches(name, "sheetData") {
        isInData = true
      } else if XMLStreamName.matches(name, "mergeCell") {
        mergedAreas += 1
      }
      return
    }
    if name[1] == 0 {
      switch name[0] {
      case UInt8(ascii: "c"): startCell(attributes)
      case UInt8(ascii: "v"): isCollecting = true
      case UInt8(ascii: "t"): isCollecting = !isPhonetic
      default: break
      }
    } else if XMLStreamName.matches(name, "rPh") {
      isPhonetic = true
    }
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    guard failure == nil else { return }
    guard isInRow else {
      if XMLStreamName.matches(name, "sheetData") { isInData = false }
      return
    }
    if name[1] == 0 {
      switch name[0] {
      case UInt8(ascii: "c"): endCell()
      case UInt8(ascii: "v"), UInt8(ascii: "t"): isCollecting = false
      default: break
      }
    } else if XMLStreamName.matches(name, "row") {
      isInRow = false
      if row.count > 0, let refusal = outlet.row(&row) { failure = refusal }
    } else if XMLStreamName.matches(name, "rPh") {
      isPhonetic = false
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isCollecting, failure == nil else { return }
    value.append(contentsOf: piece)
    if value.count > limits.cellBytes { failure = CellText.tooLong(limits) }
  }

  private mutating func startRow(_ attributes: XMLStreamAttributes) {
    let stated = attributes.value("r")
    let number = stated.map { CellReference.number($0) ?? -1 } ?? lastRow + 1
    guard number > lastRow else {
      fail("第 \(lastRow) 行之后的行号不是递增的")
      return
    }
    guard number <= limits.rows else {
      failure = FormError(
        .tooLarge, "行号超过 \(limits.rows) 行的上限", hint: "请确认文件来源，并重新导出")
      return
    }
    lastRow = number
    column = -1
    isInRow = true
    row.begin(row: number)
  }

  private mutating func startCell(_ attributes: XMLStreamAttributes) {
    value.removeAll(keepingCapacity: true)
    (stored, style) = (.number, 0)
    var next = column + 1
    for index in 0..<attributes.count {
      guard let name = attributes.name(index), name[1] == 0 else { continue }
      let text = attributes.value(index)
      switch name[0] {
      case UInt8(ascii: "r"):
        guard let place = CellReference.cell(text), place.row == row.row else {
          fail("第 \(row.row) 行有单元格的位置写错")
          return
        }
        next = place.column
      case UInt8(ascii: "s"): style = CellReference.number(text) ?? 0
      case UInt8(ascii: "t"): stored = Self.stored(text)
      default: break
      }
    }
    guard next < limits.columns else {
      failure = FormError(
        .tooLarge, "第 \(row.row) 行超过 \(limits.columns) 列的上限", hint: "请确认文件来源，并重新导出")
      return
    }
    column = next
  }

  private static func stored(_ type: UnsafeBufferPointer<UInt8>) -> Stored {
    switch (type.count, type.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .date
    case (1, _), (0, _): .number
    default: .text
    }
  }

  private mutating func endCell() {
    guard !value.isEmpty, column >= 0 else { return }
    switch stored {
    case .number:
      let format = style < formats.count ? formats[style] : .number
      value.withUnsafeBufferPointer { writer.putNumber($0, format, at: column, into: &row) }
    case .shared:
      let index = value.withUnsafeBufferPointer { NumberText.value($0) }
      guard let index, index >= 0, index < 1e9, strings.put(Int(index), at: column, into: &row)
      else {
        fail("第 \(row.row) 行引用了不存在的文字")
        return
      }
    case .boolean:
      writer.put(value != [0x30] && value != Array("false".utf8), at: column, into: &row)
    case .error: value.withUnsafeBufferPointer { row.set(column, .error, $0) }
    case .date: writer.putISO(String(decoding: value, as: UTF8.self), at: column, into: &row)
    case .text:
      CellText.unescape(&value)
      value.withUnsafeBufferPointer { row.set(column, .text, $0) }
    }
    if row.byteCount > limits.rowBytes { failure = CellText.tooLong(limits, row: row.row) }
  }

  private mutating func fail(_ message: String) {
    failure = FormError(.damaged, message, hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
  }
}
