/// BIFF8 `.xls` → its worksheets in the workbook's order, formulas by their stored results.
enum XLSReader: FormReader {
  static let form = FileForm(name: "xls", chinese: "Excel 97–2003 工作簿（xls）", hasEncodings: false)

  /// An OLE2 container, or a bare stream of an older Excel, which is refused by name.
  static func claims(_ head: FileHead) -> Bool {
    head.bytes.starts(with: OLEContainer.mark) || isOldWorkbook(head.bytes)
  }

  private static func isOldWorkbook(_ head: [UInt8]) -> Bool {
    guard head.count >= 8, head[0] == 0x09, head[3] == 0 else { return false }
    return [0x00, 0x02, 0x04, 0x08].contains(head[1]) && [4, 6, 8, 16].contains(head[2])
  }

  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport {
    try read(BIFFRecords(bytes: try OLEContainer.workbook(file)), limits: limits, into: &sink)
    return FormReport(form: form, encoding: "utf-16le")
  }

  /// The sheets of a workbook's records.
  static func read(
    _ records: BIFFRecords, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) {
    let workbook = try BIFFWorkbook(records, limits: limits)
    var cells = XLSCells(records: records, workbook: workbook, limits: limits)
    let budget = RowBudget(limits)
    func hand(_ row: inout RowBuffer, to sink: inout some SheetSink) throws(FormError) {
      guard row.count > 0 else { return }
      if let refusal = budget.take(row) { throw refusal }
      sink.row(&row)
    }
    var row = RowBuffer()
    for (index, sheet) in workbook.sheets.enumerated() {
      let contents = try BIFFSheet(records, at: sheet.offset, limits: limits)
      sink.beginSheet(
        SheetInfo(name: sheet.name, index: index, isHidden: sheet.isHidden))
      for area in contents.merged { sink.merged(area) }
      cells.begin(contents)
      var hiddenRows = 0
      row.begin(row: 0)
      for offset in contents.cells {
        let number = Int(records.word(offset + 4)) + 1
        if number != row.row {
          try hand(&row, to: &sink)
          row.begin(row: number)
          if contents.hiddenRows.contains(number - 1) { hiddenRows += 1 }
        }
        try cells.put(offset, into: &row)
        guard row.byteCount <= limits.rowBytes else {
          throw CellText.tooLong(limits, row: row.row)
        }
      }
      try hand(&row, to: &sink)
      if hiddenRows > 0 { sink.notice(SheetNotices.hiddenRows(hiddenRows)) }
      let lost = cells.lost + contents.oddRecords
      if lost > 0 { sink.notice(SheetNotices.lostCells(lost)) }
      sink.endSheet()
    }
  }
}

/// Puts the value of a cell's record into a row.
struct XLSCells {
  let records: BIFFRecords
  let workbook: BIFFWorkbook
  private let limits: IntakeLimits
  private let writer: CellWriter
  private var text: [UInt8] = []
  /// Whether the sheet's formulas have yet to be calculated, so that a result of 0 is none.
  private var isUncalculated = false
  /// Cells of this sheet that could not be read.
  private(set) var lost = 0

  init(records: BIFFRecords, workbook: BIFFWorkbook, limits: IntakeLimits) {
    self.limits = limits
    self.records = records
    self.workbook = workbook
    writer = CellWriter(calendar: SerialDate(is1904: workbook.is1904))
  }

  mutating func begin(_ sheet: BIFFSheet) {
    isUncalculated = sheet.isUncalculated || workbook.engine == 0
    lost = 0
  }

  mutating func put(_ offset: Int, into row: inout RowBuffer) throws(FormError) {
    guard let record = records.record(at: offset) else { throw OLEContainer.damaged }
    let body = record.body
    let value = body.lowerBound + 6
    let column = Int(records.word(body.lowerBound + 2))
    guard column < limits.columns else {
      throw FormError(
        .tooLarge, "第 \(row.row) 行超过 \(limits.columns) 列的上限", hint: "请确认文件来源，并重新导出")
    }
    let format = format(at: body.lowerBound + 4)
    switch record.kind {
    case .number where body.count >= 14:
      writer.put(records.double(value), format, at: column, into: &row)
    case .rk where body.count >= 10:
      writer.put(rk(value), format, at: column, into: &row)
    case .multipleRK: putMultiple(body, at: column, into: &row)
    case .labelShared where body.count >= 10:
      if !workbook.strings.put(Int(records.long(value)), at: column, into: &row) {
        lose(column, &row)
      }
    case .label, .richString: putText(record, skipping: 6, at: column, into: &row)
    case .booleanOrError where body.count >= 8:
      putSpecial(
        records.bytes[value], isError: records.bytes[value + 1] != 0, at: column, into: &row)
    case .formula where body.count >= 14, .formula3 where body.count >= 14,
      .formula4 where body.count >= 14:
      putResult(record, format, at: column, into: &row)
    default: lose(column, &row)
    }
  }

