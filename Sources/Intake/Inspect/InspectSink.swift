internal import Model

/// The sheets of a file → what `mingjing inspect` tells about each.
struct InspectSink: SheetSink {
  let file: String
  let settings: IntakeSettings
  let keepsRows: Bool

  private(set) var sheets: [InspectedFile.Sheet] = []
  private var info: SheetInfo?
  private var filler = MergeFiller()
  private var finder: HeadingFinder
  private var rowCount = 0
  private var rowsJSON: [UInt8] = []
  /// Rows written or left out as blank so far.
  private var lastWritten = 0

  private static let shownRows = 3

  init(file: String, settings: IntakeSettings, keepsRows: Bool) {
    self.file = file
    self.settings = settings
    self.keepsRows = keepsRows
    finder = HeadingFinder(mapping: settings.mapping)
  }

  mutating func beginSheet(_ sheet: SheetInfo) {
    info = sheet
    filler = MergeFiller()
    finder = HeadingFinder(mapping: settings.mapping)
    rowCount = 0
    rowsJSON = []
    lastWritten = 0
  }

  mutating func merged(_ area: MergedArea) {
    filler.note(area)
  }

  mutating func row(_ row: inout RowBuffer) {
    if keepsRows { write(row) }
    filler.fill(&row)
    if !row.isBlank { rowCount += 1 }
    if !finder.isFull { finder.keep(row) }
  }

  mutating func endSheet() {
    guard let info else { return }
    let found = finder.find()
    let layout = found.map {
      SheetLayout(
        $0, in: finder,
        place: SheetPlace(
          file: ShownText.escaped(file), sheet: ShownText.escaped(info.name, limit: 100),
          year: settings.batch.year))
    }
    let below = found.map { finder.rows[($0.last + 1)...] } ?? finder.rows[...]
    sheets.append(
      InspectedFile.Sheet(
        name: info.name, isHidden: info.isHidden, layout: layout, rowCount: rowCount,
        firstRows: Array(below.prefix(Self.shownRows)),
        notices: layout?.notices ?? HeadingNotices.unrecognised(finder), rowsJSON: rowsJSON))
    self.info = nil
  }

  /// The row as stored, without the empty cells at its end; rows that the form left out are empty.
  private mutating func write(_ row: borrowing RowBuffer) {
    var count = row.count
    while count > 0, row.kind(count - 1) == .empty { count -= 1 }
    // Empty rows at the end of the sheet are never written.
    guard count > 0 else { return }
    while lastWritten + 1 < row.row {
      JSONText.separate(&rowsJSON)
      rowsJSON.append(contentsOf: "[]".utf8)
      lastWritten += 1
    }
    JSONText.separate(&rowsJSON)
    rowsJSON.append(UInt8(ascii: "["))
    for column in 0..<count {
      if column > 0 { rowsJSON.append(UInt8(ascii: ",")) }
      row.withBytes(column) { JSONText.write($0, to: &rowsJSON) }
    }
    rowsJSON.append(UInt8(ascii: "]"))
    lastWritten = row.row
  }
}
