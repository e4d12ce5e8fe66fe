/// What `bulletin.mustache` shows.
struct BulletinView: View {
  var frame: FrameView
  /// 2026年第8期.
  var issue: String
  var lead: String
  var exposures: Block?
  var inspections: Block?
  var carriedOver: Block?
  var corrections: Corrections?
  var figures: Figures
  var requirements: Requirements

  /// A numbered part: entries by department.
  struct Block: View {
    /// The number of the part in Chinese: 一, 二 and so on.
    var number: String
    var count: String
    var departments: [Department]
  }

  struct Department: View {
    var number: String
    var name: String
    var count: String
    var entries: [EntryView]
  }

  struct Corrections: View {
    var number: String
    var items: [String]
  }

  struct Figures: View {
    var number: String
    var rows: [CountsView]
    var total: CountsView
    var chart: ChartView
    var note: String
  }

  struct Requirements: View {
    var number: String
    var paragraphs: [String]
  }
}

/// An entry of the bulletin, and what its notice says.
struct EntryView: View {
  var number: String
  /// The ticket's or inspection's id.
  var id: String
  /// 工单编号 or 检查编号.
  var idName: String
  /// All tickets of an incident, where there are several.
  var tickets: String?
  var classes: String
  var date: String
  var channel: String
  var story: String
  var outcome: String?
  var verdict: String
  var unit: String
  var person: String?
  var clause: String
  /// By reading `bulletin-amounts` only.
  var amounts: String?
  var carriedOver: String?
}

/// What `notice.mustache` shows.
struct NoticeView: View {
  var frame: FrameView
  var issue: String
  /// `城东营业所服务态度投诉曝光通知单`.
  var heading: String
  var entry: EntryView
}

/// What `notices.mustache` shows: all of them, for the printer.
struct NoticesView: View {
  var frame: FrameView
  var notices: [NoticeView]
}
