import Model

/// An effect ⇄ the four columns that hold it.
struct EffectColumns {
  var name: String
  var yuan: Int?
  var cap: String?
  var percent: Int?

  init(_ effect: Effect) {
    switch effect {
    case .deduct(let yuan): (name, self.yuan, cap) = ("deduct", yuan.amount, nil)
    case .bonus(let percent, let level):
      (name, yuan, cap, self.percent) = ("bonus", nil, level.rawValue, percent)
    case .dismissalAdvised(let level):
      (name, yuan, cap) = ("dismissal-advised", nil, level.rawValue)
    case .withdrawCollective: (name, yuan, cap) = ("withdraw-collective", nil, nil)
    case .monthCap(let level): (name, yuan, cap) = ("month-cap", nil, level.rawValue)
    case .award(let yuan): (name, self.yuan, cap) = ("award", yuan.amount, nil)
    case .disqualified: (name, yuan, cap) = ("disqualified", nil, nil)
    case .invalid: (name, yuan, cap) = ("invalid", nil, nil)
    }
  }

  init(name: String, yuan: Int?, cap: String?, percent: Int?) {
    self.name = name
    self.yuan = yuan
    self.cap = cap
    self.percent = percent
  }

  /// The effect, or nil where the columns hold none.
  var effect: Effect? {
    let level = cap.flatMap { RatingLevel(rawValue: $0) }
    return switch name {
    case "deduct": yuan.map { .deduct(Yuan($0)) }
    case "bonus":
      level.flatMap { level in percent.map { .bonus(percent: $0, annualCap: level) } }
    case "dismissal-advised": level.map { .dismissalAdvised(annualCap: $0) }
    case "withdraw-collective": .withdrawCollective
    case "month-cap": level.map { .monthCap($0) }
    case "award": yuan.map { .award(Yuan($0)) }
    case "disqualified": .disqualified
    case "invalid": .invalid
    default: nil
    }
  }
}
