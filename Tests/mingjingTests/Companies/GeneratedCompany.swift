import Model

/// A company made from a seed: what each month's folder holds, and who is who in it.
struct GeneratedCompany: Sendable {
  let seed: UInt64
  var months: [GeneratedMonth] = []
  var people: [GeneratedPerson] = []
  var cases: [GeneratedCase] = []
  /// Changes of the workspace's policy.yaml: readings and numbers.
  var policy = PolicyEdits()
  /// Lines for `renames:` of mapping.yaml.
  var renames: [String] = []
  /// Each department's token → the tokens of those that it was renamed to or split from.
  var kin: [String: Set<String>] = [:]
  /// Something of the customers, which must be in no output.
  var secrets: [String] = []

  /// Whether anything was assessed before the first month: then what stands is not all there is.
  var hasEarlierCases = false

  func person(_ token: String) -> GeneratedPerson? { people.first { $0.token == token } }
}

/// One month of a company.
struct GeneratedMonth: Sendable {
  let month: Month
  /// The folder as imported, and, where rows were withdrawn or files came later, as imported again.
  var folders: [[ExportTable]] = []
  var isPublished = true
}

/// Somebody who has been on a roster.
struct GeneratedPerson: Sendable {
  struct Office: Sendable, Hashable {
    var department: String
    var section: String?
    var post: String?
    var position = "员工"
    var from: Day?
    var until: Day?
  }

  let token: String
  let id: String
  let name: String
  var employment = "正式"
  var offices: [Office] = []
  /// Every department and section that they ever had an office in.
  var everywhere: Set<Office> = []
  var hired: Day?
  var left: Day?
}

/// A ticket, an inspection or an application for 委屈奖, over all versions of its row.
struct GeneratedCase: Sendable {
  enum Kind: String, Sendable {
    case ticket
    case inspection
    case grievance
  }

  let kind: Kind
  let token: String
  let id: String
  /// Characters of its story that no other text has.
  let marker: String
  /// Tokens of the people whom a version of the row names, and of the units.
  var people: Set<String> = []
  var units: Set<String> = []
  var incident: String?
}

/// A sheet of an export, as CSV.
struct ExportTable: Sendable {
  let name: String
  let headings: [String]
  var rows: [[String: String]] = []

  /// All fields quoted; a heading that a row lacks is blank.
  var text: String {
    let lines = [headings] + rows.map { row in headings.map { row[$0] ?? "" } }
    return lines.map { line in
      line.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }
}
