/// A canonical heading of a kind of export: the contract of one column.
package struct Heading: Sendable, Hashable {
  package let name: String
  /// Whether a row without a value here is a reject.
  package let isRequired: Bool
  /// The canonical values of a choice, empty for any other column.
  package let choices: [String]
  /// Whether it holds customer data, which no message shows.
  package let isMasked: Bool

  package init(name: String, isRequired: Bool, choices: [String], isMasked: Bool) {
    self.name = name
    self.isRequired = isRequired
    self.choices = choices
    self.isMasked = isMasked
  }

  package static let yesNo = ["是", "否"]
  package static let passFail = ["通过", "不通过"]
  package static let agreeDisagree = ["同意", "不同意"]
}
