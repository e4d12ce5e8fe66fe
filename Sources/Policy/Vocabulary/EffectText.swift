package import Model

extension Effect {
  /// What it does, as every document, message and trace says it.
  package var chinese: String {
    switch self {
    case .deduct(let yuan): "扣减绩效 \(yuan) 元"
    case .bonus(let percent, let cap): "年终绩效奖金按 \(percent)% 发放，年度测评最高\(cap.rawValue)"
    // 用人单位 is the contractor that employs third-party staff; the group is their 用工单位.
    case .dismissalAdvised(let cap): "建议用人单位予以辞退，年度测评最高\(cap.rawValue)"
    case .withdrawCollective: "建议取消先进集体评选资格"
    case .monthCap(let cap): "当月测评最高\(cap.rawValue)"
    case .award(let yuan): "奖励 \(yuan) 元"
    case .disqualified: "取消本次评比资格"
    case .invalid: "不成立"
    }
  }

  /// How one effect became another, in one sentence with both figures.
  func change(to other: Effect) -> String {
    switch (self, other) {
    case (.deduct(let before), .deduct(let now)): "扣减由 \(before) 元改为 \(now) 元"
    case (.award(let before), .award(let now)): "奖励由 \(before) 元改为 \(now) 元"
    case (.bonus(let before, let oldCap), .bonus(let now, let cap)) where oldCap == cap:
      "年终绩效奖金的发放比例由 \(before)% 改为 \(now)%"
    default: "由“\(chinese)”改为“\(other.chinese)”"
    }
  }
}
