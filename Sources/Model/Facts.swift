/// Everything that exists at a month: the version in force of every record of the batches up to
/// it, and what the earlier months published.
///
/// Records of each kind are in their order of first import. Names of departments and sections are
/// those in force at the month, in what was published too.
package struct Facts: Sendable {
  /// The month *N* of the report.
  package var month: Month
  package var roster: [Stored<RosterRow>] = []
  package var tickets: [Stored<Ticket>] = []
  package var inspections: [Stored<Inspection>] = []
  package var exams: [Stored<Exam>] = []
  package var appeals: [Stored<Appeal>] = []
  package var nominations: [Stored<Nomination>] = []
  package var ratings: [Stored<Rating>] = []
  package var grievances: [Stored<Grievance>] = []
  package var broadcasts: [Stored<Broadcast>] = []
  package var contacts: [Stored<Contact>] = []
  /// Rows of one batch that contradict one another.
  package var conflicts = RowConflicts()
  /// Departments and sections that have another name from a day on, as `mapping.yaml` says.
  package var renames: [UnitRename] = []
  /// Versions of tickets that are no longer in force, for what they say of their customers.
  package var formerTickets: [Ticket] = []
  /// Whose data must not be shown and which words may; nil before `publishable(hotlines:)`.
  package internal(set) var masking: MaskingContext?
  /// Published months before *N*, in order.
  package var published: [PublishedMonth] = []

  package init(month: Month) {
    self.month = month
  }
}
