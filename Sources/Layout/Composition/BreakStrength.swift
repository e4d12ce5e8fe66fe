/// How strongly two neighbours resist a line break; a stronger one gives way only when all else
/// has failed.
enum BreakStrength: UInt8, Comparable {
  case free
  /// Better not: 2026年|8月.
  case soft
  /// A number and its unit, a title's phrase, a last line of one character.
  case compound
  /// Within a Latin word or a number.
  case word
  /// 避头尾.
  case mark
  /// Within —— and ……, or a cluster.
  case never

  static func < (left: BreakStrength, right: BreakStrength) -> Bool {
    left.rawValue < right.rawValue
  }

  /// What breaking here adds to a paragraph's cost.
  var cost: Double {
    switch self {
    case .free: 0
    case .soft: 5
    case .compound: 40
    case .word: 400
    case .mark: 4_000
    case .never: .infinity
    }
  }
}
