package import Model
import Policy

/// Who would come out differently under another choice of a reading.
package struct ReadingAlternative: Sendable {
  /// Somebody or something that would change.
  package struct Difference: Sendable {
    /// A person by 工号, a section as `<部门>/<科所>`, a department or a ticket, as `kind` says.
    package enum Kind: Sendable {
      case person
      case section
      case department
      case ticket
    }

    package var kind: Kind
    package var id: String
    /// What they would gain in the month, and in the year up to it.
    package var month: Yuan
    package var year: Yuan
    /// In Chinese: what else changes.
    package var note: String

    package init(kind: Kind, id: String, month: Yuan, year: Yuan, note: String) {
      self.kind = kind
      self.id = id
      self.month = month
      self.year = year
      self.note = note
    }
  }

  /// The reading's key: `unit`.
  package var reading: String
  /// The choice that is not in force: `ticket`.
  package var choice: String
  package var differences: [Difference]

  package init(reading: String, choice: String, differences: [Difference]) {
    self.reading = reading
    self.choice = choice
    self.differences = differences
  }
}

/// The alternatives of each reading → what hinges on it.
struct ReadingsMaker {
  let register: MonthRegister
  let alternatives: [ReadingAlternative]

  func view() -> ReadingsView {
    let changing = alternatives.count { !$0.differences.isEmpty }
    return ReadingsView(
      frame: register.frame(
        "\(register.month.chinese)口径影响", subject: "换一种口径，谁的结果会不同", audience: "政策负责人"),
      lead: "政策文字可以有不同理解的地方，各用一个口径。下面列出换一种口径时，本月和今年谁的结果会不同；"
        + "\(alternatives.count) 种换法中有 \(changing) 种会改变结果。",
      readings: ReadingLabel.all.compactMap(reading))
  }

  private func reading(_ reading: ReadingLabel.Reading) -> ReadingsView.Reading? {
    guard let choice = register.results.readings[reading.key] else { return nil }
    return ReadingsView.Reading(
      name: reading.name, clause: register.label(ofReading: reading.key),
      choice: ReadingLabel.meaning(of: choice, in: reading),
      alternatives: alternatives.filter { $0.reading == reading.key }.map { alternative in
        ReadingsView.Alternative(
          choice: ReadingLabel.meaning(of: alternative.choice, in: reading),
          summary: summary(alternative), differences: alternative.differences.map(difference))
      })
  }

  private func summary(_ alternative: ReadingAlternative) -> String {
    guard !alternative.differences.isEmpty else { return "没有人的结果会不同。" }
    let month = alternative.differences.reduce(Yuan.zero) { $0 + $1.month }
    let year = alternative.differences.reduce(Yuan.zero) { $0 + $1.year }
    return
      "\(alternative.differences.count) 处不同；金额合计本月 \(Words.yuan(month)) 元，今年 \(Words.yuan(year)) 元。"
  }

  private func difference(_ difference: ReadingAlternative.Difference) -> ReadingsView.Difference {
    let subject =
      switch difference.kind {
      case .person: "\(register.publicName(StaffID(difference.id)))（\(difference.id)）"
      case .ticket: "工单 \(difference.id)"
      case .section, .department: difference.id
      }
    return ReadingsView.Difference(
      subject: subject, month: Words.yuan(difference.month), year: Words.yuan(difference.year),
      note: difference.note)
  }
}
