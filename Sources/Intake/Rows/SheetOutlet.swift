/// A sink behind closures, for parsers that are called back from C.
///
/// Such a parser is a class, and as one that is generic over the sink it would look its own type
/// up in each of millions of calls.
struct SheetOutlet {
  let begin: (SheetInfo) -> Void
  let merged: (MergedArea) -> Void
  /// Hands over a row; gives why the file is refused where its rows come to too much.
  let row: (inout RowBuffer) -> FormError?
  let notice: (String) -> Void
  let end: () -> Void

  /// Lends an outlet to a sink for the length of a body; it must not be kept.
  static func with<Sink: SheetSink, Result>(
    _ sink: inout Sink, _ budget: RowBudget,
    _ body: (SheetOutlet) throws(FormError) -> Result
  ) throws(FormError) -> Result {
    try withUnsafeMutablePointer(to: &sink) { (sink) throws(FormError) in
      try body(
        SheetOutlet(
          begin: { sink.pointee.beginSheet($0) }, merged: { sink.pointee.merged($0) },
          row: { row in
            if let failure = budget.take(row) { return failure }
            sink.pointee.row(&row)
            return nil
          }, notice: { sink.pointee.notice($0) }, end: { sink.pointee.endSheet() }))
    }
  }
}
