/// The substream of a sheet in a BIFF8 stream: where its cells are, and its merged areas.
struct BIFFSheet {
  private(set) var merged: [MergedArea] = []
  /// Offsets of the records with cells, in the order of their rows.
  private(set) var cells: [Int] = []

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
      case .number, .rk, .multipleRK, .label, .richString, .labelShared, .booleanOrError, .formula,
        .formula3, .formula4:
        guard depth == 1, record.body.count >= 6 else { continue }
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
    let count = record.body.count < 2 ? 0 : Int(records.word(start))
    guard record.body.count >= 2 + count * 8, merged.count + count <= limits.mergedAreas else {
      throw OLEContainer.damaged
    }
    for index in 0..<count {
      let at = start + 2 + index * 8
      let corners = (0..<4).map { Int(records.word(at + $0 * 2)) }
      guard corners[0] <= corners[1], corners[2] <= corners[3] else { continue }
      merged.append(
        MergedArea(rows: corners[0] + 1...corners[1] + 1, columns: corners[2]...corners[3]))
    }
  }
}
