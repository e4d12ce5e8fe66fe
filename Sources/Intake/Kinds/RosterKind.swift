internal import Model

/// 花名册: rows → offices of people.
struct RosterKind: ExportKind {
  static let headings = RosterRow.columnHeadings

  /// Of these a roster has one at least, or it is some other list of people.
  static let tellingHeadings = ["岗位", "职务", "用工性质"]

  /// What a column of a list of people is called that is no roster, by a part of its key: marks,
  /// sign-in, nomination, rating, leaving.
  static let foreignWords: [[Unicode.Scalar]] = [
    "成绩", "得分", "分数", "评分", "签到", "签退", "考勤", "出勤", "推荐", "候选", "评选", "标兵", "测评", "考核等级",
    "评定等级", "考核结果", "拟定等级", "拟定等次", "离职原因", "离职去向",
  ].map { Array($0.unicodeScalars) }

  private var id: Field<IdentifierReader>
  private var name: Field<PersonReader>
  private var department: Field<NameReader>
  private var section: Field<NameReader>
  private var post: Field<NameReader>
  private var position: Field<ChoiceReader<Position>>
  private var employment: Field<ChoiceReader<Employment>>
  private var contractor: Field<NameReader>
  private var hired: Field<DayReader>
  private var left: Field<DayReader>

  var collected = Collected<RosterRow>()

  init(_ columns: ColumnMap) {
    id = columns.id("工号")
    name = columns.person("姓名")
    department = columns.name("部门")
    section = columns.name("科所")
    post = columns.name("岗位")
    position = columns.choice("职务", Position.self)
    employment = columns.choice("用工性质", Employment.self)
    contractor = columns.name("所属单位")
    hired = columns.day("入职日期")
    left = columns.day("离职日期")
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> RosterRow {
    let person = try name.optional(row)
    let office = RosterRow(
      id: try id.required(row, or: person?.staffID),
      name: try name.required(person).name,
      department: try department.required(row),
      section: try section.optional(row),
      post: try post.optional(row),
      position: try position.optional(row) ?? .staff,
      employment: try employment.optional(row) ?? .formal,
      contractor: try contractor.optional(row),
      hired: try hired.optional(row),
      left: try left.optional(row))
    if office.position == .staff, office.post == nil { throw post.problem(.missingPost) }
    return office
  }

  static func block(_ records: [Placed<RosterRow>]) -> RecordBlock { .roster(records) }
}
