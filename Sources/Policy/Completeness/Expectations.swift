package import Settings

/// What a batch is held against: `expectations` in `policy.yaml`, each limit with its default.
///
/// They decide only whether a month is asked about before it is published, never about pay.
package struct Expectations: Sendable, Hashable {
  /// How many of the last batches a kind or channel must have come in to be missed: 1 and more.
  package var batches = 3
  /// Months of history from which the natural limits of a series (XmR) hold.
  package var naturalFrom = 6
  /// Months of history from which the share of the median holds.
  package var shareFrom = 3
  /// Under how many per cent of the median a volume is a drop: 1–99.
  package var share = 50
  /// Working days in a row without anything that are a gap.
  package var gapDays = 5
  /// How many records must have been expected in a gap before it is one.
  package var gapRecords = 10
  /// Of how many per cent of the people of the roster before none may be missing: 1–99.
  package var rosterLoss = 8

  package init() {}

  /// Reads what a file says; what it leaves out keeps its default.
  package init(_ mapping: SettingsMapping?) {
    self.init()
    guard let mapping else { return }
    func read(_ key: String, _ limit: ClosedRange<Int>, _ path: WritableKeyPath<Self, Int>) {
      guard let value = mapping.value(key), let number = value.integer else { return }
      if limit.contains(number) {
        self[keyPath: path] = number
      } else {
        value.note("“\(key)”应在 \(limit.lowerBound) 到 \(limit.upperBound) 之间")
      }
    }
    read("batches", 1...24, \.batches)
    read("natural-from", 2...60, \.naturalFrom)
    read("share-from", 1...60, \.shareFrom)
    read("share", 1...99, \.share)
    read("gap-days", 2...31, \.gapDays)
    read("gap-records", 1...10_000, \.gapRecords)
    read("roster-loss", 1...99, \.rosterLoss)
  }
}
