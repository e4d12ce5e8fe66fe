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
  /// Merged areas whose place cannot be read.
  var oddAreas: Int { rows.oddAreas }
  /// Rows with anything in them that are hidden, by a filter or by hand.
  var hiddenRows: Int { rows.hiddenRows }
  /// Cells whose shared string the workbook lacks.
  var lostTexts: Int { rows.lostTexts }

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
    case inline
    case date
  }

  private(set) var failure: FormError?
  /// Merged areas of several cells that the parser met.
  private(set) var mergedAreas = 0
  private(set) var oddAreas = 0
  private(set) var hiddenRows = 0
  private(set) var lostTexts = 0
  /// Whether the sheet has merged areas, which need its rows in order.
  private let hasMergedAreas: Bool
  private let outlet: SheetOutlet
  private let strings: SharedStrings
  private let formats: [NumberFormat]
  private let writer: CellWriter
  private let limits: IntakeLimits
  /// Whether the workbook asks for its formulas to be calculated when it is opened: a result of 0
  /// is none then.
  private let isUncalculated: Bool

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
  private var isFormula = false
  /// Whether the cell has an element for its value, be it empty.
  private var hasValue = false
  private var isRowHidden = false
  /// Whether inside `is`, the text of an inline string.
  private var isInline = false
  /// Areas of formulas whose result takes several cells, of which only the first has the formula.
  private var arrays: [MergedArea] = []

  init(
    into outlet: SheetOutlet, strings: SharedStrings, formats: [NumberFormat],
    calendar: SerialDate, isUncalculated: Bool, hasMergedAreas: Bool,
    limits: IntakeLimits
  ) {
    self.outlet = outlet
    self.hasMergedAreas = hasMergedAreas
    self.isUncalculated = isUncalculated
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
      } else if XMLStreamName.matches(name, "mergeCell"), let place = attributes.value("ref") {
        if CellReference.area(place) != nil {
          mergedAreas += 1
        } else if CellReference.cell(place) == nil, !place.isEmpty {
          oddAreas += 1
        }
      }
      return
    }
    if name[1] == 0 {
      switch name[0] {
      case UInt8(ascii: "c"): startCell(attributes)
      // Some programs leave a value beside an inline string: what `t` says is what counts.
      case UInt8(ascii: "v"):
        isCollecting = stored != .inline
        hasValue = true
      case UInt8(ascii: "t"): isCollecting = !isPhonetic && isInline && stored == .inline
      case UInt8(ascii: "f"): startFormula(attributes)
      default: break
      }
    } else if XMLStreamName.matches(name, "is") {
      isInline = true
      hasValue = true
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
      if isRowHidden, !row.isBlank { hiddenRows += 1 }
      if row.count > 0, let refusal = outlet.row(&row) { failure = refusal }
    } else if XMLStreamName.matches(name, "is") {
      isInline = false
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
    let number = attributes.value("r").flatMap { CellReference.number($0) } ?? lastRow + 1
    guard number <= limits.rows else {
      failure = FormError(
        .tooLarge, "行号超过 \(limits.rows) 行的上限", hint: "请确认文件来源，并重新导出")
      return
    }
    // A value that holds for rows below it has to be there before they are.
    guard number > lastRow || !hasMergedAreas else {
      fail("第 \(lastRow) 行之后的行号不是递增的，又有合并单元格")
      return
    }
    lastRow = number
    column = -1
    isInRow = true
    isRowHidden = attributes.value("hidden").map { $0.first == 0x31 || $0.first == 0x74 } ?? false
    row.begin(row: number)
  }

  private mutating func startCell(_ attributes: XMLStreamAttributes) {
    value.removeAll(keepingCapacity: true)
    (stored, style) = (.number, 0)
    (isFormula, hasValue, isInline) = (false, false, false)
    var next = column + 1
    for index in 0..<attributes.count {
      guard let name = attributes.name(index), name[1] == 0 else { continue }
      let text = attributes.value(index)
      switch name[0] {
      case UInt8(ascii: "r"):
        // The row is the one that the cell stands in, whatever its reference says.
        guard let place = CellReference.cell(text) else {
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

  /// A formula, or the first cell of one whose result takes several.
  private mutating func startFormula(_ attributes: XMLStreamAttributes) {
    isFormula = true
    guard arrays.count < 256,
      let area = attributes.value("ref").flatMap({ CellReference.area($0) }),
      let type = attributes.value("t"), type.first != UInt8(ascii: "s"),
      area.rows.count > 1 || area.columns.count > 1
    else { return }
    arrays.append(area)
  }

  /// Whether the cell's value is what a formula gave.
  private var isResult: Bool {
    isFormula
      || arrays.contains { $0.columns.contains(column) && $0.rows.contains(row.row) }
  }

  private static func stored(_ type: UnsafeBufferPointer<UInt8>) -> Stored {
    switch (type.count, type.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .date
    case (1, _), (0, _): .number
    case (9, _): .inline
    default: .text
    }
  }

  private mutating func endCell() {
    guard column >= 0 else { return }
    guard !value.isEmpty else {
      // An empty text is a result like any other; nothing at all is none.
      if !(hasValue && stored == .text), isResult { writer.putUnsolved(at: column, into: &row) }
      return
    }
    switch stored {
    case .number:
      if isUncalculated, isResult, value.allSatisfy({ $0 == 0x30 || $0 == 0x2E }) {
        writer.putUnsolved(at: column, into: &row)
        return
      }
      let format = style < formats.count ? formats[style] : .number
      value.withUnsafeBufferPointer { writer.putNumber($0, format, at: column, into: &row) }
    case .shared:
      let index = value.withUnsafeBufferPointer { NumberText.value($0) }
      guard let index, index >= 0, index < 1e9, strings.put(Int(index), at: column, into: &row)
      else {
        // The cell had a text that is lost: the row is a reject where that matters.
        lostTexts += 1
        row.set(column, .error, "#REF!")
        return
      }
    case .boolean:
      writer.put(value != [0x30] && value != Array("false".utf8), at: column, into: &row)
    case .error: value.withUnsafeBufferPointer { row.set(column, .error, $0) }
    case .date: writer.putISO(String(decoding: value, as: UTF8.self), at: column, into: &row)
    case .text, .inline:
      CellText.unescape(&value)
      value.withUnsafeBufferPointer { row.set(column, .text, $0) }
    }
    if row.byteCount > limits.rowBytes { failure = CellText.tooLong(limits, row: row.row) }
  }

  private mutating func fail(_ message: String) {
    failure = FormError(.damaged, message, hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
  }
}
