internal import Model

/// 检查: rows → inspections of service posts.
struct InspectionKind: ExportKind {
  static let headings = Inspection.columnHeadings

  private var id: Field<IdentifierReader>
  private var date: Field<DayReader>
  private var method: Field<ChoiceReader<InspectionMethod>>
  private var department: Field<NameReader>
  private var section: Field<NameReader>
  private var staffID: Field<IdentifierReader>
  private var staffName: Field<PersonReader>
  private var appearance: Field<ScoreReader>
  private var attitude: Field<ScoreReader>
  private var punctuality: Field<ScoreReader>
  private var telephone: Field<ScoreReader>
  private var standards: Field<ScoreReader>
  private var exposed: Field<ChoiceReader<Bool>>
  private var problem: Field<NarrativeReader>

  var collected = Collected<Inspection>()

  init(_ columns: ColumnMap) {
    id = columns.id("检查编号")
    date = columns.day("检查日期")
    method = columns.choice("检查方式", InspectionMethod.self)
    department = columns.name("部门")
    section = columns.name("科所")
    staffID = columns.id("工号")
    staffName = columns.person("姓名")
    appearance = columns.score("仪表仪容")
    attitude = columns.score("服务态度")
    punctuality = columns.score("到位及时率")
    telephone = columns.score("接听电话")
    standards = columns.score("岗位规范执行")
    exposed = columns.flag("是否曝光")
    problem = columns.narrative("问题描述")
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Inspection {
    let person = try staffName.optional(row)
    return Inspection(
      id: try id.required(row),
      date: try date.required(row),
      method: try method.required(row),
      department: try department.required(row),
      section: try section.optional(row),
      staffID: try staffID.optional(row) ?? person?.staffID,
      staffName: person?.name,
      appearance: try appearance.optional(row),
      attitude: try attitude.optional(row),
      punctuality: try punctuality.optional(row),
      telephone: try telephone.optional(row),
      standards: try standards.optional(row),
      exposed: try exposed.required(row),
      problem: try problem.optional(row))
  }

  static func block(_ records: [Placed<Inspection>]) -> RecordBlock { .inspections(records) }
}
