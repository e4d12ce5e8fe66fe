/// What `import-report.mustache` shows.
struct ImportReportView: View {
  var title: String
  var lines: [Line]
  var note: String?

  struct Line: View {
    var file: String
    var isBad: Bool
    var tags: [String]
  }
}
