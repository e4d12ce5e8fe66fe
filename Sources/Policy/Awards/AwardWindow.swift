import Model

/// The months that a selection of 服务标兵 looks at: a quarter, or the half year to December.
struct AwardWindow: Sendable, Hashable {
  let kind: AwardKind
  /// `2026Q3` or `2026`.
  let text: String
  let first: Month
  let last: Month

  /// `季度 2026Q3`.
  var about: FindingAbout { .selection(kind, text) }

  var year: Int { last.year }

  var months: [Month] { Month.sequence(from: first, through: last) }

  private init(kind: AwardKind, text: String, last: Month, policy: PolicyFile) {
    let numbers = kind == .quarterly ? policy.numbers.quarterly : policy.numbers.annual
    self.kind = kind
    self.text = text
    self.last = last
    first = last.adding(months: 1 - numbers.months.classifying(last.lastDay).value.count)
  }

  /// The window of a nomination's 评选类型 and 评选期; nil where the text is no such window.
  init?(kind: AwardKind, text: String, policy: PolicyFile) {
    let digits = text.prefix(4)
    guard digits.utf8.count == 4, let year = Int(digits), year >= 1 else { return nil }
    switch kind {
    case .quarterly:
      guard text.utf8.count == 6, text.dropFirst(4).first == "Q", let quarter = text.last,
        let number = quarter.wholeNumberValue, (1...4).contains(number)
      else { return nil }
      self.init(
        kind: kind, text: text, last: Month(year: year, month: number * 3), policy: policy)
    case .annual:
      guard text.utf8.count == 4 else { return nil }
      self.init(kind: kind, text: text, last: Month(year: year, month: 12), policy: policy)
    }
  }

  /// The windows that end with a month.
  static func ending(with month: Month, policy: PolicyFile) -> [AwardWindow] {
    guard month.number % 3 == 0 else { return [] }
    let quarter = AwardWindow(
      kind: .quarterly, text: "\(month.year)Q\(month.quarter)", last: month, policy: policy)
    guard month.number == 12 else { return [quarter] }
    return [
      quarter, AwardWindow(kind: .annual, text: String(month.year), last: month, policy: policy),
    ]
  }
}
