import Model

/// The month's tickets → the exports of the three systems that hold them.
extension MonthPlan {
  func ticketFiles(_ body: (SampleFile) throws -> Void) rethrows {
    for part in 0..<partCount {
      var tickets = bulk(part: part).map(\.draft)
      // What was still open at the end of the month before, and has been closed since.
      let closedSince = before?.bulk(part: part).compactMap(\.closedLater) ?? []
      tickets += closedSince
      if part == 0 {
        tickets += stories().filter { !$0.isLate }.map(\.draft)
        let earlier = before?.stories() ?? []
        tickets += earlier.compactMap { $0.isLate ? $0.draft : $0.revision }
      }
      for source in TicketSource.allCases {
        let own = tickets.filter { TicketSource(channel: $0.channel) == source }
        try body(file(of: source, own, part: part))
      }
    }
  }

  private func file(of source: TicketSource, _ tickets: [TicketDraft], part: Int) -> SampleFile {
    let layout = TicketLayout(source)
    let suffix = partCount > 1 ? "-\((part + 1).padded(to: 3))" : ""
    var table = Table(
      name: "工单", columns: layout.headings, rows: tickets.map { layout.row($0) })
    // Systems number their rows from 1 and export whole pages twice now and then.
    if part == 0, let last = table.rows.last { table.rows.append(last) }
    if part == 0, let model = tickets.first {
      var spoilt = model
      for (index, spoiler) in spoilers(of: source).enumerated() {
        spoilt.id = storyID(model.channel, 90 + index)
        table.rows.append(
          layout.row(spoilt, spoiling: spoiler.heading, with: spoiler.cell))
      }
    }
    switch source {
    case .hotline:
      return SampleFile("热线工单导出\(suffix).csv", .gb18030, table)
    case .city:
      table.titles = ["清源市12345热线转办工单（供水）", "导出范围：\(month.chinese)"]
      table.rows.append(.init([.text("合计"), .integer(table.rows.count)], style: .total))
      return SampleFile("12345转办\(suffix).xlsx", .xlsx, table)
    case .others:
      return SampleFile("其他渠道工单\(suffix).csv", .utf8BOM, table)
    }
  }
}
