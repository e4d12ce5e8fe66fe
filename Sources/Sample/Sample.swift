package import Model

/// A seed → the exports of a plainly fictional water group, month by month.
///
/// A pure function: the same request gives the same files, whatever the machine or its clock, and a
/// month's files depend only on the seed, the number of staff and whether the month before is asked
/// for too (its late tickets and its changes of mind come with the next folder).
///
/// Every month tells the same kinds of story (`Tickets/Storylines.swift`), so each rule of the
/// policy has something to do in any four months, among some thousand harmless tickets.
package struct Sample: Sendable {
  /// Fewer would leave sections without anybody to tell stories about.
  package static let minimumStaff = 80

  package let months: [Month]
  package let staff: Int
  package let seed: UInt64
  let company: Company

  /// `months` in order; `staff` at least `minimumStaff`, which is the caller's to check.
  package init(months: [Month], staff: Int, seed: UInt64) {
    precondition(staff >= Self.minimumStaff, "the company is too small")
    self.months = months
    self.staff = staff
    self.seed = seed
    company = Company(staff: staff, seed: seed)
  }

  /// Gives the files of a month's folder one by one, so that memory does not grow with them.
  package func files(of month: Month, _ body: (SampleFile) throws -> Void) rethrows {
    let plan = MonthPlan(sample: self, month: month)
    try body(plan.rosterFile())
    try plan.ticketFiles(body)
    try body(plan.inspectionFile())
    for file in [
      plan.examFile(), plan.appealFile(), plan.nominationFile(), plan.ratingFile(),
      plan.grievanceFile(), plan.broadcastFile(), plan.contactFile(),
    ] {
      if let file { try body(file) }
    }
  }
}

/// One file of a folder: what it holds and how it is to be written.
package struct SampleFile: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case utf8
    case utf8BOM
    case gb18030
    case utf16LE
    case xlsx
  }

  package var name: String
  package var form: Form
  /// One table; an `.xlsx` may have several.
  package var tables: [Table]

  init(_ name: String, _ form: Form, _ tables: Table...) {
    self.name = name
    self.form = form
    self.tables = tables
  }
}

/// What the files of one month are made from.
struct MonthPlan {
  let sample: Sample
  let month: Month

  var company: Company { sample.company }

  /// The plan of the month before, where that is among the months asked for.
  var before: MonthPlan? {
    let earlier = month.adding(months: -1)
    return sample.months.contains(earlier) ? MonthPlan(sample: sample, month: earlier) : nil
  }

  /// A stream of random numbers for one purpose of this month.
  func random(_ purpose: Random.Purpose, part: Int = 0) -> Random {
    Random(seed: sample.seed, month: month, purpose: purpose, part: part)
  }

  /// `2608`, as ids of the month contain it.
  var stamp: String { "\((month.year % 100).padded(to: 2))\(month.number.padded(to: 2))" }
}
