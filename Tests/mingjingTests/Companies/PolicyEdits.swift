/// Another choice of readings and other numbers → the text of policy.yaml.
struct PolicyEdits: Sendable {
  /// A reading's key → its choice.
  var choices: [String: String] = [:]
  /// Whether every number of the policy is another one.
  var changesNumbers = false

  /// Every reading with its choices, the default first.
  static let readings: [(key: String, choices: [String])] = [
    ("attitude", ["category", "all-four"]), ("unit", ["incident", "ticket"]),
    ("person-threshold", ["combined", "separate"]),
    ("section-trigger", ["any", "with-inspection"]),
    ("fallback-counts", ["no", "yes"]), ("exposure", ["ticket", "incident"]),
    ("quota-rounding", ["down", "nearest", "up"]),
    ("excellent-needs", ["annual-award", "any-award"]),
    ("late-appeals", ["reject", "accept"]), ("staff-names", ["surname", "full", "id"]),
    ("bulletin-amounts", ["no", "yes"]),
  ]

  static func random(_ dice: inout Dice) -> PolicyEdits {
    var edits = PolicyEdits()
    for reading in readings where dice.chance(40) {
      edits.choices[reading.key] = dice.pick(reading.choices)
    }
    edits.changesNumbers = dice.chance(60)
    return edits
  }

  /// The new number of each line that has one: no two amounts alike, none like the original.
  func apply(to text: String) -> String {
    var section = ""
    var reading = ""
    var count = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }.count
      let body = line.dropFirst(indent)
      if indent == 0, !body.isEmpty, !body.hasPrefix("#") { section = String(body) }
      if indent == 2, body.hasSuffix(":") { reading = String(body.dropLast()) }
      if section == "readings:", body.hasPrefix("choice: "), let choice = choices[reading] {
        return String(repeating: " ", count: indent) + "choice: " + choice
      }
      guard changesNumbers, section == "clauses:" || section == "watch:",
        let old = body.split(separator: " ").last, let key = body.split(separator: ":").first,
        let new = Self.value(String(key), old: String(old), count: &count)
      else { return String(line) }
      return String(repeating: " ", count: indent) + "\(key): \(new)"
    }.joined(separator: "\n")
  }

  private static func value(_ key: String, old: String, count: inout Int) -> String? {
    if key == "level" { return old == "称职" ? "基本称职" : "不称职" }
    guard let old = Int(old) else { return nil }
    count += 1
    return number(key, old: old, count: count).map(String.init)
  }

  private static func number(_ key: String, old: Int, count: Int) -> Int? {
    switch key {
    case "yuan": old + 13 * count + 4
    case "percent": old > 50 ? old - count - 3 : old + 5 + count % 7
    case "at-least": old >= 50 ? old + 1 + count % 3 : old + 1
    case "at-most": old + 1
    case "working-days": old + 1
    case "month": old - 1
    case "months": old + 1
    default: nil
    }
  }
}
