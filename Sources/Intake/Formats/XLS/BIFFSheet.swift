/// The substream of a sheet in a BIFF8 stream: where its cells are, and its merged areas.
struct BIFFSheet {
  private(set) var merged: [MergedArea] = []
  /// Offsets of the records with cells, in the order of their rows.
  private(set) var cells: [Int] = []
  /// Rows that are hidden, by a filter or by hand, from 0.
  private(set) var hiddenRows: Set<Int> = []
  /// Whether the sheet says that its formulas have yet to be calculated.
  private(set) var isUncalculated = false
  /// Records that are too short for what they should hold, or merged areas that cannot be.
  private(set) var oddRecords = 0

  init(_ records: BIFFRecords, at offset: Int, limits: IntakeLimits) throws(FormError) {
    guard let first = records.record(at: offset), first.kind == .beginning else {
      throw OLEContainer.damaged
    }
    var next = first.body.upperBound
    // Charts drawn on the sheet are substreams inside it.
    var depth = 1
    var lastRow = -1
    var isSorted = true
    while depth > 0 {
      guard let record = records.record(at: next) else { throw OLEContainer.damaged }
      next = record.body.upperBound
      switch record.kind {
      case .beginning: depth += 1
      case .endOfSubstream: depth -= 1
      case .mergedCells where depth == 1: try readMerged(record, records, limits)
      case .uncalculated where depth == 1: isUncalculated = true
      case .row where depth == 1 && record.body.count >= 14:
        if records.word(record.body.lowerBound + 12) & 0x20 != 0 {
          hiddenRows.insert(Int(records.word(record.body.lowerBound)))
        }
      case .number, .rk, .multipleRK, .label, .richString, .labelShared, .booleanOrError, .formula,
        .formula3, .formula4:
        guard depth == 1 else { continue }
        guard record.body.count >= 6 else {
          oddRecords += 1
          continue
        }
        cells.append(record.offset)
        let row = Int(records.word(record.body.lowerBound))
        if row < lastRow { isSorted = false }
        lastRow = row
      default: break
      }
    }
    if !isSorted {
      let rows = cells.map { (row: records.word($0 + 4), offset: $0) }
      cells = rows.sorted { ($0.row, $0.offset) < ($1.row, $1.offset) }.map(\.offset)
    }
  }

  private mutating func readMerged(
    _ record: BIFFRecords.Record, _ records: BIFFRecords, _ limits: IntakeLimits
  ) throws(FormError) {
    let start = record.body.lowerBound
    let stated = record.body.count < 2 ? 0 : Int(records.word(start))
    let count = min(stated, max(0, record.body.count - 2) / 8)
    oddRecords += stated - count
    guard merged.count + count <= limits.mergedAreas else { throw OLEContainer.damaged }
    for index in 0..<count {
      let at = start + 2 + index * 8
      let corners = (0..<4).map { Int(records.word(at + $0 * 2)) }
      let rows = min(corners[0], corners[1]) + 1...max(corners[0], corners[1]) + 1
      let columns = min(corners[2], corners[3])...max(corners[2], corners[3])
      guard rows.count > 1 || columns.count > 1 else { continue }
      merged.append(MergedArea(rows: rows, columns: columns))
    }
  }
}
