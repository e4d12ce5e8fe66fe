import CXlsxWriter
import Model

/// A `Table` → one worksheet of libxlsxwriter.
struct SheetWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: CellFormats
  let look: Workbook.Look

  func write(_ table: Table) throws(DeliveryError) {
    var row: UInt32 = 0
    let lastColumn = UInt16(max(0, table.columns.count - 1))
    for title in table.titles {
      try check(
        lastColumn > 0
          ? worksheet_merge_range(sheet, row, 0, row, lastColumn, plain(title), formats.title)
          : worksheet_write_string(sheet, row, 0, plain(title), formats.title),
        table, row)
      row += 1
    }
    for (index, column) in table.columns.enumerated() {
      let index = UInt16(index)
      try check(
        worksheet_set_column(sheet, index, index, Double(column.width), nil), table, row)
      try check(
        worksheet_write_string(sheet, row, index, plain(column.heading), formats.heading), table,
        row)
    }
    let headings = row
    row += 1
    for line in table.rows {
      for (index, cell) in line.cells.enumerated() {
        try write(
          cell, row: row, column: UInt16(index), style: line.style, table, first: headings + 1)
      }
      row += 1
    }
    if look == .document { setUpPage(headings: headings, table) }
  }

  private func write(
    _ cell: TableCell, row: UInt32, column: UInt16, style: Table.Row.Style, _ table: Table,
    first: UInt32
  ) throws(DeliveryError) {
    let isTotal = style == .total
    let code: lxw_error
    switch cell {
    case .empty:
      if look == .export { return }
      code = worksheet_write_blank(sheet, row, column, isTotal ? formats.total : formats.text)
    case .text(let text):
      code = worksheet_write_string(
        sheet, row, column, plain(text), isTotal ? formats.total : formats.text)
    case .integer(let number):
      code = worksheet_write_number(
        sheet, row, column, Double(number), isTotal ? formats.total : formats.text)
    case .yuan(let yuan):
      code = worksheet_write_number(
        sheet, row, column, Double(yuan.amount), isTotal ? formats.totalYuan : formats.yuan)
    case .subtotal(let yuan, let rows):
      // SUBTOTAL(9, …) leaves out other SUBTOTALs, so that a total may run over sums of people.
      let range =
        rows.isEmpty
        ? nil
        : Self.range(
          (first + UInt32(rows.lowerBound), column), (first + UInt32(rows.upperBound) - 1, column))
      code = write(range.map { "=SUBTOTAL(9,\($0))" } ?? "=0", yuan, row, column, isTotal: isTotal)
    case .rowSum(let yuan, let columns):
      let range =
        columns.isEmpty
        ? nil : Self.range((row, UInt16(columns.lowerBound)), (row, UInt16(columns.upperBound - 1)))
      code = write(range.map { "=SUM(\($0))" } ?? "=0", yuan, row, column, isTotal: isTotal)
    case .score(let score):
      code = worksheet_write_number(
        sheet, row, column, Double(score.hundredths) / 100, formats.number)
    case .day(let day):
      code = worksheet_write_number(sheet, row, column, serial(day), formats.day)
    case .moment(let moment):
      code = worksheet_write_number(
        sheet, row, column, serial(moment.day) + Double(moment.second ?? 0) / 86_400,
        moment.second == nil ? formats.day : formats.moment)
    }
    try check(code, table, row)
  }

  /// A spreadsheet's number of a date; 1970-01-01 is 25569.
  private func serial(_ day: Day) -> Double { Double(day.ordinal) + 25_569 }

  /// A C string ends at the first NUL: without it the rest of the text would be lost silently.
  ///
  /// A formula with the value that it has, for programs that don't calculate.
  private func write(
    _ formula: String, _ yuan: Yuan, _ row: UInt32, _ column: UInt16, isTotal: Bool
  ) -> lxw_error {
    worksheet_write_formula_num(
      sheet, row, column, formula, isTotal ? formats.totalYuan : formats.yuan, Double(yuan.amount))
  }

  /// `H5:H9`.
  private static func range(_ first: (UInt32, UInt16), _ last: (UInt32, UInt16)) -> String {
    "\(cell(first.0, first.1)):\(cell(last.0, last.1))"
  }

  /// `H5` of row 4 and column 7, both numbered from 0.
  private static func cell(_ row: UInt32, _ column: UInt16) -> String {
    var letters: [UInt8] = []
    var rest = Int(column) + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row + 1)
  }

  private func plain(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0 != "\0" }) : text
  }

  /// A4 across, all columns on the page, headings on each page and always in sight.
  private func setUpPage(headings: UInt32, _ table: Table) {
    worksheet_freeze_panes(sheet, headings + 1, 0)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, headings)
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页")
  }

  private func check(_ code: lxw_error, _ table: Table, _ row: UInt32) throws(DeliveryError) {
    try WorkbookWriter.check(code, doing: "\(table.name) 第 \(row + 1) 行")
  }
}
