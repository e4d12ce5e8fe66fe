/// What a finding does to its subject, as published and as written to `results.json`.
package enum Effect: Sendable, Hashable {
  /// A deduction from the month's performance pay.
  case deduct(Yuan)
  /// The year-end bonus at so many per cent, and a cap on the annual rating.
  case bonus(percent: Int, annualCap: RatingLevel)
  /// Advice to the employer of third-party staff, and a cap on the annual rating.
  case dismissalAdvised(annualCap: RatingLevel)
  /// 先进集体 withdrawal advised.
  case withdrawCollective
  /// A cap on the rating of the month.
  case monthCap(RatingLevel)
  /// An award.
  case award(Yuan)
  /// A department out of a selection.
  case disqualified
  /// A nomination or a rating that does not hold.
  case invalid

  /// What the person gains in yuan: negative for a deduction, 0 where there is no money.
  package var gain: Yuan {
    switch self {
    case .deduct(let yuan): -yuan
    case .award(let yuan): yuan
    default: .zero
    }
  }

  /// The cap on the annual rating, where the effect sets one.
  package var annualCap: RatingLevel? {
    switch self {
    case .bonus(_, let cap), .dismissalAdvised(let cap): cap
    default: nil
    }
  }

  /// What is left of the year-end bonus in per cent, where the effect is about it.
  package var bonusPercent: Int? {
    if case .bonus(let percent, _) = self { percent } else { nil }
  }
}
