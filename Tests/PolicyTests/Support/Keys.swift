import Model

/// Keys in tests, as `results.json` writes them; a text that is none is a mistake in the test.
extension CaseKey: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let key = CaseKey(text) else { preconditionFailure("no key: \(text)") }
    self = key
  }
}

extension UnitID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let unit = UnitID(text) else { preconditionFailure("no unit: \(text)") }
    self = unit
  }
}
