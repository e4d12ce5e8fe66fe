package import Model
package import Settings

/// A clause as the policy file describes it.
package struct Clause: Sendable, Hashable {
  package let id: ClauseID
  /// How a Chinese reader cites it: `五（二）1`.
  package let label: String
  /// What it says, in the words of the file's owner.
  package let text: String
}

/// A choice of a named reading, with the clause it reads and who decided.
package struct ReadingChoice: Sendable, Hashable {
  package let choice: String
  package let clause: ClauseID
  package let decidedBy: String
}

/// `policy.yaml`: the numbers and the readings, all dated, all citing their clause.
package struct PolicyFile: Sendable {
  /// The clauses of the policy, in its order; the file has to describe each of them.
  package static let clauseIDs = [
    "1", "2", "3.1", "3.2", "3.3", "3.4", "4.1.1", "4.1.2", "4.2.1", "4.2.2", "4.2.3", "5.1",
    "5.2.1a", "5.2.1b", "5.2.1c", "5.2.1d", "5.2.2a", "5.2.2b", "5.2.3a", "5.2.3b", "5.3.1",
    "5.3.2", "5.3.3", "5.3.4", "5.4", "6.1", "6.2",
  ]

  /// SHA-256 of the file's bytes, as the caller computed it.
  package let sha256: String
  package let clauses: [Clause]
  package let numbers: PolicyNumbers
  /// What batches are held against; absent keys have their defaults.
  package let expectations: Expectations
  package private(set) var readings: [ReadingID: Dated<ReadingChoice>]
  /// What the file did not have and the program's own supplied, by path: `readings.late-appeals`.
  package let filledIn: [String]
  private let inForce: [ClauseID: Dated<Cited<InForce>>]

  /// Reads a policy file.
  /// - Parameter program: the text of the program's own, which supplies what the file does not have.
  /// - Throws: every problem of the file, each with its line, in Chinese.
  package init(
    name: String, text: String, sha256: String, over program: String? = nil
  ) throws(SettingsError) {
    let file = try SettingsFile(name: name, text: text)
    let own = try program.map { text throws(SettingsError) in
      try SettingsFile(name: "policy.yaml（程序自带）", text: text)
    }
    let collected = OverlaidMapping.FilledIn()
    let root = OverlaidMapping(own: file.root, program: own?.root, filledIn: collected)
    let listed = root.mapping("clauses")
    var readers: [String: ClauseReader] = [:]
    var clauses: [Clause] = []
    var inForce: [ClauseID: Dated<Cited<InForce>>] = [:]
    for id in Self.clauseIDs {
      let mapping = listed.mapping(id)
      let label = mapping.value("label")?.value.text ?? ""
      let reader = ClauseReader(
        id: ClauseID(id), label: label, mapping: mapping, from: mapping.value("from")?.value.day)
      clauses.append(
        Clause(id: ClauseID(id), label: label, text: mapping.value("text")?.value.text ?? ""))
      inForce[ClauseID(id)] = reader.inForce()
      readers[id] = reader
    }
    let watch = ClauseReader(
      id: ClauseID("5.2.1a"), label: "预警", mapping: root.mapping("watch"), from: nil)
    let numbers = PolicyNumbers(
      { id in
        guard let reader = readers[id] else { preconditionFailure("no such clause: \(id)") }
        return reader
      }, watch: watch)
    let readings = Self.readings(root.mapping("readings"))
    let expectations = Expectations(file.root.value("expectations")?.mapping)
    try file.finish()
    self.sha256 = sha256
    self.clauses = clauses
    self.numbers = numbers
    self.expectations = expectations
    self.readings = readings
    filledIn = collected.paths
    self.inForce = inForce
  }

  private static func readings(_ mapping: OverlaidMapping) -> [ReadingID: Dated<ReadingChoice>] {
    var readings: [ReadingID: Dated<ReadingChoice>] = [:]
    for id in ReadingID.allCases {
      readings[id] = DatedEntries.read(mapping.value(id.rawValue)?.value) { entry, _ in
        let choice = entry.choice("choice", of: id.choices)
        let clause = entry.choice("clause", of: clauseIDs)
        let decidedBy = entry.value("decided-by")?.text ?? ""
        guard let choice, let clause else { return nil }
        return ReadingChoice(choice: choice, clause: ClauseID(clause), decidedBy: decidedBy)
      }
    }
    return readings
  }

  /// How the file describes a clause.
  package func clause(_ id: ClauseID) -> Clause {
    clauses.first { $0.id == id } ?? Clause(id: id, label: id.text, text: "")
  }

  /// How a Chinese reader cites a clause.
  package func label(_ id: ClauseID) -> String { clause(id).label }

  func label(_ id: String) -> String { label(ClauseID(id)) }

  /// A clause as being in force on a day; nil before its first day.
  func citing(_ id: String, at day: Day) -> Cited<InForce>? {
    inForce[ClauseID(id)]?.at(day)
  }

  /// The choice of a reading on a day; before the file's first day the first one.
  package func choice(_ reading: ReadingID, at day: Day) -> ReadingChoice {
    guard let dated = readings[reading] else { preconditionFailure("every reading was read") }
    return dated.classifying(day)
  }

  /// The same policy with one reading chosen otherwise, for all days: what would hinge on it.
  package func choosing(_ choice: String, for reading: ReadingID) -> PolicyFile {
    precondition(reading.choices.contains(choice), "no such choice of a reading")
    var other = self
    let entries = (readings[reading]?.entries ?? []).map {
      Dated.Entry(
        from: $0.from,
        value: ReadingChoice(
          choice: choice, clause: $0.value.clause, decidedBy: $0.value.decidedBy))
    }
    other.readings[reading] = Dated(entries)
    return other
  }
}
