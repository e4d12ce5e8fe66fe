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

    let calendar = SerialDate(is1904: workbook.is1904)
    let budget = RowBudget(limits)
    var index = 0
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
      let merged = try mergedAreas(relation.target, of: &archive, limits)
      for area in merged { sink.merged(area) }
      try SheetOutlet.with(&sink, budget) { (outlet) throws(FormError) in
        let part = WorksheetPart(
          WorksheetRows(
            into: outlet, strings: strings.strings, formats: styles.formats, calendar: calendar,
            limits: limits))
        try parse(relation.target, of: &archive, limits, part)
        guard part.mergedAreas == merged.count else {
          throw FormError(
            .damaged, "工作表“\(sheet.name)”的合并单元格写法无法识别", hint: "请用 Excel 打开后另存为 xlsx")
        }
      }
      sink.endSheet()
    }
    return FormReport(form: form, encoding: "utf-8")
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
      throw FormError(
        .unknownForm, "压缩包里没有 Excel 工作簿", hint: "请先解压，或重新导出为 xlsx")
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
