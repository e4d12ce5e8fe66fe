/// A value of one column ⇄ its canonical text, which is what the ledger stores and compares.
package protocol ColumnValue: Sendable {
  /// The canonical values of a choice; empty for any other column.
  static var choices: [String] { get }

  /// Whether it is customer data.
  static var isMasked: Bool { get }

  /// Appends the canonical text, which is never empty.
  func store(into text: inout [UInt8])

  /// The value that the text was made from, which is not empty; nil for any other text.
  init?(stored text: UnsafeBufferPointer<UInt8>)
}

extension ColumnValue {
  package static var choices: [String] { [] }
  package static var isMasked: Bool { false }
}

extension [UInt8] {
  mutating func append(_ text: String) {
    // The bytes as they lie there: a string's view of them is copied one by one.
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}

extension String: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(self) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    self.init(validating: text, as: UTF8.self)
  }
}

extension Sensitive: ColumnValue {
  package static var isMasked: Bool { true }

  package func store(into text: inout [UInt8]) { text.append(raw) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    guard let text = String(validating: text, as: UTF8.self) else { return nil }
    self.init(text)
  }
}

/// Whole numbers, amounts among them.
extension Int: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(description) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    self.init(String(decoding: text, as: UTF8.self))
  }
}

extension Yuan: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(amount.description) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    guard let amount = Int(stored: text) else { return nil }
    self.init(amount)
  }
}

/// 是 or 否, whatever the export calls the two.
extension Bool: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(canonical) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    self.init(canonical: String(decoding: text, as: UTF8.self))
  }
}

extension Day: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(description) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    self.init(iso: String(decoding: text, as: UTF8.self))
  }
}

extension Moment: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(description) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    self.init(iso: String(decoding: text, as: UTF8.self))
  }
}

extension Score: ColumnValue {
  package func store(into text: inout [UInt8]) { text.append(description) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    self.init(String(decoding: text, as: UTF8.self))
  }
}

/// Choices are stored by their canonical text.
extension ColumnValue where Self: RawRepresentable<String> {
  package func store(into text: inout [UInt8]) { text.append(rawValue) }

  package init?(stored text: UnsafeBufferPointer<UInt8>) {
    guard let text = String(validating: text, as: UTF8.self) else { return nil }
    self.init(rawValue: text)
  }
}

extension ColumnValue where Self: RawRepresentable<String> & CaseIterable {
  package static var choices: [String] { allCases.map(\.rawValue) }
}

extension Position: ColumnValue {}
extension Employment: ColumnValue {}
extension Verdict: ColumnValue {}
extension Satisfaction: ColumnValue {}
extension InspectionMethod: ColumnValue {}
extension ExamSitting: ColumnValue {}
extension AppealGround: ColumnValue {}
extension AwardKind: ColumnValue {}
extension RatingLevel: ColumnValue {}

/// The contract's own values; any other is kept as it is.
extension Channel: ColumnValue {
  package static var choices: [String] {
    let known: [Channel] = [
      .ownHotline, .hotline12345, .liveStream, .webPlatform, .media, .superior, .serviceHall,
    ]
    return known.map(\.rawValue)
  }
}

extension Category: ColumnValue {
  package static var choices: [String] {
    (serviceComplaints + [.dispute, .none]).map(\.rawValue)
  }
}

extension Day {
  /// What stands for a day that has not been filled in yet.
  static let blank = Month(year: 1970, month: 1).firstDay
}

extension Moment {
  /// What stands for a moment that has not been filled in yet.
  static let blank = Moment(day: .blank)
}
