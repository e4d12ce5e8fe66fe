/// A canonical heading of a kind of export: the contract of one column.
package struct Heading: Sendable, Hashable {
  package let name: String
  /// Whether a row without a value here is a reject.
  package let isRequired: Bool
  /// The canonical values of a choice, empty for any other column.
  package let choices: [String]
  /// Whether it holds customer data, which no message shows.
  package let isMasked: Bool

  static func required(
    _ name: String, choices: [String] = [], isMasked: Bool = false
  ) -> Heading {
    Heading(name: name, isRequired: true, choices: choices, isMasked: isMasked)
  }

  static func optional(
    _ name: String, choices: [String] = [], isMasked: Bool = false
  ) -> Heading {
    Heading(name: name, isRequired: false, choices: choices, isMasked: isMasked)
  }

  static let yesNo = ["是", "否"]
  static let passFail = ["通过", "不通过"]
  static let agreeDisagree = ["同意", "不同意"]
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The canonical texts of a choice.
  static var texts: [String] { allCases.map(\.rawValue) }
}
