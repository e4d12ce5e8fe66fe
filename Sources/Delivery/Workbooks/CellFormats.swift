import CXlsxWriter

/// The cell formats of a workbook, made once and shared by its sheets.
struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let title: Format
  let heading: Format
  let text: Format
  let number: Format
  let yuan: Format
  let day: Format
  let moment: Format
  let total: Format
  let totalYuan: Format

  init(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, look: Workbook.Look
  ) throws(DeliveryError) {
    func make(_ numberFormat: String?, bold: Bool = false) throws(DeliveryError) -> Format {
      guard let format = workbook_add_format(workbook) else {
        throw .workbook(code: 0, text: "单元格格式加不上", doing: numberFormat ?? "")
      }
      if let numberFormat { format_set_num_format(format, numberFormat) }
      if bold { format_set_bold(format) }
      if look == .document {
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      }
      return format
    }
    title = try make(nil, bold: true)
    heading = try make(nil, bold: true)
    text = try make(nil)
    number = try make("0.##")
    yuan = try make("#,##0;[Red]-#,##0")
    day = try make("yyyy-mm-dd")
    moment = try make("yyyy-mm-dd hh:mm:ss")
    total = try make(nil, bold: true)
    totalYuan = try make("#,##0;[Red]-#,##0", bold: true)
    guard look == .document else { return }
    format_set_font_size(title, 14)
    for centred in [title, heading] {
      format_set_align(centred, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    format_set_border(title, UInt8(LXW_BORDER_NONE.rawValue))
    format_set_bg_color(heading, 0xE8EEF4)
    format_set_text_wrap(heading)
    format_set_text_wrap(text)
  }
}
