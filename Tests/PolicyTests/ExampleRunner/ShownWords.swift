import Model
import Policy

/// The words in which examples say what results say in codes.
enum ShownWords {
  static let none = "无"

  static func list(_ items: [String]) -> String {
    items.isEmpty ? none : items.joined(separator: "、")
  }

  static func yuan(_ yuan: Yuan) -> String { "\(yuan) 元" }

  /// `ticket:GD1` → `工单 GD1`; anything without such a prefix as it is.
  static func about(_ about: String) -> String {
    for (prefix, word) in [
      ("ticket:", "工单"), ("incident:", "事项"), ("inspection:", "检查"), ("person:", "人员"),
      ("broadcast:", "直播"), ("grievance:", "申请"),
    ] {
      if let id = about.after(prefix) { return "\(word) \(id)" }
    }
    return about
  }

  /// Tickets by their number, inspections as `检查 JC1`.
  static func evidence(_ keys: [CaseKey]) -> String {
    list(keys.map { $0.ticket?.text ?? about($0.description) })
  }

  static func rule(_ rule: RuleID) -> String {
    switch rule {
    case .personDeduction: "个人扣减"
    case .headDeduction: "科所负责人代担"
    case .leaderDeduction: "部门领导代担"
    case .personYear: "个人年度"
    case .sectionMonth: "科所月度"
    case .sectionYear: "科所年度"
    case .departmentYear: "部门年度"
    case .departmentCollective: "先进集体"
    case .examCap: "补考未过"
    case .grievanceAward: "委屈奖"
    case .nominationInvalid: "推荐不成立"
    case .departmentDisqualified: "取消评比资格"
    case .award: "标兵奖励"
    case .ratingInvalid: "评级不成立"
    }
  }

  static func effect(_ effect: Effect) -> String {
    switch effect {
    case .deduct(let yuan): "扣 \(yuan) 元"
    case .bonus(let percent, let cap): "年终奖按 \(percent)%，年度评级不高于\(cap.rawValue)"
    case .dismissalAdvised(let cap): "建议辞退，年度评级不高于\(cap.rawValue)"
    case .withdrawCollective: "建议取消先进集体"
    case .monthCap(let cap): "当月评级不高于\(cap.rawValue)"
    case .award(let yuan): "奖 \(yuan) 元"
    case .disqualified: "取消资格"
    case .invalid: "不成立"
    }
  }

  static func ticketClass(_ one: TicketClass) -> String {
    switch one {
    case .attitude: "态度"
    case .unsatisfied: "不满意"
    case .liveStream: "云直播"
    case .complaint: "投诉"
    case .dispute: "纠纷"
    case .inspection: "曝光"
    }
  }

  static func group(_ group: AwardGroup.Group) -> String {
    switch group {
    case .staff: "员工"
    case .heads: "科级"
    case .all: "合并"
    }
  }

  static func status(_ status: AwardGroup.Status) -> String {
    switch status {
    case .recommended: "推荐"
    case .tied: "并列"
    case .reserve: "候补"
    case .pending: "待定"
    }
  }

  /// Reasons of the ineligible and of rejected appeals.
  static let reasons = [
    "C": "投诉", "U": "不满意", "L": "云直播", "Q": "纠纷", "I": "曝光", "head-deduction": "代担",
    "section-month": "科所月度", "absent": "不在岗", "late": "逾期", "no-evidence": "没有证据",
    "centre": "客服中心不通过", "department": "相关部门不认可", "leader": "领导不同意",
  ]

  static func reason(_ reason: some RawRepresentable<String>) -> String {
    reasons[reason.rawValue] ?? reason.rawValue
  }

  static func appeal(_ state: AppealResult.State) -> String {
    switch state {
    case .valid: "成立"
    case .rejected: "不成立"
    case .pending: "待定"
    }
  }

  static func grievance(_ state: GrievanceResult.State) -> String {
    switch state {
    case .rejected: "不予批准"
    case .ineligible: "不符合"
    case .incomplete: "材料不全"
    case .awaitingUnit: "待单位核实"
    case .awaitingCentre: "待客服中心审核"
    case .awaitingGroup: "待集团批准"
    case .granted: "已批准"
    }
  }

  static func coverage(_ state: CoverageResult.State) -> String {
    switch state {
    case .notSat: "未考"
    case .makeupDue: "待补考"
    case .makeupFailed: "补考未过"
    }
  }

  /// Kinds of exceptions and notices.
  static let issues: [String: String] = [
    "unknown-person": "查无此人", "ambiguous-person": "不能确定是谁", "name-mismatch": "工号姓名不符",
    "unknown-department": "部门不在册", "unknown-section": "科所不在册", "unknown-value": "取值不认识",
    "unknown-ticket": "工单不存在", "no-head": "无科所负责人", "no-leader": "无部门领导",
    "unit-mismatch": "单位不符", "unapproved-exemption": "未经审批的非责任",
    "nominee-pending": "被推荐人待定", "calendar-missing": "缺工作日安排",
    "no-amount": "没有金额", "unit-gone": "单位已不在册", "conflicting-rows": "内容相互矛盾",
    "rating-off-roster": "测评人不在册",
  ]

  static func issue(_ kind: IssueKind) -> String { issues[kind.rawValue] ?? kind.rawValue }

  static func watch(_ kind: WatchItem.Kind) -> String {
    switch kind {
    case .person: "个人"
    case .section: "科所"
    case .department: "部门"
    case .appeal: "复议将到期"
    case .limit: "超时"
    case .examCoverage: "岗位未考"
    case .inspectionCoverage: "岗位未查"
    case .monthlyCap: "扣减过多"
    }
  }
}
