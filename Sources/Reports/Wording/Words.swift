import Model
import Policy

/// Codes of the results → the words of the documents.
enum Words {
  static func name(_ ticketClass: TicketClass) -> String {
    switch ticketClass {
    case .attitude: "服务态度投诉"
    case .unsatisfied: "12345热线不满意"
    case .liveStream: "云直播责任投诉"
    case .complaint: "服务投诉"
    case .dispute: "服务纠纷"
    case .inspection: "检查曝光"
    }
  }

  /// The classes that matter to a reader; C says nothing beside A, and alone it is a complaint.
  static func names(_ classes: [TicketClass]) -> String {
    let shown = classes.contains(.attitude) ? classes.filter { $0 != .complaint } : classes
    return shown.map(name).joined(separator: "、")
  }

  static func effect(_ effect: Effect) -> String {
    switch effect {
    case .deduct(let yuan): "扣减绩效 \(yuan) 元"
    case .bonus(let percent, let cap):
      "年终绩效奖金按 \(percent)% 发放，年度测评最高\(cap.rawValue)"
    case .dismissalAdvised(let cap): "建议用人单位予以辞退，年度测评最高\(cap.rawValue)"
    case .withdrawCollective: "建议取消先进集体评选资格"
    case .monthCap(let cap): "当月测评最高\(cap.rawValue)"
    case .award(let yuan): "奖励 \(yuan) 元"
    case .disqualified: "取消本次评比资格"
    case .invalid: "不成立"
    }
  }

  static func name(_ rule: RuleID) -> String {
    switch rule {
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

  /// What a person gains or loses, as money columns show it.
  static func yuan(_ yuan: Yuan) -> String {
    yuan.amount > 0 ? "+\(yuan.amount)" : yuan.amount == 0 ? "0" : "−\(-yuan.amount)"
  }

  static func name(_ state: AppealResult.State) -> String {
    switch state {
    case .valid: "复议成立"
    case .rejected: "复议不成立"
    case .pending: "复议中"
    }
  }

  static func appealReason(_ reason: AppealResult.Reason) -> String {
    switch reason {
    case .late: "逾期提交"
    case .noEvidence: "无证据材料"
    case .centre: "客服中心不通过"
    case .department: "相关部门不认可"
    case .leader: "领导审批不同意"
    }
  }

  static func name(_ state: GrievanceResult.State) -> String {
    switch state {
    case .rejected: "未通过"
    case .ineligible: "不符合条件"
    case .incomplete: "缺证明材料"
    case .awaitingUnit: "待单位核实"
    case .awaitingCentre: "待客服中心审核"
    case .awaitingGroup: "待集团批准"
    case .granted: "已批准"
    }
  }

  static func name(_ state: CoverageResult.State) -> String {
    switch state {
    case .notSat: "未参加考试"
    case .makeupDue: "应补考"
    case .makeupFailed: "补考未通过"
    }
  }

  static func name(_ why: OnHold.Why) -> String {
    switch why {
    case .appeal: "复议中"
    case .undetermined: "责任待核实"
    }
  }

  static func name(_ status: AwardGroup.Status) -> String {
    switch status {
    case .recommended: "推荐"
    case .tied: "并列，由部门定"
    case .reserve: "候补"
    case .pending: "待定"
    }
  }

  static func name(_ group: AwardGroup.Group) -> String {
    switch group {
    case .staff: "员工组"
    case .heads: "科级（主管）组"
    case .all: "合并组"
    }
  }

  /// Why someone can't be a candidate.
  static func ineligible(_ reason: AwardGroup.Reason) -> String {
    switch reason {
    case .complaint: "有投诉工单"
    case .unsatisfied: "有12345不满意工单"
    case .liveStream: "有云直播责任投诉"
    case .dispute: "有服务纠纷"
    case .inspection: "有检查曝光"
    case .headDeduction: "代为负责被扣减"
    case .sectionMonth: "科所当月累计被扣减"
    case .absent: "不是全程在岗"
    }
  }

  static func exception(_ kind: IssueKind) -> String {
    switch kind {
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

  /// A sentence with full-width marks: what is made of pieces often has a comma of the wrong width.
  static func sentence(_ text: String) -> String {
    let wide: [Character: Character] = [",": "，", ":": "：", ";": "；"]
    var result = ""
    var previous: Character = " "
    for (index, character) in zip(text.indices, text) {
      let after = text.index(after: index)
      let isInNumber =
        previous.isASCII && previous.isNumber && after < text.endIndex && text[after].isASCII
        && text[after].isNumber
      result.append(isInNumber ? character : wide[character] ?? character)
      previous = character
    }
    return result
  }

  /// 1 → 一 … 20 → 二十, for headings.
  static func ordinal(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "十" : digits[number / 10] + "十")
    return tens + digits[number % 10]
  }
}
