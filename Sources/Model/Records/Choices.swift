/// 职务: what a person is in an office.
package enum Position: String, Sendable, CaseIterable {
  case staff = "员工"
  case sectionHead = "科所长"
  case supervisor = "主管"
  case departmentLeader = "部门负责人"
  case deputy = "分管领导"
}

/// 用工性质: on the group's own payroll or a third party's.
package enum Employment: String, Sendable, CaseIterable {
  case formal = "正式"
  case thirdParty = "三方"
}

/// 责任认定: what the service centre found.
package enum Verdict: String, Sendable, CaseIterable {
  case responsible = "责任"
  case notResponsible = "非责任"
  case undetermined = "待核实"
}

/// 满意度: what the customer answered; no answer is nil.
package enum Satisfaction: String, Sendable, CaseIterable {
  case satisfied = "满意"
  case fairlySatisfied = "基本满意"
  case unsatisfied = "不满意"
}

/// 检查方式.
package enum InspectionMethod: String, Sendable, CaseIterable {
  case onSite = "现场检查"
  case telephone = "电话检查"
  case citizenVisit = "市民寻访"
}

/// 考试类型.
package enum ExamSitting: String, Sendable, CaseIterable {
  case first = "首考"
  case makeup = "补考"
}

/// 理由: the ground of an appeal.
package enum AppealGround: String, Sendable, CaseIterable {
  case malicious = "恶意投诉"
  case untrue = "反映不属实"
  case notResponsible = "非责任"
}

/// 评选类型: quarterly or annual 服务标兵.
package enum AwardKind: String, Sendable, CaseIterable {
  case quarterly = "季度"
  case annual = "年度"
}

/// 等级 of the annual rating, best first.
package enum RatingLevel: String, Sendable, CaseIterable, Comparable {
  case excellent = "优秀"
  case competent = "称职"
  case basicallyCompetent = "基本称职"
  case incompetent = "不称职"

  /// 0 for 优秀 … 3 for 不称职.
  package var rank: Int {
    switch self {
    case .excellent: 0
    case .competent: 1
    case .basicallyCompetent: 2
    case .incompetent: 3
    }
  }

  /// Lower ratings come first: 不称职 < 优秀.
  package static func < (left: RatingLevel, right: RatingLevel) -> Bool {
    left.rank > right.rank
  }
}
