/// How a file is built inside, whatever its name says.
package enum FileForm: String, Sendable, Hashable, CaseIterable {
  case csv
  case xlsx
  case xls
  case html
  case spreadsheetml
  case xml

  /// What the service centre calls the form.
  package var chinese: String {
    switch self {
    case .csv: "CSV 文本"
    case .xlsx: "Excel 工作簿（xlsx）"
    case .xls: "Excel 97–2003 工作簿（xls）"
    case .html: "HTML 表格"
    case .spreadsheetml: "Excel 2003 XML 表格"
    case .xml: "XML 数据"
    }
  }
}

/// What a file was read as.
package struct FormReport: Sendable, Hashable {
  package var form: FileForm
  /// Lower-case name of the text's encoding: `utf-8`, `gb18030`, `utf-16le`.
  package var encoding: String

  package init(form: FileForm, encoding: String) {
    self.form = form
    self.encoding = encoding
  }
}
