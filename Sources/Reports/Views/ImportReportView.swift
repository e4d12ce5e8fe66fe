/// What `import-report.mustache` shows.
struct ImportReportView: View {
  var frame: FrameView
  var lead: String
  var cards: [CardView]
  var sheets: [Sheet]
  var total: Sheet
  var refused: [Refused]
  var rejects: [Rejected]
  var rejectsNote: String?
  var notices: [String]
  var remarks: [RemarkView]

  struct Sheet: View {
    var file: String
    var sheet: String
    var kind: String
    var rows: String
    var accepted: String
    var replaced: String
    var duplicates: String
    var rejects: String
    var skipped: String
    var tone: String
  }

  struct Refused: View {
    var file: String
    var reason: String
  }

  struct Rejected: View {
    var place: String
    var heading: String
    var value: String
    var reason: String
  }
}

/// An exception or a notice.
struct RemarkView: View {
  var level: String
  var tone: String
  var kind: String
  var about: String
  var detail: String
}
