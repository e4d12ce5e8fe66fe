internal import Model

/// One kind of export: its headings, and how a row becomes a record.
///
/// A kind is one file: the type, its case in `RecordKind`, and its line in `rows(of:)`.
protocol ExportKind: Sendable {
  associatedtype Record: ExportRecord

  /// In the order of the contract; the first required one is the column that every row fills.
  static var headings: [Heading] { get }

  /// Finds the columns of a sheet, once.
  init(_ columns: ColumnMap)

  /// The record of a row, or the first thing that is wrong with it.
  func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Record

  static func block(_ records: [Placed<Record>]) -> RecordBlock
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

  /// The canonical headings of this kind.
  package var headings: [Heading] { exportKind.headings }

  /// An empty block of typed rows of a sheet.
  func typedRows(_ layout: SheetLayout) -> any TypedRows {
    func make<Kind: ExportKind>(_ kind: Kind.Type) -> any TypedRows { KindRows<Kind>(layout) }
    return make(exportKind)
  }
}
