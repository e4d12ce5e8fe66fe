/// A composed paragraph: its lines and what could not be done well.
package struct Composition: Sendable, Hashable {
  package var lines: [ComposedLine]
  package var notices: [CompositionNotice]

  package init(lines: [ComposedLine] = [], notices: [CompositionNotice] = []) {
    self.lines = lines
    self.notices = notices
  }
}

/// What composition had to do against its rules, for the run's report.
package enum CompositionNotice: Sendable, Hashable {
  /// A word wider than the line was cut.
  case wordCut(String)
  /// Nothing fitted; the line is wider than its measure, by so many points.
  case overfull(String, by: Double)
  /// No face has this character.
  case missing(Unicode.Scalar)

  /// What the reader of the run's report is told.
  package var message: String {
    switch self {
    case .wordCut(let word): "“\(word)”比一行还长，已在行末断开；请在原文中缩短或加空格。"
    case .overfull(let text, let points):
      "“\(text)”放不下，超出行宽 \(Int(points.rounded(.up))) 磅；请缩短文字或加宽栏目。"
    case .missing(let scalar):
      "字体中没有“\(scalar)”（U+\(scalar.hex)）；请在 assets/fonts/ 放入含此字的字体。"
    }
  }
}

extension Unicode.Scalar {
  /// `4DAE`: at least four digits of the scalar's number.
  package var hex: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
