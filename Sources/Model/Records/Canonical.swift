extension String {
  /// The string itself, or nil where it is empty.
  package var nonEmpty: String? { isEmpty ? nil : self }
}

extension Bool {
  /// 是 or 否, as the ledger stores it.
  package var canonical: String { self ? "是" : "否" }

  /// The value of 是 or 否; nil for anything else.
  package init?(canonical text: String) {
    switch text {
    case "是": self = true
    case "否": self = false
    default: return nil
    }
  }
}
