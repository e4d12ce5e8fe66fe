/// Reads a file of any form and hands its sheets, row after row, to a sink.
///
/// The form is told by the file's bytes, never by its name. What was handed over before an error
/// is thrown must be dropped by the caller: a file is read whole or refused.
package func readSheets(
  of file: FileSource, limits: IntakeLimits = IntakeLimits(), into sink: inout some SheetSink
) throws(FormError) -> FormReport {
  let open = try OpenFile(file)
  guard open.size > 0 else {
    throw FormError(.malformed, "文件是空的", hint: "请重新导出")
  }
  let head = FileHead(try open.head(FileHead.byteCount))
  // Lines, not a list of types: so each reader is compiled for the sink that it fills.
  // A page of its own form may hold tables, and is none of ours all the same.
  if head.markup != nil || head.bytes.first == UInt8(ascii: "F") { try head.refuseForeign() }
  if XLSXReader.claims(head) { return try XLSXReader.read(open, limits: limits, into: &sink) }
  if XLSReader.claims(head) { return try XLSReader.read(open, limits: limits, into: &sink) }
  if HTMLReader.claims(head) { return try HTMLReader.read(open, limits: limits, into: &sink) }
  if SpreadsheetMLReader.claims(head) {
    return try SpreadsheetMLReader.read(open, limits: limits, into: &sink)
  }
  if XMLRowsReader.claims(head) { return try XMLRowsReader.read(open, limits: limits, into: &sink) }
  try head.refuseForeign()
  return try CSVReader.read(open, limits: limits, into: &sink)
}
