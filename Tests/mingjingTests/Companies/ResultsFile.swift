import Foundation

/// results.json → the parts of it that the checks ask for.
struct ResultsFile: Decodable {
  struct Subject: Decodable, Hashable {
    var kind: String
    var id: String
  }

  struct Effect: Decodable, Hashable {
    var kind: String
    var yuan: Int?
    var percent: Int?
  }

  struct Finding: Decodable {
    var rule: String
    var clause: String
    var month: String
    var subject: Subject
    var about: String
    var effect: Effect
    var evidence: [String]
    var reason: String

    /// What it gives its subject: negative for a deduction.
    var gain: Int {
      switch effect.kind {
      case "deduct": -(effect.yuan ?? 0)
      case "award": effect.yuan ?? 0
      default: 0
      }
    }
  }

  struct Adjustment: Decodable {
    var kind: String
    var ofMonth: String
    var finding: Finding
    var yuan: Int
    var reason: String
  }

  struct Exposure: Decodable {
    var entry: String
    var tickets: [String]
    var classes: [String]
    var carriedOver: Bool
    var department: String?
    var section: String?
    var person: String?
  }

  struct InspectionExposure: Decodable {
    var entry: String
    var department: String?
    var section: String?
    var person: String?
  }

  struct Correction: Decodable {
    var entry: String
    var bulletin: String
    var kind: String?
  }

  struct Counts: Decodable, Hashable {
    var attitude: Int
    var unsatisfied: Int
    var inspections: Int
    var liveStream: Int
    var yuan: Int?

    enum CodingKeys: String, CodingKey {
      case attitude = "A"
      case unsatisfied = "U"
      case inspections = "I"
      case liveStream = "L"
      case yuan
    }

    var isEmpty: Bool { attitude + unsatisfied + inspections + liveStream == 0 }
  }

  struct Person: Decodable {
    var id: String
    var month: Counts
    var year: Counts
    var bonusPercent: Int
    var annualCap: String?
    var monthCap: String?
  }

  struct Section: Decodable {
    var department: String
    var section: String
    var month: Counts
    var year: Counts
  }

  struct Department: Decodable {
    var department: String
    var month: Counts
    var year: Counts
    var complaints: [String: Int]
    var overdue: [String]
    var openLoops: [String]
  }

  struct Candidate: Decodable {
    var id: String
    var status: String
    var yuan: Int?
  }

  struct Ineligible: Decodable {
    var id: String
    var evidence: [String]
  }

  struct AwardGroup: Decodable {
    var department: String
    var candidates: [Candidate]
    var ineligible: [Ineligible]
  }

  struct Appeal: Decodable {
    var ticket: String
    var state: String
  }

  struct OnHold: Decodable {
    var ticket: String
  }

  struct Grievance: Decodable {
    var id: String
    var person: String
    var state: String
    var yuan: Int?
  }

  struct Exception: Decodable {
    var kind: String
    var about: String
    var detail: String
  }

  struct Reconciliation: Decodable {
    var file: String
    var sheet: String
    var kind: String?
    var rows: Int
    var accepted: Int
    var replaced: Int
    var duplicates: Int
    var rejects: Int
  }

  var month: String
  var findings: [Finding]
  var standing: [Finding]
  var adjustments: [Adjustment]
  var exposures: [Exposure]
  var inspectionExposures: [InspectionExposure]
  var corrections: [Correction]
  var people: [Person]
  var sections: [Section]
  var departments: [Department]
  var awards: [AwardGroup]
  var appeals: [Appeal]
  var onHold: [OnHold]
  var grievances: [Grievance]
  var exceptions: [Exception]
  var notices: [Exception]
  var reconciliation: [Reconciliation]

  static func read(_ data: Data) throws -> ResultsFile {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ResultsFile.self, from: data)
  }

  /// Findings, standing ones and adjusted ones of a person, whatever month they are of.
  func concerning(_ person: String) -> [Finding] {
    (findings + standing + adjustments.map(\.finding)).filter {
      $0.subject.kind == "person" && $0.subject.id.sameScalars(as: person)
    }
  }
}

extension String {
  /// Without `ticket:` or `inspection:`.
  var caseID: String {
    for prefix in ["ticket:", "inspection:"] where hasPrefix(prefix) {
      return String(dropFirst(prefix.count))
    }
    return self
  }

  /// Swift's `==` holds for composed and decomposed text alike; ids must not.
  func sameScalars(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
