/// A validated record of one kind of export, as every room after Intake knows it.
///
/// `visit` is the one list of its columns; headings (`columnHeadings`), the text that the ledger
/// stores (`ColumnWriter`), reading it back (`init(stored:format:)`) and comparing come from it. A
/// further column is a property, a line of `init` and a line of `visit` here, and its reader in
/// Intake's kind.
package protocol ExportRecord: Sendable, Hashable {
  static var kind: RecordKind { get }

  /// The key inside the kind; the batch month is part of a roster row's key and only of its.
  func key(batch: Month) -> String

  /// A record that says nothing, to be filled column by column.
  static var blank: Self { get }

  /// Shows every column to a visitor, in the order in which they are stored.
  mutating func visit(_ columns: inout some ColumnVisitor)
}

/// A record together with the row it was read from.
///
/// Public, so that the rooms that make millions see inside and need not ask what it is made of.
public struct Placed<Record: Sendable>: Sendable {
  public let record: Record
  /// The row as a spreadsheet numbers it, from 1.
  public let row: Int

  @inlinable
  public init(record: Record, row: Int) {
    self.record = record
    self.row = row
  }
}

/// The version of a record that is in force, with where it came from.
package struct Stored<Record: ExportRecord>: Sendable {
  package let record: Record
  /// The place of the version in force.
  package let place: SourcePlace
  /// Order of first import of the key: a replaced row keeps its place.
  package let order: Int

  package init(record: Record, place: SourcePlace, order: Int) {
    self.record = record
    self.place = place
    self.order = order
  }
}

/// Records of one kind in the order of their rows, as Intake hands them on, some thousand at once.
package enum RecordBlock: Sendable {
  case roster([Placed<RosterRow>])
  case tickets([Placed<Ticket>])
  case inspections([Placed<Inspection>])
  case exams([Placed<Exam>])
  case appeals([Placed<Appeal>])
  case nominations([Placed<Nomination>])
  case ratings([Placed<Rating>])
  case grievances([Placed<Grievance>])
  case broadcasts([Placed<Broadcast>])
  case contacts([Placed<Contact>])
}
