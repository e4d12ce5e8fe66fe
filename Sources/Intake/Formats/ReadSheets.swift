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
  switch try FileSniffer.form(of: try open.head(FileSniffer.headBytes)) {
  case .csv: return try CSVReader.read(open, limits: limits, into: &sink)
  case .xlsx: return try XLSXReader.read(open, limits: limits, into: &sink)
  case .xls: return try XLSReader.read(open, limits: limits, into: &sink)
  case .html: return try HTMLReader.read(open, limits: limits, into: &sink)
  case .spreadsheetml: return try SpreadsheetMLReader.read(open, limits: limits, into: &sink)
  case .xml: return try XMLRowsReader.read(open, limits: limits, into: &sink)
  }
}
