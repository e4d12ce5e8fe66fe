package import Model

extension RuleID {
  /// What the rule's findings are called in every document, message and trace.
  package var chinese: String {
    switch self {
    case .personDeduction: "当事人扣减"
    case .headDeduction: "科所负责人代为负责"
    case .leaderDeduction: "部门领导代为负责"
    case .personYear: "个人年内累计"
    case .sectionMonth: "科所当月累计"
    case .sectionYear: "科所年内累计"
    case .departmentYear: "部门年内累计"
    case .departmentCollective: "先进集体资格"
    case .examCap: "补考未通过"
    case .grievanceAward: "委屈奖"
    case .nominationInvalid: "推荐不成立"
    case .departmentDisqualified: "取消评比资格"
    case .award: "服务标兵"
    case .ratingInvalid: "拟定等级不成立"
    }
  }
}
