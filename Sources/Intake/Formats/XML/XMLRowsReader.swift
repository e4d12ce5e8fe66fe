internal import Markup

/// `<rows><row><工单编号>…` or `<row 工单编号="…"/>` → one sheet whose first row are the names.
///
/// The file is read twice: once for its shape, since a later record may have a field that the
/// first one lacks, and once for its rows.
enum XMLRowsReader: FormReader {
  static let form = FileForm(name: "xml", chinese: "XML 数据", hasEncodings: true)

  /// Asked after the other forms of markup.
  static func claims(_ head: FileHead) -> Bool { head.root != nil }

  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport {
    let shape = XMLShape(limits: limits)
    _ = try parse(file, limits, shape)
    guard let level = shape.recordLevel else {
      throw FormError(.malformed, "XML 里没有成行的数据", hint: "请导出为 <rows><row>… 的形式，或导出为 xlsx")
    }
    sink.beginSheet(SheetInfo(name: "", index: 0))
    let names = shape.names(of: level)
    var heading = RowBuffer()
    heading.begin(row: 1)
    for (column, name) in names.enumerated() { heading.set(column, .text, name) }
    sink.row(&heading)
    let encoding = try SheetOutlet.with(&sink, RowBudget(limits)) { (outlet) throws(FormError) in
      try parse(file, limits, XMLRows(into: outlet, level: level, names: names, limits: limits))
    }
    sink.endSheet()
    return FormReport(form: form, encoding: encoding)
  }

  /// Feeds the file to a handler and gives the name of its encoding.
  static func parse(
    _ file: borrowing OpenFile, _ limits: IntakeLimits, _ handler: any FormHandler
  ) throws(FormError) -> String {
    let feed = try XMLFeed(handler, limits: limits, fallback: nil)
    try file.pieces { (piece) throws(FormError) in try feed.feed(piece) }
    try feed.finish()
    return feed.encoding
  }
}
