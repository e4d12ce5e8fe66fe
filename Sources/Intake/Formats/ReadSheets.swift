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
  throw FormError(.unknownForm, "认不出文件的格式", hint: "请导出为 xlsx 或 CSV")
}
