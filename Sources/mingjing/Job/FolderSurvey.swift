import Intake
import Model

/// A folder of exports → of which months its dates are, before anything of it is kept.
struct FolderSurvey: ImportSink {
  private let month: Month
  /// Dated rows of the batch month, and of others by their month.
  private(set) var inside = 0
  private(set) var outside: [Month: Int] = [:]

  init(month: Month) {
    self.month = month
  }

  /// The month that most of the dates are of, where it is another one; a few rows prove nothing.
  var other: Month? {
    let all = outside.values.reduce(0, +)
    guard all > inside, let most = outside.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return nil }
    return most.value > inside ? most.key : nil
  }

  private mutating func count(_ months: [Month]) {
    if months.contains(month) {
      inside += 1
    } else if let first = months.first {
      outside[first, default: 0] += 1
    }
  }

  mutating func append(_ block: RecordBlock) {
    switch block {
    case .tickets(let rows):
      for row in rows {
        count(
          [row.record.determined?.day.month, row.record.accepted.day.month].compactMap { $0 })
      }
    case .inspections(let rows): for row in rows { count([row.record.date.month]) }
    case .broadcasts(let rows): for row in rows { count([row.record.date.month]) }
    case .roster, .exams, .appeals, .nominations, .ratings, .grievances, .contacts: break
    }
  }

  func beginFile(_ file: ImportReport.InputFile) -> Bool { true }
  func beginSheet(name: String, kind: RecordKind?) {}
  func reject(_ reject: Reject) {}
  func endSheet(skipped: Int, notices: [String]) {}
  func endFile() {}
  func refuseFile(reason: String) {}
  func refuseFile(name: String, size: Int, reason: String) {}
}
