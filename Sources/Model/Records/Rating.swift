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

  package var fields: [String] {
    [
      String(year),
      staffID,
      name,
      proposed.rawValue,
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 4,
      let year = Int(fields[0]),
      let proposed = RatingLevel(rawValue: fields[3])
    else { return nil }
    self.init(
      year: year,
      staffID: fields[1],
      name: fields[2],
      proposed: proposed)
  }
}
