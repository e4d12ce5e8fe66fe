/// The documents that have a template, and the shape of what each template shows.
enum DocumentTemplate: String, Sendable, CaseIterable {
  case importReport = "import-report"

  var shape: ViewShape {
    switch self {
    case .importReport: .of(ImportReportView.self)
    }
  }
}
