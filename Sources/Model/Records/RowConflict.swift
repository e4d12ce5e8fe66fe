/// Two rows of one batch with one key and different content.
package struct RowConflict<Record: ExportRecord>: Sendable {
  /// The row that was followed by a different one.
  package let earlier: Stored<Record>
  /// The row that followed, which holds until another comes.
  package let later: Stored<Record>
  /// Whether what one of the two says is in force at the month of the facts.
  package var isInForce = true

  package init(earlier: Stored<Record>, later: Stored<Record>) {
    self.earlier = earlier
    self.later = later
  }

  /// The columns in which the two differ.
  package var differences: [Heading] { earlier.record.differences(from: later.record) }
}

/// The conflicts of those kinds of which a notice speaks, each in the order of the later rows.
package struct RowConflicts: Sendable {
  package var roster: [RowConflict<RosterRow>] = []
  package var tickets: [RowConflict<Ticket>] = []
  package var inspections: [RowConflict<Inspection>] = []

  package init() {}
}
