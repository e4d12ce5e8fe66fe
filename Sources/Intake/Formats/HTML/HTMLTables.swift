internal import Markup

/// The elements of a page → a sheet for each table with anything in it.
///
/// A table inside a cell of a table that has no row yet is a sheet of its own, so that tables
/// which only lay out a page do not swallow the data; deeper ones are text of their cell.
final class HTMLTables: FormHandler {
  private(set) var failure: FormError?
  private let outlet: SheetOutlet
  private let limits: IntakeLimits
  private var row = RowBuffer()
  /// The tables around the one being read, whose first row has not ended.
  private var outer: [HTMLTable] = []
  private var table: HTMLTable?
  /// Tables inside a cell that are read as its text.
  private var swallowed = 0
  private var sheets = 0
  private var hasTable = false
  /// Elements open whose text is not for readers.
  private var silent = 0
  /// Elements open inside one that is not displayed, itself among them.
  private var hidden = 0
  private var hiddenRows = 0
  /// What the open list of choices shows so far.
  private var choice: HTMLChoice?

  init(into outlet: SheetOutlet, limits: IntakeLimits) {
    self.outlet = outlet
    self.limits = limits
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    guard failure == nil else { return }
    let element = HTMLElement(name)
    if hidden > 0 || HTMLVisibility.isHidden(attributes) {
      if hidden == 0, element == .row, swallowed == 0 { skipRow() }
      hidden += 1
      return
    }
    switch element {
    case .table: startTable()
    case .row where swallowed == 0:
      endRow()
      table?.startRow()
    case .cell where swallowed == 0: startCell(attributes)
    case .caption where swallowed == 0: table?.isCaption = true
    case .line: table?.add(UInt8(ascii: "\n"))
    case .cell: table?.add(UInt8(ascii: " "))
    case .row: table?.add(UInt8(ascii: "\n"))
    case .silent: silent += 1
    case .input:
      if let value = HTMLVisibility.shownValue(of: attributes) { add(value) }
    case .choice: choice = HTMLChoice()
    case .option: choice?.start(isSelected: attributes["selected"] != nil)
    default: break
    }
  }

  /// A row that is not displayed keeps its number.
  private func skipRow() {
    endRow()
    guard table != nil else { return }
    table?.startRow()
    table?.endRow()
    hiddenRows += 1
  }

  private func add(_ text: String) {
    var text = text
    text.withUTF8 { table?.add($0) }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    guard failure == nil else { return }
    if hidden > 0 {
      hidden -= 1
      return
    }
    switch HTMLElement(name) {
    case .table: endTable()
    case .row where swallowed == 0: endRow()
    case .cell where swallowed == 0: table?.endCell()
    case .caption where swallowed == 0: table?.isCaption = false
    case .block: table?.add(UInt8(ascii: "\n"))
    case .silent: silent -= 1
    case .option: choice?.end()
    case .choice:
      if let shown = choice?.shown { add(shown) }
      choice = nil
    default: break
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, silent == 0, hidden == 0, table != nil else { return }
    if choice != nil {
      choice?.add(piece)
      return
    }
    table?.add(piece)
    if (table?.text.count ?? 0) > limits.cellBytes || (table?.byteCount ?? 0) > limits.rowBytes {
      failure = CellText.tooLong(limits)
    }
  }

  /// Ends the last table; false where the page had none.
  func finish() -> Bool {
    while table != nil { endTable() }
    if hasTable, sheets == 0 {
      outlet.begin(SheetInfo(name: "", index: 0))
      outlet.end()
    }
    return hasTable
  }

  private func startTable() {
    hasTable = true
    if let around = table {
      if around.isBegun || swallowed > 0 {
        swallowed += 1
        return
      }
      outer.append(around)
    }
    table = HTMLTable()
  }

  private func endTable() {
    if swallowed > 0 {
      swallowed -= 1
      return
    }
    endRow()
    if table?.isBegun == true {
      if hiddenRows > 0 {
        outlet.notice("网页里有 \(hiddenRows) 行是隐藏的（display:none），打开时看不到，没有读取。")
      }
      outlet.end()
    }
    hiddenRows = 0
    table = outer.popLast()
  }

  private func startCell(_ attributes: XMLStreamAttributes) {
    table?.startCell(
      columns: Self.span(attributes["colspan"], limit: limits.columns),
      rows: Self.span(attributes["rowspan"], limit: limits.rows))
    guard (table?.column ?? 0) < limits.columns else {
      failure = FormError(
        .tooLarge, "表格超过 \(limits.columns) 列的上限", hint: "请确认文件来源，并重新导出")
      return
    }
  }

  private static func span(_ text: String?, limit: Int) -> Int {
    guard let text, let span = Int(text.filter { $0.isNumber }), span > 0 else { return 1 }
    return min(span, limit)
  }

  private func endRow() {
    guard var ended = table, ended.isInRow else { return }
    table = nil
    ended.endRow()
    if !ended.isBegun, ended.cells.contains(where: { !$0.text.isEmpty }) {
      guard sheets < limits.sheets else {
        failure = FormError(.tooLarge, "网页里的表格超过 \(limits.sheets) 张", hint: "请只导出需要的表格")
        return
      }
      ended.isBegun = true
      outlet.begin(
        SheetInfo(name: String(decoding: ended.caption, as: UTF8.self), index: sheets))
      sheets += 1
    }
    if ended.isBegun {
      row.begin(row: ended.row)
      for cell in ended.cells {
        if cell.columns > 1 || cell.rows > 1 {
          outlet.merged(
            MergedArea(
              rows: ended.row...ended.row + cell.rows - 1,
              columns: cell.column...min(cell.column + cell.columns, limits.columns) - 1))
        }
        cell.text.withUnsafeBufferPointer { row.set(cell.column, .text, $0) }
      }
      if let refusal = outlet.row(&row) { failure = refusal }
    }
    table = ended
  }
}

/// What an element means for a table.
enum HTMLElement {
  case table
  case row
  case cell
  case caption
  /// A line break.
  case line
  /// A paragraph, whose end is a line break.
  case block
  /// A field of a form.
  case input
  /// A list of choices and one of them.
  case choice
  case option
  /// Never shown.
  case silent
  case other

  init(_ name: UnsafePointer<UInt8>) {
    switch String(cString: name) {
    case "table": self = .table
    case "tr": self = .row
    case "td", "th": self = .cell
    case "caption": self = .caption
    case "br": self = .line
    case "p", "div", "li": self = .block
    case "input": self = .input
    case "select": self = .choice
    case "option": self = .option
    case "script", "style", "title": self = .silent
    default: self = .other
    }
  }
}
