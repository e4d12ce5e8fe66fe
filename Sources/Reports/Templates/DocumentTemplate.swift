/// The documents that have a template, and the shape of what each template shows.
enum DocumentTemplate: String, Sendable, CaseIterable {
  case bulletin
  case notice
  case notices
  case company
  case department
  case section
  case person
  case awards
  case readings
  case index
  case importReport = "import-report"

  var shape: ViewShape {
    switch self {
    case .bulletin: .of(BulletinView.self)
    case .notice: .of(NoticeView.self)
    case .notices: .of(NoticesView.self)
    case .company: .of(CompanyView.self)
    case .department: .of(DepartmentView.self)
    case .section: .of(SectionView.self)
    case .person: .of(PersonView.self)
    case .awards: .of(AwardsView.self)
    case .readings: .of(ReadingsView.self)
    case .index: .of(IndexView.self)
    case .importReport: .of(ImportReportView.self)
    }
  }
}
