/// 检查: one inspection of a service post.
package struct Inspection: ExportRecord {
  /// 检查编号.
  package var id: String
  /// 检查日期.
  package var date: Day
  /// 检查方式.
  package var method: InspectionMethod
  /// 部门.
  package var department: String
  /// 科所.
  package var section: String?
  /// 工号.
  package var staffID: String?
  /// 姓名.
  package var staffName: String?
  /// 仪表仪容.
  package var appearance: Score?
  /// 服务态度.
  package var attitude: Score?
  /// 到位及时率.
  package var punctuality: Score?
  /// 接听电话.
  package var telephone: Score?
  /// 岗位规范执行.
  package var standards: Score?
  /// 是否曝光.
  package var exposed: Bool
  /// 问题描述.
  package var problem: Sensitive?

  package init(
    id: String,
    date: Day,
    method: InspectionMethod,
    department: String,
    section: String? = nil,
    staffID: String? = nil,
    staffName: String? = nil,
    appearance: Score? = nil,
    attitude: Score? = nil,
    punctuality: Score? = nil,
    telephone: Score? = nil,
    standards: Score? = nil,
    exposed: Bool,
    problem: Sensitive? = nil
  ) {
    self.id = id
    self.date = date
    self.method = method
    self.department = department
    self.section = section
    self.staffID = staffID
    self.staffName = staffName
    self.appearance = appearance
    self.attitude = attitude
    self.punctuality = punctuality
    self.telephone = telephone
    self.standards = standards
    self.exposed = exposed
    self.problem = problem
  }

  package static var kind: RecordKind { .inspections }

  package func key(batch: Month) -> String {
    id
  }

  package var fields: [String] {
    [
      id,
      date.description,
      method.rawValue,
      department,
      section ?? "",
      staffID ?? "",
      staffName ?? "",
      appearance?.description ?? "",
      attitude?.description ?? "",
      punctuality?.description ?? "",
      telephone?.description ?? "",
      standards?.description ?? "",
      exposed.canonical,
      problem?.raw ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 14,
      let date = Day(iso: fields[1]),
      let method = InspectionMethod(rawValue: fields[2]),
      let exposed = Bool(canonical: fields[12])
    else { return nil }
    self.init(
      id: fields[0],
      date: date,
      method: method,
      department: fields[3],
      section: fields[4].nonEmpty,
      staffID: fields[5].nonEmpty,
      staffName: fields[6].nonEmpty,
      appearance: Score(fields[7]),
      attitude: Score(fields[8]),
      punctuality: Score(fields[9]),
      telephone: Score(fields[10]),
      standards: Score(fields[11]),
      exposed: exposed,
      problem: fields[13].nonEmpty.map { Sensitive($0) })
  }
}
