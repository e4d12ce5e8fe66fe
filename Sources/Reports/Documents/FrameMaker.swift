import Model
import Policy

extension MonthRegister {
  /// What a document says about itself.
  func frame(_ title: String, subject: String, audience: String) -> FrameView {
    var remarks = options.remarks
    for notice in results.notices where notice.kind == .calendarMissing {
      remarks.append("\(notice.about) 年没有工作日历，复议期限按周一至周五推算。")
    }
    return FrameView(
      title: title, subject: subject, date: options.date.description,
      dateText: options.date.chinese, month: month.description, monthText: month.chinese,
      mark: options.isDraft ? "草稿" : nil,
      foot: "依据实施意见；数据截至\(month.lastDay.chinese)，\(month.number) 月批次",
      audience: audience, remarks: remarks)
  }
}
