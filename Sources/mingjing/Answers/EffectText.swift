import Model

extension Effect {
  /// The effect in a few words for the terminal.
  var chinese: String {
    switch self {
    case .deduct(let yuan): "扣减绩效 \(yuan) 元"
    case .bonus80(let cap): "年终奖金按 80%，年度测评最高\(cap.rawValue)"
    case .dismissalAdvised(let cap): "建议用人单位辞退，年度测评最高\(cap.rawValue)"
    case .withdrawCollective: "建议取消先进集体评选资格"
    case .monthCap(let cap): "当月评定最高\(cap.rawValue)"
    case .award(let yuan): "奖励 \(yuan) 元"
    case .disqualified: "取消评选资格"
    case .invalid: "不成立"
    }
  }
}
