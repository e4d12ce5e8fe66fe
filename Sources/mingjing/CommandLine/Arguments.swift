internal import ArgumentParser
internal import Model

/// Values of the command line that are not plain text.
enum Arguments {
  /// The month of `2026-08`.
  static func month(_ text: String) throws -> Month {
    guard let month = Month(iso: text) else {
      throw ValidationError("请写成 2026-08 这样的年和月。")
    }
    return month
  }

  /// The months of `2026-06..2026-09`, or of one month.
  static func months(_ text: String) throws -> [Month] {
    let ends = text.components(separatedBy: "..")
    guard let first = ends.first.flatMap({ Month(iso: $0) }),
      let last = ends.last.flatMap({ Month(iso: $0) }), ends.count <= 2, first <= last
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
