package import Model

/// A figure under the policy in force and under another one.
package struct Changed<Value: Sendable & Hashable>: Sendable, Hashable {
  package let inForce: Value
  package let other: Value

  package var isChanged: Bool { inForce != other }
}

/// What a month would say under another policy: who comes out differently, and by how much.
///
/// Everything is as computed at *N*, whatever was published: the month's findings and those of the
/// year up to it.
package struct PolicyDifference: Sendable, Hashable {
  package let month: Month
  /// By 工号.
  package let people: [PersonDifference]
  /// By department and section.
  package let sections: [SectionDifference]
  /// By name.
  package let departments: [DepartmentDifference]
  /// Entries of the month's bulletin.
  package let entries: Changed<Int>

  /// What all people together gain in the month under the other policy.
  package var monthYuan: Yuan { people.map(\.monthGain).reduce(.zero, +) }

  /// What all people together gain in the year up to *N* under the other policy.
  package var yearYuan: Yuan { people.map(\.yearGain).reduce(.zero, +) }

  /// Whether nobody comes out differently and the bulletin is as long.
  package var isEmpty: Bool {
    people.isEmpty && sections.isEmpty && departments.isEmpty && !entries.isChanged
  }
}

/// Someone whose findings of the year are not the same under another policy.
package struct PersonDifference: Sendable, Hashable {
  package let id: StaffID
  /// What the person gains by the findings of the month, negative for deductions.
  package let monthYuan: Changed<Yuan>
  /// The same for the year up to *N*.
  package let yearYuan: Changed<Yuan>
  package let bonusPercent: Changed<Int>
  package let annualCap: Changed<RatingLevel?>
  package let monthCap: Changed<RatingLevel?>
  package let findings: FindingsDifference

  package var monthGain: Yuan { monthYuan.other + -monthYuan.inForce }

  package var yearGain: Yuan { yearYuan.other + -yearYuan.inForce }
}

/// Findings of the year that only one of two policies makes.
package struct FindingsDifference: Sendable, Hashable {
  /// Made only under the policy in force.
  package let dropped: [PublishedFinding]
  /// Made only under the other policy.
  package let added: [PublishedFinding]

  package var isEmpty: Bool { dropped.isEmpty && added.isEmpty }

  /// Whether one of them is of a month.
  package func concerns(_ month: Month) -> Bool {
    (dropped + added).contains { $0.month == month }
  }
}

/// A section whose counts or months over the limit are not the same.
package struct SectionDifference: Sendable, Hashable {
  package let path: SectionPath
  package let month: Changed<Counts>
  package let year: Changed<Counts>
  /// Months of the year in which the section reached 5.2.2a.
  package let breachMonths: Changed<[Month]>
}

/// A department whose counts, findings or selections are not the same.
package struct DepartmentDifference: Sendable, Hashable {
  package let department: DepartmentName
  package let month: Changed<Counts>
  package let year: Changed<Counts>
  package let findings: FindingsDifference
  /// The department's groups of the selections that end with *N*.
  package let selections: Changed<[SelectionOutcome]>
}

/// What comes of a group of a selection of 服务标兵.
package struct SelectionOutcome: Sendable, Hashable {
  package let kind: AwardKind
  package let window: String
  package let group: AwardGroup.Group
  package let quota: Int
  /// 工号 of the recommended and the tied, in order of rank.
  package let chosen: [StaffID]
}

/// What hinges on a named reading: the month under each choice that is not in force.
package struct ReadingComparison: Sendable, Hashable {
  package struct Alternative: Sendable, Hashable {
    package let choice: String
    package let difference: PolicyDifference
  }

  package let reading: ReadingID
  /// The choice in force on the last day of the month, its clause and who decided.
  package let inForce: ReadingChoice
  package let alternatives: [Alternative]
}
