import Model

/// The readings in force on a day, each as its own enumeration.
struct ReadingsAt {
  let policy: PolicyFile
  let day: Day

  var attitude: AttitudeReading { choice(.attitude) }
  var unit: UnitReading { choice(.unit) }
  var personThreshold: PersonThresholdReading { choice(.personThreshold) }
  var sectionTrigger: SectionTriggerReading { choice(.sectionTrigger) }
  var fallbackCounts: YesNoReading { choice(.fallbackCounts) }
  var exposure: ExposureReading { choice(.exposure) }
  var quotaRounding: QuotaRoundingReading { choice(.quotaRounding) }
  var excellentNeeds: ExcellentNeedsReading { choice(.excellentNeeds) }
  var lateAppeals: LateAppealsReading { choice(.lateAppeals) }

  private func choice<Choice: RawRepresentable<String>>(_ id: ReadingID) -> Choice {
    let text = policy.choice(id, at: day).choice
    guard let choice = Choice(rawValue: text) else {
      preconditionFailure("the reader of the policy file checks every choice")
    }
    return choice
  }
}

extension PolicyFile {
  func readings(at day: Day) -> ReadingsAt { ReadingsAt(policy: self, day: day) }
}
