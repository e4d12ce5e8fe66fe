/// The globals of a BIFF8 stream: sheets, number formats, calendar and shared strings.
struct BIFFWorkbook {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var offset: Int
  }

  private(set) var sheets: [Sheet] = []
  private(set) var strings = SharedStrings()
  private(set) var is1904 = false
  /// The engine that calculated the workbook last: nil where no spreadsheet ever did, 0 where a
  /// program asks for it to be done when the workbook is opened.
  private(set) var engine: UInt32?
  /// What each cell style makes of a number.
  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var formatIDs: [Int] = []

  init(_ records: BIFFRecords, limits: IntakeLimits) throws(FormError) {
    guard let first = records.record(at: 0), first.kind == .beginning, first.body.count >= 4 else {
      throw OLEContainer.damaged
    }
    guard records.word(first.body.lowerBound) == 0x0600 else {
      throw OLEContainer.oldVersion
    }
    var offset = first.body.upperBound
    while true {
      guard let record = records.record(at: offset) else { throw OLEContainer.damaged }
      offset = record.body.upperBound
      if record.kind == .endOfSubstream { break }
      try read(record, records, limits)
    }
    formats = formatIDs.map { custom[$0] ?? NumberFormat.builtIn($0) }
  }

  private mutating func read(
    _ record: BIFFRecords.Record, _ records: BIFFRecords, _ limits: IntakeLimits
  ) throws(FormError) {
    let body = record.body
    switch record.kind {
    case .filePass: throw OLEContainer.encrypted
    case .dateMode where body.count >= 2: is1904 = records.word(body.lowerBound) == 1
    case .extendedFormat where body.count >= 4:
      formatIDs.append(Int(records.word(body.lowerBound + 2)))
    case .format where body.count >= 5:
      // A number format that is cut off is no reason to refuse the numbers.
      if let code = try? string(records, record, skipping: 2) {
        custom[Int(records.word(body.lowerBound))] = NumberFormat(code: code)
      }
    case .recalculation where body.count >= 8: engine = records.long(body.lowerBound + 4)
    case .boundSheet where body.count >= 8:
      // Charts and macros stand among the sheets too.
      guard records.bytes[body.lowerBound + 5] == 0 else { return }
      guard sheets.count < limits.sheets else {
        throw FormError(
          .tooLarge, "工作簿超过 \(limits.sheets) 张工作表", hint: "请只导出需要的工作表")
      }
      sheets.append(
        Sheet(
          name: try string(records, record, skipping: 6, isShort: true),
          isHidden: records.bytes[body.lowerBound + 4] & 3 != 0,
          offset: Int(records.long(body.lowerBound))))
    case .sharedStrings where body.count >= 8: try readStrings(record, records, limits)
    default: break
    }
  }

  private func string(
    _ records: BIFFRecords, _ record: BIFFRecords.Record, skipping count: Int, isShort: Bool = false
  ) throws(FormError) -> String {
    var text = BIFFText(records, segments: records.segments(of: record), skipping: count)
    var bytes: [UInt8] = []
    guard text.string(isShort: isShort, into: &bytes) else { throw OLEContainer.damaged }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func readStrings(
    _ record: BIFFRecords.Record, _ records: BIFFRecords, _ limits: IntakeLimits
  ) throws(FormError) {
    var text = BIFFText(records, segments: records.segments(of: record), skipping: 8)
    var bytes: [UInt8] = []
    // How many there are is counted, for some programs say 0, others more than they write.
    while !text.isAtEnd {
      bytes.removeAll(keepingCapacity: true)
      guard text.string(into: &bytes) else { return }
      strings.append(bytes)
      guard strings.byteCount <= limits.sharedStringBytes else {
        throw FormError(
          .tooLarge, "工作簿的文字超过 \(limits.sharedStringBytes >> 20) MiB", hint: "请分成几个文件导出")
      }
    }
  }
}
