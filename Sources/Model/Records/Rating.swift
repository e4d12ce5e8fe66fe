/// 年度测评: a proposed annual rating.
package struct Rating: ExportRecord {
  /// 年度.
  package var year: Int
  /// 工号.
  package var staffID: String
  /// 姓名.
  package var name: String
  /// 拟定等级.
  package var proposed: RatingLevel

  package init(
    year: Int,
    staffID: String,
    name: String,
    proposed: RatingLevel
  ) {
    self.year = year
    self.staffID = staffID
    self.name = name
    self.proposed = proposed
  }

  package static var kind: RecordKind { .ratings }

  package func key(batch: Month) -> String {
    "\(year)\u{1f}\(staffID)"
  }

  package static var blank: Rating { Rating(year: 0, staffID: "", name: "", proposed: .competent) }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("年度", &year)
    columns.required("工号", &staffID)
    columns.required("姓名", &name)
    columns.required("拟定等级", &proposed)
  }
}
