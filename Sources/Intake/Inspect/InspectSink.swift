internal import Model

/// The sheets of a file → what `mingjing inspect` tells about each.
struct InspectSink: SheetSink {
  let file: String
  let settings: IntakeSettings

  private(set) var sheets: [InspectedFile.Sheet] = []
  private var info: SheetInfo?
  private var filler = MergeFiller()
  private var finder: HeadingFinder
  private var rowCount = 0
  /// What the reader found odd about the open sheet.
  private var said: [String] = []

  /// Headings of the sheet before where nothing stood below them.
  private var bareHeadings: [HeadingFinder.KeptRow] = []

  private static let shownRows = 3

  init(file: String, settings: IntakeSettings) {
    self.file = file
    self.settings = settings
    finder = HeadingFinder(mapping: settings.mapping, rules: settings.mapping.rules(forFile: file))
  }

  var vocabulary: HeadingVocabulary? { settings.mapping.vocabulary }

  mutating func beginSheet(_ sheet: SheetInfo) {
    info = sheet
    filler = MergeFiller()
    finder = HeadingFinder(mapping: settings.mapping, rules: settings.mapping.rules(forFile: file))
    rowCount = 0
    said = []
  }

  mutating func notice(_ text: String) { said.append(text) }

  mutating func merged(_ area: MergedArea) {
    filler.note(area)
  }

  mutating func row(_ row: inout RowBuffer) {
    if !row.isBlank { rowCount += 1 }
    guard !finder.isFull else { return }
    filler.fill(&row)
    finder.keep(row)
  }

  mutating func endSheet() {
    guard let info else { return }
    var found = finder.find()
    if found == nil, info.name.isEmpty, !info.isDelimited, finder.fitsBelow(bareHeadings) {
      finder.prepend(bareHeadings)
      found = finder.find()
      if found != nil { said.append("表头在前一张表里，已合在一起读取。") }
    }
    bareHeadings =
      found.map { $0.last + 1 == finder.rows.count ? Array(finder.rows[$0.first...$0.last]) : [] }
      ?? []
    let layout = found.map {
      SheetLayout(
        $0, in: finder,
        place: SheetPlace(
          file: ShownText.escaped(file), sheet: ShownText.escaped(info.name, limit: 100),
          year: settings.batch.year, passMark: settings.passMark,
          isDelimited: info.isDelimited))
    }
    let below = found.map { finder.rows[($0.last + 1)...] } ?? finder.rows[...]
    sheets.append(
      InspectedFile.Sheet(
        name: info.name, isHidden: info.isHidden, layout: layout,
        guess: layout == nil ? HeadingGuess(finder) : nil, rowCount: rowCount,
        firstRows: Array(below.prefix(Self.shownRows)),
        notices: (layout?.notices ?? HeadingNotices.unrecognised(finder)) + said))
    self.info = nil
  }
}
