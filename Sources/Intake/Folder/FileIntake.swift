internal import Model

/// The sheets of one file → records, rejects and notices for the sink of the import.
///
/// The sink is lent by pointer, because a `SheetSink` is copyable and the ledger's session is not;
/// the pointer does not outlive `readFile`.
struct FileIntake<Output: ImportSink & ~Copyable>: SheetSink {
  private let file: String
  private let settings: IntakeSettings
  private let output: UnsafeMutablePointer<Output>
  private let progress: (Int) -> Void

  /// What the sink threw; everything after it is dropped.
  private var failure: (any Error)?
  /// Why the file is refused, though its form could be read.
  private var refusal: FormError?
  /// What the reader found odd about the open sheet.
  private var sheetNotices: [String] = []
  private var sheet = ""
  private var filler = MergeFiller()
  /// Set while the headings are being looked for.
  private var finder: HeadingFinder?
  /// Set once they are found.
  private var plan: SheetPlan?
  private var block: SheetPlan.Block?
  /// What the open part of the sheet has given so far.
  private var part: SheetPart?
  private var lastRow = 0
  private var isDelimited = false
  /// Headings that stood in a table of their own just before, with nothing below them.
  private var carried: [HeadingFinder.KeptRow] = []
  /// The headings of the open sheet while no row has followed them.
  private var bareHeadings: [HeadingFinder.KeptRow] = []
  private let rules: [FileRule]
  private var bytes = 0
  /// Where to go on in a second reading, row by row.
  private var resumeAt: Int?
  private var isResuming = false

  private static var blockSize: Int { 4096 }

  init(
    file: String, settings: IntakeSettings, output: UnsafeMutablePointer<Output>,
    progress: @escaping (Int) -> Void
  ) {
    self.file = file
    self.settings = settings
    rules = settings.mapping.rules(forFile: file)
    self.output = output
    self.progress = progress
  }

  /// Reads the file; gives why it is refused, or throws what the sink threw.
  mutating func read(_ source: FileSource) throws -> FormError? {
    do {
      _ = try readSheets(of: source, limits: settings.limits, into: &self)
      if resumeAt != nil, failure == nil {
        isResuming = true
        _ = try readSheets(of: source, limits: settings.limits, into: &self)
      }
    } catch {
      if let failure { throw failure }
      return error
    }
    if let failure { throw failure }
    return refusal
  }

  // MARK: Sheets

  var vocabulary: HeadingVocabulary? { settings.mapping.vocabulary }

  mutating func beginSheet(_ info: SheetInfo) {
    filler = MergeFiller()
    if isResuming {
      // The sheet that the first reading left open goes on.
      finder = HeadingFinder(mapping: settings.mapping, rules: rules)
      return
    }
    sheet = ShownText.escaped(info.name, limit: 100)
    sheetNotices = []
    isDelimited = info.isDelimited
    // Sheets of a workbook have names; tables of a page, which may belong together, have none.
    carried = info.name.isEmpty && !isDelimited ? bareHeadings : []
    bareHeadings = []
    lastRow = 0
    plan = nil
    block = nil
    finder = nil
    if info.isHidden {
      open(kind: nil)
      part?.notices.append("隐藏的工作表，未读取。需要时请取消隐藏后重新导出。")
    } else {
      finder = HeadingFinder(mapping: settings.mapping, rules: rules)
    }
  }

  mutating func merged(_ area: MergedArea) {
    filler.note(area)
  }

  mutating func notice(_ text: String) { sheetNotices.append(text) }

  mutating func row(_ row: inout RowBuffer) {
    guard failure == nil, refusal == nil else { return }
    if isResuming, let resumeAt, row.row < resumeAt { return }
    filler.fill(&row)
    guard !filler.isExhausted else {
      refusal = FormError(
        .tooLarge, "到第 \(row.row) 行为止，合并单元格里的文字长得反常，疑似恶意文件",
        hint: "请取消合并单元格后重新导出")
      return
    }
    lastRow = max(lastRow, row.row)
    feed(row)
  }

  mutating func endSheet() {
    guard failure == nil else { return }
    // The second reading goes on where the first one stopped.
    if resumeAt != nil, !isResuming { return }
    while finder != nil { decide() }
    flush()
    part?.notices += sheetNotices
    close()
    resumeAt = nil
  }

  // MARK: Rows

