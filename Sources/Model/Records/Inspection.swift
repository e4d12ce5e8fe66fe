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

  package static var blank: Inspection {
    Inspection(
      id: "", date: .blank, method: .onSite, department: "", exposed: false)
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("检查编号", &id)
    columns.required("检查日期", &date)
    columns.required("检查方式", &method)
    columns.required("部门", &department)
    columns.optional("科所", &section)
    columns.optional("工号", &staffID)
    columns.optional("姓名", &staffName)
    columns.optional("仪表仪容", &appearance)
    columns.optional("服务态度", &attitude)
    columns.optional("到位及时率", &punctuality)
    columns.optional("接听电话", &telephone)
    columns.optional("岗位规范执行", &standards)
    columns.required("是否曝光", &exposed, choices: Heading.yesNo)
    columns.optional("问题描述", &problem)
  }
}
