/// A length of the theme, as written: absolute, or relative to type, line or column.
package enum Length: Sendable, Hashable {
  /// Points of 1/72 inch.
  case points(Double)
  /// Multiples of the type size (`em`, 字).
  case ems(Double)
  /// Multiples of the page's base line (行).
  case lines(Double)
  /// Share of the width at hand, 0–1.
  case share(Double)

  package static let zero = Length.points(0)

  package static func millimetres(_ value: Double) -> Length {
    .points(value * pointsPerMillimetre)
  }

  package static let pointsPerMillimetre = 72 / 25.4

  /// The length of `7mm`, `16pt`, `2字`, `1.5em`, `1行`, `40%`, `三号` or `0`; nil for other text.
  package init?(_ text: String) {
    if let size = Length.namedSizes[text] {
      self = .points(size)
      return
    }
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let value = Double(number), value.isFinite else { return nil }
    switch text.dropFirst(number.count) {
    case "pt": self = .points(value)
    case "mm": self = .millimetres(value)
    case "em", "字": self = .ems(value)
    case "行": self = .lines(value)
    case "%": self = .share(value / 100)
    case "" where value == 0: self = .zero
    default: return nil
    }
  }

  /// The sizes that printers name, in points.
  package static let namedSizes: [String: Double] = [
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15,
    "四号": 14, "小四": 12, "五号": 10.5, "小五": 9, "六号": 7.5,
  ]

  /// The number in front of the unit.
  package var factor: Double {
    switch self {
    case .points(let value), .ems(let value), .lines(let value), .share(let value): value
    }
  }

  /// The length in points, where `size` is the type size, `line` the base line and `width` the
  /// width at hand.
  package func resolved(size: Double, line: Double, width: Double = 0) -> Double {
    switch self {
    case .points(let points): points
    case .ems(let ems): ems * size
    case .lines(let lines): lines * line
    case .share(let share): share * width
    }
  }

  /// The length as CSS writes it, where `line` is the base line in points.
  package func css(line: Double) -> String {
    switch self {
    case .points(let points): points == 0 ? "0" : points.short + "pt"
    case .ems(let ems): ems.short + "em"
    case .lines(let lines): (lines * line).short + "pt"
    case .share(let share): (share * 100).short + "%"
    }
  }
}

extension Double {
  /// The number with at most three decimals and no trailing zeros, as CSS and SVG write it.
  package var short: String {
    let thousandths = Int((self * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(sign)\(whole)" }
    var decimals = String(rest + 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
