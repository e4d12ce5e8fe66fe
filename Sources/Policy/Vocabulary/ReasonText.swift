extension AppealResult.State {
  package var chinese: String {
    switch self {
    case .valid: "复议成立"
    case .rejected: "复议不成立"
    case .pending: "复议中"
    }
  }
}

extension AppealResult.Reason {
  /// Why an appeal is rejected.
  package var chinese: String {
    switch self {
    case .late: "逾期提交"
    case .noEvidence: "无证据材料"
    case .centre: "客服中心不通过"
    case .department: "相关部门不认可"
    case .leader: "领导审批不同意"
    }
  }
}

extension OnHold.Why {
  package var chinese: String {
    switch self {
    case .appeal: "复议中"
    case .undetermined: "责任待核实"
    }
  }
}

extension AwardGroup.Reason {
  /// Why someone can't be a candidate.
  package var chinese: String {
    switch self {
    case .complaint: "有责任性服务投诉"
    case .unsatisfied: "有12345不满意工单"
    case .liveStream: "有云直播责任投诉"
    case .dispute: "有服务纠纷"
    case .inspection: "有检查曝光"
    case .headDeduction: "代为负责被扣减"
    case .sectionMonth: "科所当月累计被扣减"
    case .absent: "不是全程在岗"
    }
  }
}

extension GrievanceResult.State {
  package var chinese: String {
    switch self {
    case .rejected: "未通过"
    case .ineligible: "不符合条件"
    case .incomplete: "缺证明材料"
    case .awaitingUnit: "待单位核实"
    case .awaitingCentre: "待客服中心审核"
    case .awaitingGroup: "待集团批准"
    case .granted: "已批准"
    }
  }
}

extension CoverageResult.State {
  package var chinese: String {
    switch self {
    case .notSat: "未参加考试"
    case .makeupDue: "应补考"
    case .makeupFailed: "补考未通过"
    }
  }
}

extension AwardGroup.Status {
  package var chinese: String {
    switch self {
    case .recommended: "推荐"
    case .tied: "并列，由部门定"
    case .reserve: "候补"
    case .pending: "待定"
    }
  }
}

extension AwardGroup.Group {
  package var chinese: String {
    switch self {
    case .staff: "员工组"
    case .heads: "科级（主管）组"
    case .all: "合并组"
    }
  }
}

extension IssueKind {
  /// What an exception or a notice is called.
  package var chinese: String {
    switch self {
    case .unknownPerson: "找不到责任人"
    case .ambiguousPerson: "责任人不止一人"
    case .nameMismatch: "工号与姓名不符"
    case .unknownDepartment: "部门不在花名册"
    case .unknownSection: "科所不在花名册"
    case .unknownValue: "取值不认识"
    case .unknownTicket: "复议的工单不存在"
    case .noHead: "科所无负责人"
    case .noLeader: "部门无领导"
    case .noAmount: "委屈奖缺金额"
    case .unitMismatch: "单位与花名册不符"
    case .unapprovedExemption: "非责任未经审批"
    case .nomineePending: "被推荐人待定"
    case .unitGone: "单位已不在花名册"
    case .conflictingRows: "同一编号有不同内容"
    case .ratingOffRoster: "测评的人不在花名册"
    case .calendarMissing: "缺工作日历"
    }
  }
}