  /// The cell held something that cannot be read: the row is a reject where that matters.
  private mutating func lose(_ column: Int, _ row: inout RowBuffer) {
    lost += 1
    row.set(column, .error, "#REF!")
  }

  private func format(at offset: Int) -> NumberFormat {
    let style = Int(records.word(offset))
    return style < workbook.formats.count ? workbook.formats[style] : .number
  }

  /// A number packed into 30 bits: a whole one or the head of a binary one, maybe in hundredths.
  private func rk(_ at: Int) -> Double {
    let packed = records.long(at)
    let value =
      packed & 2 != 0
      ? Double(Int32(bitPattern: packed) >> 2)
      : Double(bitPattern: UInt64(packed & ~3) << 32)
    return packed & 1 != 0 ? value / 100 : value
  }

  private func putMultiple(_ body: Range<Int>, at first: Int, into row: inout RowBuffer) {
    var column = first
    var at = body.lowerBound + 4
    // The last column stands behind the numbers.
    while at + 6 <= body.upperBound - 2, column < limits.columns {
      writer.put(rk(at + 2), format(at: at), at: column, into: &row)
      at += 6
      column += 1
    }
  }

  private mutating func putText(
    _ record: BIFFRecords.Record, skipping count: Int, at column: Int, into row: inout RowBuffer
  ) {
    var reader = BIFFText(records, segments: records.segments(of: record), skipping: count)
    text.removeAll(keepingCapacity: true)
    guard reader.string(into: &text) else {
      lose(column, &row)
      return
    }
    text.withUnsafeBufferPointer { row.set(column, .text, $0) }
  }

  private func putSpecial(
    _ value: UInt8, isError: Bool, at column: Int, into row: inout RowBuffer
  ) {
    if isError {
      row.set(column, .error, Self.errors[value] ?? "#N/A")
    } else {
      writer.put(value != 0, at: column, into: &row)
    }
  }

  private static let errors: [UInt8: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
  ]

  /// The stored result of a formula; a text stands in a record of its own behind it.
  ///
  /// MS-XLS 2.4.127 and 2.5.133: what is no number begins with its sort and ends with 0xFFFF. An
  /// empty text is stored as sort 3, which is also what programs write that calculate nothing:
  /// only a spreadsheet leaves the mark of its engine in the workbook.
  private mutating func putResult(
    _ record: BIFFRecords.Record, _ format: NumberFormat, at column: Int, into row: inout RowBuffer
  ) {
    let at = record.body.lowerBound + 6
    guard records.word(at + 6) == 0xFFFF else {
      let value = records.double(at)
      let asksForIt = record.body.count >= 16 && records.word(at + 8) & 2 != 0
      if value == 0, isUncalculated || asksForIt {
        writer.putUnsolved(at: column, into: &row)
      } else {
        writer.put(value, format, at: column, into: &row)
      }
      return
    }
    switch records.bytes[at] {
    case 0:
      // Definitions of shared formulas and arrays may stand between.
      var next = record.body.upperBound
      for _ in 0..<4 {
        guard let more = records.record(at: next) else { break }
        if more.kind == .string {
          putText(more, skipping: 0, at: column, into: &row)
          return
        }
        next = more.body.upperBound
      }
      writer.putUnsolved(at: column, into: &row)
    case 1: putSpecial(records.bytes[at + 2], isError: false, at: column, into: &row)
    case 2: putSpecial(records.bytes[at + 2], isError: true, at: column, into: &row)
    case 3 where workbook.engine ?? 0 != 0: break
    default: writer.putUnsolved(at: column, into: &row)
    }
  }
}
