/// A sink behind closures, for parsers that are called back from C.
///
/// Such a parser is a class, and as one that is generic over the sink it would look its own type
/// up in each of millions of calls.
struct SheetOutlet {
  let begin: (SheetInfo) -> Void
  let merged: (MergedArea) -> Void
  let row: (inout RowBuffer) -> Void
  let end: () -> Void

  /// Lends an outlet to a sink for the length of a body; it must not be kept.
  static func with<Sink: SheetSink, Result>(
    _ sink: inout Sink, _ body: (SheetOutlet) throws(FormError) -> Result
  ) throws(FormError) -> Result {
    try withUnsafeMutablePointer(to: &sink) { (sink) throws(FormError) in
      try body(
        SheetOutlet(
          begin: { sink.pointee.beginSheet($0) }, merged: { sink.pointee.merged($0) },
          row: { sink.pointee.row(&$0) }, end: { sink.pointee.endSheet() }))
    }
  }
}
