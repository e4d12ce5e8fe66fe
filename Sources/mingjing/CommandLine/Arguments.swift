internal import ArgumentParser
internal import Model
internal import Policy

/// Values of the command line that are not plain text.
enum Arguments {
  /// The month of `2026-08`; `2026-8`, `202608`, `2026/8`, `2026.8` and `2026年8月` are the same.
  static func month(_ text: String) throws -> Month {
    if let month = spelt(text) { return month }
    if text.wholeMatch(of: #/\d{1,2}月?|[一二三四五六七八九十]+月/#) != nil {
      throw ValidationError("没有写哪一年，请写成 2026-08 这样的年和月。")
    }
    throw ValidationError("请写成 2026-08 这样的年和月。")
  }

  private static func spelt(_ text: String) -> Month? {
    // Full-width digits are what an input method leaves behind.
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
    guard
      let match = plain.wholeMatch(
        of: #/([0-9]{4})(?:[-\/.年]([0-9]{1,2})|([0-9]{2}))月?份?/#),
      let year = Int(match.1), let month = Int(match.2 ?? match.3 ?? ""), year >= 1,
      (1...12).contains(month)
    else { return nil }
    return Month(year: year, month: month)
  }

  /// The months of `2026-06..2026-09`, or of one month.
  static func months(_ text: String) throws -> [Month] {
    let ends = text.components(separatedBy: "..")
    guard let first = ends.first.flatMap({ spelt($0) }),
      let last = ends.last.flatMap({ spelt($0) }), ends.count <= 2, first <= last
    else {
      throw ValidationError("请写成 2026-06..2026-09 这样，前一个月不晚于后一个月。")
    }
    return Month.sequence(from: first, through: last)
  }

  /// Who accepts something and why: any words, but not none.
  static func reason(_ text: String) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("请写明谁同意、为什么。")
    }
    return text
  }

  /// The number of tickets that a channel should have, of `12345=17`.
  static func controlTotal(_ text: String) throws -> CompletenessCheck.ControlTotal {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let count = Int(parts[1]), count >= 0, !parts[0].isEmpty else {
      throw ValidationError("请写成 12345=17 这样：来源渠道、等号、件数。")
    }
    return .init(channel: parts[0], count: count)
  }

  /// The day of `2026-08-12`.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("请写成 2026-08-12 这样的日期。")
    }
    return day
  }
}

extension String {
  /// Parts between occurrences of a separator, empty ones included.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
