internal import Markup

/// SpreadsheetML 2003, mostly under the name `.xls` → its worksheets.
///
/// The file is read twice: whether a sheet is hidden stands behind its rows.
enum SpreadsheetMLReader: FormReader {
  static let form = FileForm(
    name: "spreadsheetml", chinese: "Excel 2003 XML 表格", hasEncodings: true)

  /// Asked after HTML, for a table made by Excel names the same schema on its `<html>`.
  static func claims(_ head: FileHead) -> Bool {
    head.markup.map { isNamed(in: $0) } ?? false
  }

  /// Whether markup in lower case names the schema.
  static func isNamed(in markup: String) -> Bool {
    markup.contains("urn:schemas-microsoft-com:office:spreadsheet")
      || markup.contains("progid=\"excel.sheet\"")
  }

  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport {
    let outline = SpreadsheetMLOutline(limits: limits)
    _ = try XMLRowsReader.parse(file, limits, outline)
    let encoding = try SheetOutlet.with(&sink, RowBudget(limits)) { (outlet) throws(FormError) in
      try XMLRowsReader.parse(
        file, limits, SpreadsheetMLSheets(into: outlet, outline: outline, limits: limits))
    }
    return FormReport(form: form, encoding: encoding)
  }
}

/// The sheets' visibility, the styles' number formats and the calendar, before the rows are read.
final class SpreadsheetMLOutline: FormHandler {
  private(set) var hidden: [Bool] = []
  /// What each style makes of a number, by its id.
  private(set) var formats: [String: NumberFormat] = [:]
  private(set) var is1904 = false
  private(set) var failure: FormError?
  private let limits: IntakeLimits
  private var style: String?
  /// The style that each style builds on.
  private var parents: [String: String] = [:]
  private var isVisible = false
  private var text = ""

  init(limits: IntakeLimits) {
    self.limits = limits
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    if XMLStreamName.matches(name, "Worksheet") {
      hidden.append(false)
      if hidden.count > limits.sheets {
        failure = FormError(
          .tooLarge, "工作簿超过 \(limits.sheets) 张工作表", hint: "请只导出需要的工作表")
      }
    } else if XMLStreamName.matches(name, "Style") {
      style = attributes["ID"]
      if let style, let parent = attributes["Parent"] { parents[style] = parent }
    } else if XMLStreamName.matches(name, "NumberFormat"), let style,
      let code = attributes["Format"]
    {
      formats[style] = Self.named[code] ?? NumberFormat(code: code)
    } else if XMLStreamName.matches(name, "Date1904") {
      is1904 = true
    } else if XMLStreamName.matches(name, "Visible") {
      isVisible = true
      text = ""
    }
  }

  /// What a style makes of a number, by itself or by one that it builds on.
  func format(of style: String) -> NumberFormat {
    var style = style
    for _ in 0..<8 {
      if let format = formats[style] { return format }
      guard let parent = parents[style] else { break }
      style = parent
    }
    return formats["Default"] ?? .number
  }

  func end(_ name: UnsafePointer<UInt8>) {
    if XMLStreamName.matches(name, "Visible") {
      isVisible = false
      if text.hasPrefix("Sheet"), text.hasSuffix("Hidden"), !hidden.isEmpty {
        hidden[hidden.count - 1] = true
      }
    } else if XMLStreamName.matches(name, "Style") {
      style = nil
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isVisible, text.utf8.count < 100 { text += String(decoding: piece, as: UTF8.self) }
  }

  private static let named: [String: NumberFormat] = [
    "General Date": .date, "Long Date": .date, "Medium Date": .date, "Short Date": .date,
    "Long Time": .date, "Medium Time": .date, "Short Time": .date, "General Number": .number,
    "Currency": .number, "Euro Currency": .number, "Fixed": .number, "Standard": .number,
    "Percent": .percent, "Scientific": .number, "Yes/No": .number, "True/False": .number,
    "On/Off": .number, "General": .number,
  ]
}
