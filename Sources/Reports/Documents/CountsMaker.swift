import Model
import Policy

/// Counts of a subject → rows of tables, trends and distances to the next threshold.
extension Counts {
  static func + (left: Counts, right: Counts) -> Counts {
    Counts(
      attitude: left.attitude + right.attitude, unsatisfied: left.unsatisfied + right.unsatisfied,
      inspections: left.inspections + right.inspections,
      liveStream: left.liveStream + right.liveStream)
  }

  var isEmpty: Bool { self == Counts() }

  /// The classes that thresholds know: name, count and the threshold's number.
  func charged(against limits: Counts) -> [(name: String, count: Int, limit: Int)] {
    [
      ("服务态度投诉", attitude, limits.attitude),
      ("12345热线不满意", unsatisfied, limits.unsatisfied),
      ("检查曝光", inspections, limits.inspections),
    ]
  }

  /// `服务态度投诉 2 件、检查曝光 1 起`; nil where there is nothing.
  var sentence: String? {
    var parts: [String] = []
    if attitude > 0 { parts.append("服务态度投诉 \(attitude) 件") }
    if unsatisfied > 0 { parts.append("12345热线不满意工单 \(unsatisfied) 件") }
    if liveStream > 0 { parts.append("云直播责任投诉 \(liveStream) 件") }
    if inspections > 0 { parts.append("内部检查曝光 \(inspections) 起") }
    return parts.isEmpty ? nil : parts.joined(separator: "、")
  }
}

enum CountsMaker {
  /// A table row; `limits` are those of the year, where the subject has some.
  static func row(
    _ name: String, link: String?, note: String = "", month: Counts, year: Counts,
    limits: Counts? = nil, yuan: Yuan? = nil
  ) -> CountsView {
    let distance = limits.map { Self.distance(year, $0) }
    return CountsView(
      name: name, link: link, note: note, attitude: String(month.attitude),
      unsatisfied: String(month.unsatisfied), liveStream: String(month.liveStream),
      inspections: String(month.inspections), yearAttitude: String(year.attitude),
      yearUnsatisfied: String(year.unsatisfied), yearInspections: String(year.inspections),
      yearLine: "\(year.attitude) / \(year.unsatisfied) / \(year.inspections)",
      yuan: yuan.map(Words.yuan) ?? "", distance: distance?.text ?? "—",
      distanceTone: distance?.tone ?? "muted")
  }

  /// How far the nearest of the three thresholds is.
  static func distance(_ counts: Counts, _ limits: Counts) -> (text: String, tone: String) {
    let left = counts.charged(against: limits).filter { $0.count > 0 }.map { $0.limit - $0.count }
    guard let nearest = left.min() else { return ("—", "muted") }
    return Self.left(nearest)
  }

  /// 差 n 件, or that the threshold is reached, with the tone of a warning.
  static func left(_ number: Int) -> (text: String, tone: String) {
    number <= 0 ? ("已触发", "bad") : ("差 \(number) 件", number == 1 ? "warn" : "")
  }

  /// A line of the table of distances.
  static func progress(
    _ name: String, clause: String, count: Int, limit: Int, consequence: String, unit: String = "件"
  ) -> ProgressView {
    let left = Self.left(limit - count)
    return ProgressView(
      name: name, clause: clause, meter: "\(count) / \(limit)",
      left: left.text == "已触发" ? left.text : "差 \(limit - count) \(unit)",
      consequence: consequence, tone: left.tone)
  }

  /// Units month by month from January on.
  static func trend(
    _ trend: [Counts], months: [Month], kind: String, title: String, subject: String,
    threshold: (value: Int, label: String)? = nil, since first: Month? = nil
  ) -> ChartView {
    let filled = trend + Array(repeating: Counts(), count: max(0, months.count - trend.count))
    let total = filled.prefix(months.count).reduce(Counts(), +)
    return ChartView(
      kind: kind, title: title,
      description: "\(subject)逐月件数；合计\(total.sentence ?? "没有计入的工单和检查")。", unit: "件",
      threshold: threshold.map { String($0.value) }, thresholdLabel: threshold?.label ?? "",
      axis: "月份", series: ["服务态度投诉", "12345热线不满意", "检查曝光"],
      rows: zip(months, filled).map { month, counts in
        .init(
          label: "\(month.number)月",
          // A month of which there are no data is a gap, not a nought.
          values: [counts.attitude, counts.unsatisfied, counts.inspections].map {
            first.map { month < $0 } == true ? "—" : String($0)
          })
      })
  }

  /// The same as running sums, to be compared with a threshold of the year.
  static func cumulative(_ trend: [Counts]) -> [Counts] {
    var sum = Counts()
    return trend.map { counts in
      sum = sum + counts
      return sum
    }
  }
}
