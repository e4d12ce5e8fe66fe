import Model
import Policy

/// Differences between policies or readings → what `mingjing compare` prints.
enum CompareReport {
  /// A reading with what each other choice would change.
  static func lines(_ comparison: ReadingComparison) -> [String] {
    comparison.alternatives.flatMap { alternative in
      [
        "口径 \(comparison.reading.rawValue)（条款 \(comparison.inForce.clause)）："
          + "\(comparison.inForce.choice) → \(alternative.choice)"
      ] + lines(alternative.difference)
    }
  }

  /// The people, sections and departments that come out differently, and the money in all.
  static func lines(_ difference: PolicyDifference) -> [String] {
    guard !difference.isEmpty else { return ["  没有不同"] }
    var lines = [
      "  合计：本月相差 \(difference.monthYuan) 元，本年相差 \(difference.yearYuan) 元；"
        + "个人 \(difference.people.count)，科所 \(difference.sections.count)，"
        + "部门 \(difference.departments.count)"
    ]
    if difference.entries.isChanged {
      lines.append("  曝光 \(difference.entries.inForce) 条 → \(difference.entries.other) 条")
    }
    for person in difference.people { lines += block(person.id.text, person.lines) }
    for section in difference.sections {
      lines += block(section.path.description, section.lines)
    }
    for department in difference.departments {
      lines += block(department.department.text, department.lines)
    }
    return lines
  }

  private static func block(_ subject: String, _ lines: [String]) -> [String] {
    ["  \(subject)"] + lines.map { "    \($0)" }
  }
}
