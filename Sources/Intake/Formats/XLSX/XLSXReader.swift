/// `.xlsx` → its worksheets in the workbook's order.
///
/// Only what the sheets need is unpacked, piece by piece; nothing but shared strings is kept.
enum XLSXReader: FormReader {
  static let form = FileForm(name: "xlsx", chinese: "Excel 工作簿（xlsx）", hasEncodings: false)

  /// A zip archive; an empty one has only its end.
  static func claims(_ head: FileHead) -> Bool {
    head.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || head.bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport {
    var archive = try ZipArchive(file, limits: limits)
    let workbookPath = try workbookPath(&archive, limits)
    let workbook = WorkbookPart(limits: limits)
    try parse(workbookPath, of: &archive, limits, workbook)
    let relations = try relations(of: workbookPath, in: &archive, limits)

    let styles = StylesPart()
    if let path = relations.first(where: { $0.type == "styles" })?.target {
      try parse(path, of: &archive, limits, styles)
    }
    let strings = StringsPart(limits: limits)
    // A cell with a string of a part that is missing is refused; many workbooks have no such cell.
    if let path = relations.first(where: { $0.type == "sharedStrings" })?.target,
      archive.index(of: path) != nil
    {
      try parse(path, of: &archive, limits, strings)
    }

    let book = Book(workbook: workbook, strings: strings.strings, formats: styles.formats)
    let budget = RowBudget(limits)
    var index = 0
    var partNames: [String: String] = [:]
    for sheet in workbook.sheets {
      guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
        throw missing(sheet.name)
      }
      // Charts and dialogs stand among the sheets too.
      guard relation.type == "worksheet" else { continue }
      guard archive.index(of: relation.target) != nil else { throw missing(sheet.name) }
      sink.beginSheet(
        SheetInfo(name: sheet.name, index: index, isHidden: sheet.isHidden))
      index += 1
      if let first = partNames[relation.target] {
        sink.notice("与工作表“\(ShownText.escaped(first, limit: 100))”是文件中的同一份内容，只读取一次。")
      } else {
        partNames[relation.target] = sheet.name
        try read(relation.target, of: &archive, book, budget, limits, into: &sink)
      }
      sink.endSheet()
    }
    return FormReport(form: form, encoding: "utf-8")
  }

  /// What the sheets of a workbook share.
  private struct Book {
    let workbook: WorkbookPart
    let strings: SharedStrings
    let formats: [NumberFormat]
  }

  /// Hands over the rows of a sheet's part and says what is odd about them.
  private static func read(
    _ path: String, of archive: inout ZipArchive, _ book: Book, _ budget: RowBudget,
    _ limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) {
    let merged = try mergedAreas(path, of: &archive, limits)
    for area in merged { sink.merged(area) }
    let part = try SheetOutlet.with(&sink, budget) { (outlet) throws(FormError) in
      let part = WorksheetPart(
        WorksheetRows(
          into: outlet, strings: book.strings, formats: book.formats,
          calendar: SerialDate(is1904: book.workbook.is1904),
          isUncalculated: book.workbook.isUncalculated, hasMergedAreas: !merged.isEmpty,
          limits: limits))
      try parse(path, of: &archive, limits, part)
      return part
    }
    guard part.mergedAreas == merged.count else {
      throw FormError(
        .damaged, "合并单元格的写法无法识别", hint: "请用 Excel 打开后另存为 xlsx")
    }
    if part.oddAreas > 0 {
      sink.notice("有 \(part.oddAreas) 处合并单元格的位置读不出，按没有合并读取。")
    }
    if part.hiddenRows > 0 { sink.notice(SheetNotices.hiddenRows(part.hiddenRows)) }
    if part.lostTexts > 0 { sink.notice(SheetNotices.lostCells(part.lostTexts)) }
  }

  /// Where the archive says its workbook is; refuses archives of other programs by name.
  private static func workbookPath(
    _ archive: inout ZipArchive, _ limits: IntakeLimits
  ) throws(FormError) -> String {
    let root = try relations(of: "", in: &archive, limits)
    let stated = root.first { $0.type == "officeDocument" }?.target
    let path = stated ?? "xl/workbook.xml"
    if path.hasSuffix(".bin") {
      throw FormError(.unknownForm, "这是二进制工作簿（xlsb）", hint: "请用 Excel 打开后另存为 xlsx")
    }
    guard archive.index(of: path) != nil, !path.hasPrefix("word/"), !path.hasPrefix("ppt/") else {
      if archive.index(of: "content.xml") != nil {
        throw FormError(
          .unknownForm, "这是 OpenDocument 文件（ods）", hint: "请用 Excel 或 WPS 打开后另存为 xlsx")
      }
      for (folder, name) in [("word/", "Word 文档（docx）"), ("ppt/", "演示文稿（pptx）")]
      where path.hasPrefix(folder) || archive.index(of: folder + "document.xml") != nil {
        throw FormError(
          .unknownForm, "这是 \(name)，不是表格", hint: "请把里面的表格复制到 Excel 另存为 xlsx，或从原系统导出为 xlsx")
      }
      throw FormError(
        .unknownForm, "这是压缩包，里面没有 Excel 工作簿", hint: "请先解压，把里面的表格放进文件夹，或重新导出为 xlsx")
    }
    return path
  }

  private static func relations(
    of path: String, in archive: inout ZipArchive, _ limits: IntakeLimits
  ) throws(FormError) -> [RelationsPart.Relation] {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(parts.last ?? "").rels"
    let part = RelationsPart(folder: folder)
    guard archive.index(of: name) != nil else { return [] }
    try parse(name, of: &archive, limits, part)
    return part.relations
  }

  private static func mergedAreas(
    _ path: String, of archive: inout ZipArchive, _ limits: IntakeLimits
  ) throws(FormError) -> [MergedArea] {
    guard let index = archive.index(of: path) else { return [] }
    var scan = MergeScan()
    var text = TextFeed(fallback: .utf8)
    try archive.read(index) { (piece) throws(FormError) in
      try text.feed(piece) { scan.feed($0, limit: limits.mergedAreas) }
    }
    try text.finish { scan.feed($0, limit: limits.mergedAreas) }
    return scan.areas
  }

  private static func parse(
    _ path: String, of archive: inout ZipArchive, _ limits: IntakeLimits, _ handler: any FormHandler
  ) throws(FormError) {
    guard let index = archive.index(of: path) else { throw ZipArchive.damaged }
    let feed = try XMLFeed(handler, limits: limits)
    try archive.readAhead(index) { (piece) throws(FormError) in try feed.feed(piece) }
    try feed.finish()
  }

  private static func missing(_ name: String) -> FormError {
    FormError(.damaged, "工作表“\(name)”在压缩包里缺失", hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
  }
}
