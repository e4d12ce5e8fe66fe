/// A yuan, a cap or an award: what follows for somebody, and why.
struct FindingView: View {
  var name: String
  var person: String
  var clause: String
  var effect: String
  var reason: String
  /// Ids of tickets and inspections.
  var evidence: [String]
  /// The numbers of the readings on which it hinges, as the note below the table has them: ①②.
  var marks: String
  /// For a correction: what month it puts right.
  var ofMonth: String
}

/// A ticket or an inspection as ruled, counted or not.
struct CaseView: View {
  var id: String
  var date: String
  var kind: String
  var unit: String
  var person: String
  var story: String
  var clause: String
  var reason: String
  /// What follows from it.
  var consequence: String
  /// Until when an appeal is in time, or how it ended.
  var appeal: String
}

/// Tickets and inspections that are not counted for the same reason.
struct NotCountedView: View {
  var count: String
  var clause: String
  var reason: String
  var ids: [String]
}

/// The row of an export behind an id.
struct SourceView: View {
  var id: String
  var file: String
  var sheet: String
  var row: String
  var batch: String
  /// The beginning of the file's SHA-256.
  var digest: String
}

/// The counts of a department, a section or a person in one line.
struct CountsView: View {
  var name: String
  var link: String?
  var note: String
  var attitude: String
  var unsatisfied: String
  var liveStream: String
  var inspections: String
  var yearAttitude: String
  var yearUnsatisfied: String
  var yearInspections: String
  /// The three counts of the year in one cell: `4 / 1 / 0`.
  var yearLine: String
  var yuan: String
  /// `差 1 件`, or that it is reached.
  var distance: String
  var distanceTone: String
}
