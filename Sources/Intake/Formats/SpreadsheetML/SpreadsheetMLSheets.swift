internal import Markup
internal import Model

/// The elements of SpreadsheetML 2003 → rows of cells.
final class SpreadsheetMLSheets: FormHandler {
  private(set) var failure: FormError?
  private let outlet: SheetOutlet
  private let outline: SpreadsheetMLOutline
  private let limits: IntakeLimits
  private let writer: CellWriter
  private var row = RowBuffer()
  private var sheets = 0
  private var isInRow = false
  /// The last row that was begun or spanned.
  private var lastRow = 0
  private var column = -1
  /// The columns to the right that the cell at hand is merged with.
  private var across = 0
  private var style: String?
  private var rowStyle: String?
  /// By column, the style of its cells that have none of their own.
  private var columnStyles: [Int: String] = [:]
  private var nextStyled = 0
  private var tableStyle: String?
  private var type: String?
  private var isData = false
  private var isFormula = false
  /// Whether the cell has an element for its value, be it empty.
  private var hasData = false
  private var isRowHidden = false
  private var hiddenRows = 0
  /// Notes of a cell have text of their own.
  private var comments = 0
  private var text: [UInt8] = []

  init(into outlet: SheetOutlet, outline: SpreadsheetMLOutline, limits: IntakeLimits) {
    self.outlet = outlet
    self.outline = outline
    self.limits = limits
    writer = CellWriter(calendar: SerialDate(is1904: outline.is1904))
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    guard failure == nil else { return }
    if XMLStreamName.matches(name, "Cell") {
      startCell(attributes)
    } else if XMLStreamName.matches(name, "Data") {
      isData = comments == 0 && isInRow
      hasData = hasData || isData
      type = attributes["Type"]
      if isData { text.removeAll(keepingCapacity: true) }
    } else if XMLStreamName.matches(name, "Row") {
      startRow(attributes)
    } else if XMLStreamName.matches(name, "Worksheet") {
      outlet.begin(
        SheetInfo(
          name: attributes["Name"] ?? "", index: sheets,
          isHidden: sheets < outline.hidden.count && outline.hidden[sheets]))
      sheets += 1
      (lastRow, hiddenRows, nextStyled) = (0, 0, 0)
      columnStyles = [:]
    } else if XMLStreamName.matches(name, "Table") {
      tableStyle = attributes["StyleID"]
    } else if XMLStreamName.matches(name, "Column"), !isInRow {
      startColumn(attributes)
    } else if XMLStreamName.matches(name, "Comment") || XMLStreamName.matches(name, "PhoneticText")
    {
      comments += 1
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    guard failure == nil else { return }
    if XMLStreamName.matches(name, "Cell") {
      // An empty text is a result like any other; nothing at all is none.
      if isFormula, column >= 0, row.kind(column) == .empty, !(hasData && type == "String") {
        writer.putUnsolved(at: column, into: &row)
      }
      column += across
    } else if XMLStreamName.matches(name, "Data") {
      if isData { put() }
      isData = false
    } else if XMLStreamName.matches(name, "Row") {
      if isInRow, isRowHidden, !row.isBlank { hiddenRows += 1 }
      if isInRow, row.count > 0, let refusal = outlet.row(&row) { failure = refusal }
      isInRow = false
    } else if XMLStreamName.matches(name, "Worksheet") {
      if hiddenRows > 0 { outlet.notice(SheetNotices.hiddenRows(hiddenRows)) }
      outlet.end()
    } else if XMLStreamName.matches(name, "Comment") || XMLStreamName.matches(name, "PhoneticText")
    {
      comments -= 1
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isData, comments == 0, failure == nil else { return }
    text.append(contentsOf: piece)
    if text.count > limits.cellBytes || row.byteCount > limits.rowBytes {
      failure = CellText.tooLong(limits)
    }
  }

  /// A column, or several of them alike, and the style of their cells.
  private func startColumn(_ attributes: XMLStreamAttributes) {
    let first = attributes["Index"].flatMap { Int($0) }.map { $0 - 1 } ?? nextStyled
    let span = min(max(0, attributes["Span"].flatMap { Int($0) } ?? 0), limits.columns)
    guard first >= 0, first <= limits.columns else { return }
    nextStyled = first + span + 1
    guard let style = attributes["StyleID"] else { return }
    for column in first...first + span where column < limits.columns {
      columnStyles[column] = style
    }
  }

  private func startRow(_ attributes: XMLStreamAttributes) {
    let number = attributes["Index"].map { Int($0) ?? -1 } ?? lastRow + 1
    guard number > lastRow, sheets > 0 else {
      failure = FormError(
        .damaged, "第 \(lastRow) 行之后的行号不是递增的", hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
      return
    }
    let span = attributes["Span"].flatMap { Int($0) } ?? 0
    guard number <= limits.rows, (0...limits.rows).contains(span) else {
      failure = FormError(
        .tooLarge, "行号超过 \(limits.rows) 行的上限", hint: "请确认文件来源，并重新导出")
      return
    }
    lastRow = number + span
    column = -1
    rowStyle = attributes["StyleID"]
    isRowHidden = attributes["Hidden"] == "1"
    isInRow = true
    row.begin(row: number)
  }

  private func startCell(_ attributes: XMLStreamAttributes) {
    guard isInRow else { return }
    let next = attributes["Index"].map { (Int($0) ?? 0) - 1 } ?? column + 1
    across = max(0, attributes["MergeAcross"].flatMap { Int($0) } ?? 0)
    let down = max(0, attributes["MergeDown"].flatMap { Int($0) } ?? 0)
    guard next > column, next < limits.columns, across < limits.columns, down < limits.rows else {
      failure = FormError(
        .damaged, "第 \(row.row) 行有单元格的位置写错", hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
      return
    }
    column = next
    style = attributes["StyleID"] ?? rowStyle ?? columnStyles[next] ?? tableStyle
    isFormula = attributes["Formula"] != nil
    (hasData, type) = (false, nil)
    if across > 0 || down > 0 {
      outlet.merged(
        MergedArea(rows: row.row...row.row + down, columns: next...next + across))
    }
  }

  private func put() {
    guard !text.isEmpty, column >= 0 else { return }
    let format = style.map { outline.format(of: $0) } ?? outline.format(of: "Default")
    switch type {
    case "Number":
      text.withUnsafeBufferPointer { writer.putNumber($0, format, at: column, into: &row) }
    case "Boolean": writer.put(text == [0x31], at: column, into: &row)
    case "Error": text.withUnsafeBufferPointer { row.set(column, .error, $0) }
    case "DateTime": putMoment(String(decoding: text, as: UTF8.self), format)
    default: text.withUnsafeBufferPointer { row.set(column, .text, $0) }
    }
  }

  /// Elapsed time is stored as a moment after the calendar's beginning.
  private func putMoment(_ stated: String, _ format: NumberFormat) {
    guard format == .elapsed, let moment = Moment(iso: String(stated.prefix(19))),
      let epoch = outline.is1904 ? Day(year: 1904, month: 1, day: 1) : Day(iso: "1899-12-31")
    else {
      writer.putISO(stated, at: column, into: &row)
      return
    }
    let days = Int(moment.day.ordinal - epoch.ordinal)
    row.set(column, .duration, "PT\(days * 86_400 + Int(moment.second ?? 0))S")
  }
}
