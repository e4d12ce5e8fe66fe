/// The work behind the counts, of a department or of the company.
struct OperationsView: View {
  var complaints: [Complaint]
  var complaintsTotal: String
  var inspections: [Inspections]
  var coverage: [Coverage]
  var broadcasts: String
  var overdue: [String]
  var openLoops: [String]
  var outsourced: [Outsourced]

  /// One of clause 3's four kinds.
  struct Complaint: View {
    var name: String
    var count: String
  }

  /// Inspections of one kind with the mean of each score.
  struct Inspections: View {
    var method: String
    var count: String
    var exposed: String
    var appearance: String
    var attitude: String
    var punctuality: String
    var telephone: String
    var standards: String
  }

  /// A post and who of it has passed the year's exam.
  struct Coverage: View {
    var post: String
    var people: String
    var passed: String
    var share: String
    var tone: String
    var missing: String
  }

  /// The staff of one contractor.
  struct Outsourced: View {
    var contractor: String
    var people: String
    var attitude: String
    var unsatisfied: String
    var inspections: String
    var yuan: String
  }
}
