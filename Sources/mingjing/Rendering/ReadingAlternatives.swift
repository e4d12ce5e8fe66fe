import Model
import Policy
import Reports

/// Readings compared → what the readings document shows: one alternative a choice not in force.
enum ReadingAlternatives {
  static func of(
    _ facts: FactsIndex, policy: PolicyFile, calendar: WorkingCalendar
  ) -> [ReadingAlternative] {
    compareReadings(facts, policy: policy, calendar: calendar).flatMap { comparison in
      comparison.alternatives.map { alternative in
        ReadingAlternative(
          reading: comparison.reading.rawValue, choice: alternative.choice,
          differences: differences(alternative.difference))
      }
    }
  }

  private static func differences(
    _ difference: PolicyDifference
  ) -> [ReadingAlternative.Difference] {
    difference.people.map {
      ReadingAlternative.Difference(
        kind: .person, id: $0.id.text, month: $0.monthGain, year: $0.yearGain,
        note: note($0.lines))
    }
      + difference.sections.map {
        ReadingAlternative.Difference(
          kind: .section, id: $0.path.description, month: .zero, year: .zero,
          note: note($0.lines))
      }
      + difference.departments.map {
        ReadingAlternative.Difference(
          kind: .department, id: $0.department.text, month: .zero, year: .zero, note: note($0.lines)
        )
      }
  }

  private static func note(_ lines: [String]) -> String {
    lines.joined(separator: "；")
  }
}
