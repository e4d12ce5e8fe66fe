import Model

/// Chinese pieces that the sentences of findings are made of.
enum Wording {
  /// `工单 GD1、GD2` with at most three ids, `等 n 件` after them.
  static func cases(_ keys: [CaseKey], _ noun: String = "工单") -> String {
    let shown = keys.prefix(3).map(\.id).joined(separator: "、")
    return keys.count > 3 ? "\(noun) \(shown) 等 \(keys.count) 件" : "\(noun) \(shown)"
  }

  /// `服务态度投诉` and the like, joined.
  static func classes(_ classes: ClassSet) -> String {
    classes.list.map(\.chinese).joined(separator: "、")
  }

  /// `服务态度投诉 2 件、检查曝光 1 起` for the classes that reach a limit.
  static func counts(_ counts: Counts, of reached: ClassSet) -> String {
    var parts: [String] = []
    if reached.contains(.attitude) { parts.append("服务态度投诉 \(counts.attitude) 件") }
    if reached.contains(.unsatisfied) { parts.append("12345热线不满意 \(counts.unsatisfied) 件") }
    if reached.contains(.inspection) { parts.append("检查曝光 \(counts.inspections) 起") }
    return parts.joined(separator: "、")
  }

  /// `工单.xlsx“Sheet1”第 12 行`.
  static func place(_ place: SourcePlace) -> String {
    let sheet = place.sheet.isEmpty ? "" : "“\(place.sheet)”"
    return "\(place.batch) 批次 \(place.file)\(sheet)第 \(place.row) 行"
  }
}
