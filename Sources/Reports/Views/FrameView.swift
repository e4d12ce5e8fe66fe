/// What every document says about itself: the `frame` of each view.
struct FrameView: View {
  var title: String
  var subject: String
  /// `2026-08-31`.
  var date: String
  /// `2026年8月31日`.
  var dateText: String
  /// `2026-08`.
  var month: String
  /// `2026年8月`.
  var monthText: String
  /// 草稿, where it is one.
  var mark: String?
  var foot: String
  var audience: String
  /// Unannounced calendars, unpublished months: what a reader should know before believing.
  var remarks: [String]
}

/// A key figure.
struct CardView: View {
  var name: String
  var figure: String
  var note: String
  /// `bad`, `warn`, `good` or nothing.
  var tone: String
}

/// A chart as its data.
struct ChartView: View {
  var kind: String
  var title: String
  var description: String
  var unit: String
  var threshold: String?
  var thresholdLabel: String
  /// The heading of the labels' column.
  var axis: String
  var series: [String]
  var rows: [Row]

  static var sampleTexts: [String: String] { ["kind": "bar"] }

  struct Row: View {
    var label: String
    var values: [String]
  }
}

/// How far the next consequence is.
struct ProgressView: View {
  var name: String
  var clause: String
  /// `4 / 5`.
  var meter: String
  var left: String
  var consequence: String
  var tone: String
}
