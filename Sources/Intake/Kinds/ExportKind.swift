package import Model

/// One kind of export in one sheet: its headings, how a row becomes a record, and the records.
///
/// A kind is one file; `RecordKind` names it, and below the compiler asks for it. A kind holds what
/// it has read itself: so each has a loop of its own, without generic code inside.
protocol ExportKind: Sendable {
  associatedtype Record: ExportRecord

  /// In the order of the contract; the first required one is the column that every row fills.
  static var headings: [Heading] { get }

  /// Finds the columns of a sheet, once.
  init(_ columns: ColumnMap)

  /// The record of a row, or the first thing that is wrong with it; mutating only so that the
  /// kind, which is large, is not copied for each row.
  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Record

  /// Takes the record of a row; the extension does it for every kind but those of which a row is
  /// more than one.
  mutating func read(_ row: borrowing RowBuffer) throws(RowProblem)

  static func block(_ records: [Placed<Record>]) -> RecordBlock

  /// What the rows given so far became.
  var collected: Collected<Record> { get set }

  /// Takes a row; false from the row on at which other headings begin. The extension does it for
  /// every kind.
  mutating func type(_ row: borrowing RowBuffer, in layout: SheetLayout) -> Bool
}

extension RecordKind {
  /// What reads this kind.
  var exportKind: any ExportKind.Type {
    switch self {
    case .roster: RosterKind.self
    case .tickets: TicketKind.self
    case .inspections: InspectionKind.self
    case .exams: ExamKind.self
    case .appeals: AppealKind.self
    case .nominations: NominationKind.self
    case .ratings: RatingKind.self
    case .grievances: GrievanceKind.self
    case .broadcasts: BroadcastKind.self
    case .contacts: ContactKind.self
    }
  }

  /// The canonical headings of this kind in whatever form.
  var headingsOfAllForms: [Heading] {
    headings + (self == .exams ? WideExamKind.ownHeadings : [])
  }

  /// The headings that tell one record from another, but for those that many records share.
  var keyHeadings: [String] {
    switch self {
    case .tickets, .appeals: ["工单编号"]
    case .inspections: ["检查编号"]
    case .grievances: ["申请编号"]
    case .broadcasts: ["场次编号"]
    case .roster, .exams, .nominations, .ratings: ["工号"]
    case .contacts: ["部门"]
    }
  }

  /// The canonical headings of this kind.
  package var headings: [Heading] { exportKind.headings }
}
