/// One number of `policy.yaml` changed by one: the text of the file with that single value edited.
struct PolicyNudge: Sendable, CustomStringConvertible {
  let line: Int
  /// The clause under which the number stands; `watch` for the watch list's.
  let clause: String
  /// The key that names the number: `attitude`, `deduction`.
  let name: String
  let value: Int
  let change: Int
  let text: String

  var description: String {
    "policy.yaml 第 \(line) 行：\(clause) \(name) \(value) → \(value + change)"
  }

  private static let units: Set<String> = [
    "at-least", "at-most", "yuan", "percent", "months", "month", "working-days",
  ]

  /// Every number of a policy file, one more and one less; nothing goes below zero.
  static func all(of text: String) -> [PolicyNudge] {
    var nudges: [PolicyNudge] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var clause = ""
    var name = ""
    for (number, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let parts = line.dropFirst(indent).split(separator: ":", maxSplits: 1).map(String.init)
      guard let key = parts.first, !key.hasPrefix("#"), !key.hasPrefix("-") else { continue }
      if parts.count == 1 {
        if indent <= 2, key == "watch" || indent == 2 { clause = key == "watch" ? key : clause }
        if indent == 2, clause != "watch" { clause = key } else { name = key }
        continue
      }
      guard units.contains(key), let value = Int(parts[1].trimmingSpaces) else { continue }
      for change in [1, -1] where value + change >= 0 {
        var edited = lines
        edited[number] = line.prefix(indent) + "\(key): \(value + change)"
        nudges.append(
          PolicyNudge(
            line: number + 1, clause: clause, name: name, value: value, change: change,
            text: edited.joined(separator: "\n")))
      }
    }
    return nudges
  }
}
