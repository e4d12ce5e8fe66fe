/// The kinds of export, named as in `results.json`.
package enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case roster
  case tickets
  case inspections
  case exams
  case appeals
  case nominations
  case ratings
  case grievances
  case broadcasts
  case contacts

  /// What the service centre calls the kind.
  package var chinese: String {
    switch self {
    case .roster: "花名册"
    case .tickets: "工单"
    case .inspections: "检查"
    case .exams: "考试"
    case .appeals: "复议"
    case .nominations: "标兵推荐"
    case .ratings: "年度测评"
    case .grievances: "委屈奖"
    case .broadcasts: "云直播"
    case .contacts: "部门通讯录"
    }
  }
}
