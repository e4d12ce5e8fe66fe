/// The named readings: places where the policy's text can be read in more than one way.
///
/// Each has its choices in an enumeration of its own; the first choice is the default.
package enum ReadingID: String, Sendable, Hashable, CaseIterable {
  case attitude
  case unit
  case personThreshold = "person-threshold"
  case sectionTrigger = "section-trigger"
  case fallbackCounts = "fallback-counts"
  case exposure
  case quotaRounding = "quota-rounding"
  case excellentNeeds = "excellent-needs"
  case lateAppeals = "late-appeals"
  case staffNames = "staff-names"
  case bulletinAmounts = "bulletin-amounts"

  /// Every choice that the policy file may make.
  package var choices: [String] {
    switch self {
    case .attitude: AttitudeReading.allCases.map(\.rawValue)
    case .unit: UnitReading.allCases.map(\.rawValue)
    case .personThreshold: PersonThresholdReading.allCases.map(\.rawValue)
    case .sectionTrigger: SectionTriggerReading.allCases.map(\.rawValue)
    case .fallbackCounts, .bulletinAmounts: YesNoReading.allCases.map(\.rawValue)
    case .exposure: ExposureReading.allCases.map(\.rawValue)
    case .quotaRounding: QuotaRoundingReading.allCases.map(\.rawValue)
    case .excellentNeeds: ExcellentNeedsReading.allCases.map(\.rawValue)
    case .lateAppeals: LateAppealsReading.allCases.map(\.rawValue)
    case .staffNames: StaffNamesReading.allCases.map(\.rawValue)
    }
  }
}

/// What is an attitude complaint: 服务态度 alone, or any of clause 3's four kinds.
package enum AttitudeReading: String, Sendable, CaseIterable {
  case category
  case allFour = "all-four"
}

/// What is counted once: an incident with all its tickets, or each ticket.
package enum UnitReading: String, Sendable, CaseIterable {
  case incident
  case ticket
}

/// Whether attitude complaints and exposed inspections of a person are added up.
package enum PersonThresholdReading: String, Sendable, CaseIterable {
  case combined
  case separate
}

/// Whether a section needs exposed inspections beside complaints or tickets.
package enum SectionTriggerReading: String, Sendable, CaseIterable {
  case any
  case withInspection = "with-inspection"
}

/// A plain question.
package enum YesNoReading: String, Sendable, CaseIterable {
  case no
  case yes
}

/// What is one entry of the bulletin: a ticket, or an incident.
package enum ExposureReading: String, Sendable, CaseIterable {
  case ticket
  case incident
}

/// How a quota becomes a whole number.
package enum QuotaRoundingReading: String, Sendable, CaseIterable {
  case down
  case nearest
  case up
}

/// Which award an 优秀 needs.
package enum ExcellentNeedsReading: String, Sendable, CaseIterable {
  case annualAward = "annual-award"
  case anyAward = "any-award"
}

/// What becomes of an appeal that came too late.
package enum LateAppealsReading: String, Sendable, CaseIterable {
  case reject
  case accept
}

/// How bulletins name staff.
package enum StaffNamesReading: String, Sendable, CaseIterable {
  case surname
  case full
  case id
}
