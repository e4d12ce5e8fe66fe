package import Markup

/// A chart as data: what a `figure` says in its table and its `data-` attributes.
package struct Chart: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Bars side by side, a group for each category.
    case bar
    /// Bars on top of each other.
    case stacked
    case line
    /// A field for each category and series, the darker the more.
    case heat
    /// Bars from the highest down and the line of their running share.
    case pareto
  }

  package struct Series: Sendable, Hashable {
    package var name: String
    /// One a category; nil where the table has no number.
    package var values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  package var kind: Kind
  package var title: String
  package var description: String
  package var categories: [String]
  package var series: [Series]
  package var threshold: Double?
  package var thresholdLabel: String
  package var unit: String

  package init(
    kind: Kind, title: String = "", description: String = "", categories: [String],
    series: [Series], threshold: Double? = nil, thresholdLabel: String = "", unit: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.categories = categories
    self.series = series
    self.threshold = threshold
    self.thresholdLabel = thresholdLabel
    self.unit = unit
  }

  /// The chart of a figure, or nil where it names no kind that we draw or has no numbers.
  ///
  /// Rows are categories and columns are series; a table of one row is read the other way.
  package init?(figure: Element) {
    guard let kind = figure["data-chart"].flatMap({ Kind(rawValue: $0) }),
      let table = figure.first(.table),
      let grid = DataGrid(table: table)
    else { return nil }
    let isOneRow = grid.rows.count == 1 && grid.names.count > 1 && kind != .heat
    if isOneRow {
      categories = grid.names
      series = [Series(name: grid.rows[0].label, values: grid.rows[0].values)]
    } else {
      categories = grid.rows.map(\.label)
      series = grid.names.enumerated().map { column, name in
        Series(name: name, values: grid.rows.map { $0.values[column] })
      }
    }
    self.kind = kind
    let caption = figure.first(.figcaption)?.text ?? ""
    title = Outline.collapsed(caption)
    unit = figure["data-unit"] ?? ""
    threshold = figure["data-threshold"].flatMap { Double($0) }
    thresholdLabel = figure["data-threshold-label"] ?? ""
    description = figure["data-description"] ?? ""
    if description.isEmpty { description = spoken }
  }

  /// The figures in words, for readers who hear the chart.
  package var spoken: String {
    let parts = series.map { series in
      let values = zip(categories, series.values)
        .map { "\($0)\($1.map { $0.short + unit } ?? "无数据")" }
      return (series.name.isEmpty ? "" : series.name + "：") + values.joined(separator: "，")
    }
    let limit = threshold.map {
      "。\(thresholdLabel.isEmpty ? "界线" : thresholdLabel)：\($0.short)\(unit)"
    }
    return parts.joined(separator: "；") + (limit ?? "")
  }
}

/// A table of data: what its columns are called and, for each row, its label and numbers.
struct DataGrid {
  struct Row {
    var label: String
    var values: [Double?]
  }

  var names: [String]
  var rows: [Row]

  /// The grid of a table, or nil where it has no row with a label and a number.
  init?(table: Element) {
    func rows(of part: VocabularyElement) -> [[String]] {
      table.elements.filter { $0.kind == part }.flatMap(\.elements)
        .filter { $0.kind == .tr }
        .map { $0.elements.map { Outline.collapsed($0.text) } }
    }
    let body = rows(of: .tbody).filter { $0.count > 1 }
    let width = body.map(\.count).max() ?? 0
    guard width > 1 else { return nil }
    let head = rows(of: .thead).last ?? []
    names = (1..<width).map { $0 < head.count ? head[$0] : "" }
    self.rows = body.map { cells in
      Row(
        label: cells[0],
        values: (1..<width).map { $0 < cells.count ? Self.number(cells[$0]) : nil })
    }
    guard self.rows.contains(where: { $0.values.contains { $0 != nil } }) else { return nil }
  }

  /// The number at the start of a cell: `1,284`, `96.5%`, `3 件`.
  private static func number(_ text: String) -> Double? {
    let digits = text.filter { $0 != "," }.prefix {
      $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-")
    }
    return Double(digits)
  }
}
