/// What `company.mustache` shows.
struct CompanyView: View {
  var frame: FrameView
  var lead: String
  var cards: [CardView]
  var chart: ChartView
  var departments: [CountsView]
  var total: CountsView
  var heat: ChartView?
  var pareto: ChartView?
  var findings: [FindingView]
  var findingNotes: [String]
  var todo: [String]
  var operations: OperationsView
  var readings: [String]
}

/// What `department.mustache` shows.
struct DepartmentView: View {
  var frame: FrameView
  var lead: String
  var cards: [CardView]
  var progress: [ProgressView]
  var chart: ChartView
  var todo: [String]
  var awards: [String]
  var counted: [CaseView]
  var notCounted: [NotCountedView]
  var findings: [FindingView]
  var findingNotes: [String]
  var adjustments: [FindingView]
  var sections: [CountsView]
  var total: CountsView
  var operations: OperationsView
  var sources: [SourceView]
}

/// What `section.mustache` shows.
struct SectionView: View {
  var frame: FrameView
  var lead: String
  var cards: [CardView]
  var progress: [ProgressView]
  var chart: ChartView
  var people: [CountsView]
  var peopleNote: String?
  var counted: [CaseView]
  var notCounted: [NotCountedView]
  var findings: [FindingView]
  var findingNotes: [String]
  var adjustments: [FindingView]
  var sources: [SourceView]
}

/// What `person.mustache` shows.
struct PersonView: View {
  var frame: FrameView
  var id: String
  var name: String
  var office: String
  var lead: String
  var cards: [CardView]
  var progress: [ProgressView]
  var findings: [FindingView]
  var findingNotes: [String]
  var adjustments: [FindingView]
  var standing: [FindingView]
  var counted: [CaseView]
  var notCounted: [CaseView]
  var others: [String]
  var appealNote: String?
  var sources: [SourceView]
}

/// What `index.mustache` shows.
struct IndexView: View {
  var frame: FrameView
  var lead: String
  var cards: [CardView]
  var chart: ChartView
  var departments: [CountsView]
  var total: CountsView
  var main: [Link]
  var todo: [String]
  var entries: [Link]

  /// A document or an entry, found by the search.
  struct Link: View {
    var kind: String
    var name: String
    var href: String
    var note: String
  }
}
