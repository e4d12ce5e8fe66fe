import CXlsxWriter
import Model

/// A `Workbook` → the bytes of an `.xlsx` file; the same value always gives the same bytes.
package enum WorkbookWriter {
  package static func bytes(of workbook: Workbook) throws(DeliveryError) -> [UInt8] {
    let file = try MemoryFile()
    guard let handle = workbook_new(file.path) else {
      throw .workbook(code: 0, text: "工作簿打不开", doing: workbook.title)
    }
    do throws(DeliveryError) {
      try setProperties(of: handle, to: workbook)
      let formats = try CellFormats(handle, look: workbook.look)
      for table in workbook.sheets {
        try check(workbook_validate_sheet_name(handle, table.name), doing: table.name)
        guard let sheet = workbook_add_worksheet(handle, table.name) else {
          throw DeliveryError.workbook(code: 0, text: "工作表加不上", doing: table.name)
        }
        try SheetWriter(sheet: sheet, formats: formats, look: workbook.look).write(table)
      }
    } catch {
      // Closing frees the handle; the file it writes is thrown away with the memory.
      workbook_close(handle)
      throw error
    }
    try check(workbook_close(handle), doing: workbook.title)
    return try file.bytes()
  }

  private static func setProperties(
    of handle: UnsafeMutablePointer<lxw_workbook>, to workbook: Workbook
  ) throws(DeliveryError) {
    let code = shim_set_properties(
      handle, workbook.title, workbook.author, time_t(workbook.created.ordinal) * 86_400)
    try check(code, doing: workbook.title)
  }

  static func check(_ code: lxw_error, doing: String) throws(DeliveryError) {
    guard code != LXW_NO_ERROR else { return }
    throw .workbook(
      code: Int(code.rawValue), text: String(cString: lxw_strerror(code)), doing: doing)
  }
}
