/// CSV or TSV → rows of text cells, one by one until the sink has a worker, then on all cores.
enum CSVReader: FormReader {
  static let form = FileForm(name: "csv", chinese: "CSV 文本", hasEncodings: true)

  /// Any text that nothing else claims.
  static func claims(_ head: FileHead) -> Bool { true }

  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport {
    var blocks = try CSVBlockReader(file, limits: limits, vocabulary: sink.vocabulary)
    sink.beginSheet(SheetInfo(name: "", index: 0, isDelimited: true))
    var row = RowBuffer()
    while var block = try blocks.next() {
      try block.decode()
      if let worker = try single(&block, &row, limits, blocks.dialect, &sink) {
        let typing = OrderedTyping(
          worker: worker, rest: block, blocks: blocks, limits: limits)
        try typing.run(into: &sink)
        sink.endSheet()
        return FormReport(form: form, encoding: typing.encoding.name)
      }
    }
    sink.endSheet()
    return FormReport(form: form, encoding: (blocks.encoding ?? .utf8).name)
  }

  /// Hands over the rows of a block one by one until the sink gives a worker; the block then
  /// begins with the row after.
  private static func single<Sink: SheetSink>(
    _ block: inout CSVBlock, _ row: inout RowBuffer, _ limits: IntakeLimits,
    _ dialect: CSVDialect, _ sink: inout Sink
  ) throws(FormError) -> Sink.Worker? {
    var rows = CSVRows(block, dialect: dialect, limits: limits)
    var number = block.firstRow
    let worker = try withText(of: block) { (text) throws(FormError) -> Sink.Worker? in
      while try rows.next(text, row: number, into: &row) {
        number += 1
        sink.row(&row)
        if let worker = sink.worker() { return worker }
      }
      return nil
    }
    block.start = rows.position
    block.firstRow = number
    return worker
  }

  /// Types every row of a decoded block.
  static func type<Worker: RowWorker>(
    _ block: CSVBlock, by worker: Worker, dialect: CSVDialect, limits: IntakeLimits,
    row: inout RowBuffer
  ) throws(FormError) -> Worker.Block {
    var typed = worker.makeBlock(rows: block.rows)
    var rows = CSVRows(block, dialect: dialect, limits: limits)
    var number = block.firstRow
    try withText(of: block) { (text) throws(FormError) in
      while try rows.next(text, row: number, into: &row) {
        worker.type(&row, into: &typed)
        number += 1
      }
    }
    return typed
  }

  private static func withText<Result>(
    of block: CSVBlock, _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Result
  ) throws(FormError) -> Result {
    let outcome = block.bytes.withUnsafeBufferPointer { text in
      Swift.Result { () throws(FormError) in try body(text) }
    }
    return try outcome.get()
  }
}
