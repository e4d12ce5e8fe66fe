internal import Markup

/// HTML tables, as many systems export them under the name `.xls` → a sheet for each table.
enum HTMLReader: FormReader {
  static let form = FileForm(name: "html", chinese: "HTML 表格", hasEncodings: true)

  /// Told by what the page holds, not by what it begins with: a table, and nothing that says it is
  /// XML or a CSV in whose texts somebody pasted one.
  static func claims(_ head: FileHead) -> Bool {
    guard let tag = head.firstTableTag else {
      return head.markup != nil && ["html", "!doctype"].contains(head.root ?? "")
    }
    if head.markup != nil {
      if SpreadsheetMLReader.isNamed(in: head.markup ?? ""), head.root != "html" {
        return head.root == "table"
      }
      // Data may call its root <table> too, but then without a row of HTML.
      if head.root == "table" { return tag.hasRow }
      return !head.isDeclaredXML || head.root == "html"
    }
    return tag.hasRow && !head.hasFields(before: tag.offset)
  }

  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport {
    let encoding = try SheetOutlet.with(&sink, RowBudget(limits)) { (outlet) throws(FormError) in
      let tables = HTMLTables(into: outlet, limits: limits)
      let encoding = try parse(file, limits, tables)
      guard tables.finish() else {
        let page = try file.head(FileHead.byteCount)
        guard !FileHead(page).isLoginPage else {
          throw FormError(
            .malformed, "这是登录页面，不是表格，导出时登录可能已过期", hint: "请重新登录原系统，再导出一次")
        }
        throw FormError(.malformed, "网页里没有表格", hint: "请导出含有数据的表格，或导出为 xlsx")
      }
      return encoding
    }
    return FormReport(form: form, encoding: encoding)
  }

  /// Feeds the page to the handler and gives the name of its encoding.
  private static func parse(
    _ file: borrowing OpenFile, _ limits: IntakeLimits, _ handler: any FormHandler
  ) throws(FormError) -> String {
    var text = TextFeed()
    let stream = try HTMLFeed(handler, limits)
    try file.pieces { (piece) throws(FormError) in
      try text.feed(piece) { (decoded) throws(FormError) in try stream.feed(decoded) }
    }
    try text.finish { (decoded) throws(FormError) in try stream.feed(decoded) }
    try stream.finish()
    return text.name
  }
}

/// The HTML stream with our errors.
private final class HTMLFeed {
  private var stream: HTMLStream
  private let handler: any FormHandler
  private let utf8 = UTF8Check()

  init(_ handler: any FormHandler, _ limits: IntakeLimits) throws(FormError) {
    self.handler = handler
    do throws(XMLStreamError) {
      stream = try HTMLStream(handler: handler, depthLimit: limits.depth)
    } catch {
      throw XMLFeed.refusal(error)
    }
  }

  func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(FormError) {
    try utf8.check(piece)
    do throws(XMLStreamError) {
      try stream.feed(piece)
    } catch {
      throw handler.failure ?? XMLFeed.refusal(error)
    }
    if let failure = handler.failure { throw failure }
  }

  func finish() throws(FormError) {
    try utf8.finish()
    do throws(XMLStreamError) {
      try stream.finish()
    } catch {
      throw handler.failure ?? XMLFeed.refusal(error)
    }
    if let failure = handler.failure { throw failure }
  }
}
