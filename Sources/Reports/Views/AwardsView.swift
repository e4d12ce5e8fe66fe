/// What `awards.mustache` shows.
struct AwardsView: View {
  var frame: FrameView
  var lead: String
  var groups: [Group]
  var findings: [FindingView]
  var findingNotes: [String]
  var nominations: [Nomination]
  var grievances: [Grievance]

  struct Group: View {
    var title: String
    var note: String
    var candidates: [Candidate]
    var ineligible: [Ineligible]
  }

  struct Candidate: View {
    var rank: String
    var person: String
    var office: String
    var status: String
    var yuan: String
  }

  struct Ineligible: View {
    var person: String
    var office: String
    var reasons: String
    var evidence: String
  }

  struct Nomination: View {
    var selection: String
    var person: String
    var review: String
    var outcome: String
  }

  struct Grievance: View {
    var id: String
    var person: String
    var date: String
    var state: String
    var yuan: String
    var account: String
  }
}

/// What `readings.mustache` shows.
struct ReadingsView: View {
  var frame: FrameView
  var lead: String
  var readings: [Reading]

  struct Reading: View {
    var name: String
    var clause: String
    var choice: String
    var alternatives: [Alternative]
  }

  struct Alternative: View {
    var choice: String
    var summary: String
    var differences: [Difference]
  }

  struct Difference: View {
    var subject: String
    var month: String
    var year: String
    var note: String
  }
}
