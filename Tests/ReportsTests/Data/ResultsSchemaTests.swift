import Foundation
import Model
import Policy
import Testing

@testable import Reports

/// `results.json` beside its JSON Schema, of which the checker knows the keywords that it uses.
@Suite("results.json keeps to docs/results.schema.json")
struct ResultsSchemaTests {
  private static let root = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/"))

  private func schema() throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.root + "/docs/results.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func problems(_ text: String) throws -> [String] {
    let schema = try schema()
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return SchemaCheck(root: schema).problems(value, schema, "$")
  }

  @Test("a month with something in every array is valid")
  func valid() throws {
    var sheet = SheetReport(file: "工单.csv", sheet: "", kind: .tickets)
    sheet.rows = 3
    let text = ResultsJSON(
      SampleMonth().results, reconciliation: [sheet],
      completeness: [CompletenessIssue(kind: .missingKind, about: "tickets 12345", detail: "缺")]
    ).text
    #expect(try problems(text) == [])
  }

  @Test(
    "what the schema does not know is found",
    arguments: [
      ("\"schema\": 2", "\"schema\": 1"), ("\"ticket:GD1\"", "\"GD1\""),
      ("\"kind\": \"bonus\"", "\"kind\": \"bonus-80\""), ("\"yuan\": 500", "\"yuan\": 500.5"),
      ("\"findings\":", "\"finding\":"), ("\"carried_over\": false", "\"carried_over\": \"no\""),
    ])
  func invalid(_ old: String, _ new: String) throws {
    let text = ResultsJSON(SampleMonth().results, reconciliation: []).text
    #expect(text.contains(old))
    #expect(try !problems(text.replacing(old, with: new)).isEmpty)
  }
}

/// A value and a schema → what is wrong with the value, by its path.
private struct SchemaCheck {
  let root: [String: Any]

  func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let known = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(name)"]
      }
      return problems(value, known, path)
    }
    var found: [String] = []
    if let types = (schema["type"] as? String).map({ [$0] }) ?? schema["type"] as? [String],
      !types.contains(where: { isType(value, $0) })
    {
      return ["\(path): not \(types)"]
    }
    if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
      found.append("\(path): not \(constant)")
    }
    if let choices = schema["enum"] as? [NSObject],
      !choices.contains(where: { $0 == value as? NSObject })
    {
      found.append("\(path): none of \(choices)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): not like \(pattern)")
    }
    if let number = value as? NSNumber {
      if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
        found.append("\(path): under \(least)")
      }
      if let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
        found.append("\(path): over \(most)")
      }
    }
    if let items = value as? [Any] {
      if let least = schema["minItems"] as? Int, items.count < least {
        found.append("\(path): too few")
      }
      if let each = schema["items"] as? [String: Any] {
        found += items.enumerated().flatMap { problems($1, each, "\(path)[\($0)]") }
      }
    }
    if let members = value as? [String: Any] { found += self.members(members, schema, path) }
    if let options = schema["oneOf"] as? [[String: Any]] {
      let fitting = options.count { problems(value, $0, path).isEmpty }
      if fitting != 1 { found.append("\(path): fits \(fitting) of the forms") }
    }
    return found
  }

  private func members(
    _ members: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
      .map { "\(path): lacks \($0)" }
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      if let own = known[key] {
        found += problems(value, own, "\(path).\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += problems(value, others, "\(path).\(key)")
      } else if schema["additionalProperties"] != nil {
        found.append("\(path): unknown \(key)")
      }
    }
    return found
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean(value)
    case "integer":
      guard let number = value as? NSNumber, !isBoolean(value) else { return false }
      return number.doubleValue.rounded() == number.doubleValue
    case "number": return value is NSNumber && !isBoolean(value)
    default: return false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}