  private mutating func feed(_ row: borrowing RowBuffer) {
    if finder != nil {
      finder?.keep(row)
      if finder?.isFull == true { decide() }
    } else if let isOfTable = block?.type(row) {
      bareHeadings = []
      // What the block holds is not asked for here, since it would be copied for each row.
      if !isOfTable {
        flush()
        finder = HeadingFinder(mapping: settings.mapping, rules: rules)
        finder?.keep(row)
      } else if block?.given == Self.blockSize {
        flush()
        block = plan?.makeBlock(rows: Self.blockSize)
      }
    }
  }

  /// Looks for headings in the rows that were kept, and reads those below them.
  private mutating func decide() {
    guard var finder else { return }
    self.finder = nil
    var search = finder.find()
    if search == nil, finder.fitsBelow(carried) {
      finder.prepend(carried)
      search = finder.find()
      if search != nil { sheetNotices.append("表头在前一张表里，已合在一起读取。") }
    }
    guard let found = search else {
      open(kind: nil)
      part?.notices += HeadingNotices.unrecognised(finder)
      return
    }
    let layout = SheetLayout(
      found, in: finder,
      place: SheetPlace(
        file: file, sheet: sheet, year: settings.batch.year, passMark: settings.passMark,
        isDelimited: isDelimited))
    if part?.kind != layout.kind {
      if part != nil { close(before: layout.headingRows.lowerBound) }
      open(kind: layout.kind)
    }
    for notice in layout.notices where part?.notices.contains(notice) == false {
      part?.notices.append(notice)
    }
    if part?.rowsBefore == 0 { bareHeadings = Array(finder.rows[found.first...found.last]) }
    let plan = SheetPlan(layout: layout)
    self.plan = plan
    block = plan.makeBlock(rows: Self.blockSize)
    var row = RowBuffer()
    for kept in finder.rows[(found.last + 1)...] {
      kept.restore(&row)
      feed(row)
    }
  }

  // MARK: Several cores

  mutating func worker() -> SheetPlan? {
    guard failure == nil, !isResuming, finder == nil, let plan else { return nil }
    flush()
    return plan
  }

  mutating func block(_ block: SheetPlan.Block) {
    guard failure == nil, resumeAt == nil else { return }
    deliver(block)
    resumeAt = block.rows.tally.newHeadings
  }

  // MARK: Handing on

  private mutating func flush() {
    guard let block else { return }
    self.block = nil
    deliver(block)
  }

  private mutating func deliver(_ block: SheetPlan.Block) {
    let rows = block.rows
    attempt { output in
      if rows.recordCount > 0 { try output.append(rows.records) }
      for reject in rows.rejects { try output.reject(reject) }
    }
    part?.tally += rows.tally
    lastRow = max(lastRow, rows.tally.lastRow)
    bytes += rows.tally.bytes
    progress(bytes)
  }

  private mutating func open(kind: RecordKind?) {
    let sheet = sheet
    attempt { try $0.beginSheet(name: sheet, kind: kind) }
    part = SheetPart(kind: kind, rowsBefore: part?.end ?? 0)
  }

  /// Ends the open part of the sheet, with the sheet or above the headings of another kind.
  private mutating func close(before row: Int? = nil) {
    guard var part else { return }
    part.end = row.map { $0 - 1 } ?? lastRow
    let (skipped, notices) = (part.skipped, part.allNotices)
    attempt { try $0.endSheet(skipped: skipped, notices: notices) }
    self.part = row == nil ? nil : part
  }

  private mutating func attempt(_ body: (inout Output) throws -> Void) {
    guard failure == nil else { return }
    do { try body(&output.pointee) } catch { failure = error }
  }
}

/// What one table of a sheet gave: usually the whole sheet.
private struct SheetPart {
  let kind: RecordKind?
  /// Rows of the sheet above this part.
  let rowsBefore: Int
  var end = 0
  var tally = RowTally()
  var notices: [String] = []

  init(kind: RecordKind?, rowsBefore: Int) {
    self.kind = kind
    self.rowsBefore = rowsBefore
  }

  /// Rows that hold no record: titles, headings, blank ones, totals.
  var skipped: Int { max(0, end - rowsBefore - tally.rows) }

  var allNotices: [String] {
    var all = notices
    if tally.totals > 0 { all.append("合计、备注等 \(tally.totals) 行不是数据，已跳过。") }
    if tally.headings > 0 { all.append("表头在中间又出现 \(tally.headings) 次，已跳过。") }
    return all
  }
}
