/// The plot of a chart with axes: where it lies, its scale, legend, grid and category labels.
struct ChartFrame {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let scale: ChartScale
  let slot: Double

  /// Draws everything that stands behind the data.
  init(
    _ drawing: inout ChartDrawing, chart: Chart, values: [Double], rightMargin: Double = 4,
    drawsLines: Bool = false
  ) {
    let size = ChartLook.textSize
    scale = ChartScale(values: values + (chart.threshold.map { [$0] } ?? []))
    let labels = scale.ticks.map { $0.short }
    left = (labels.map { ChartLook.width(of: $0) }.max() ?? 0) + 6
    right = drawing.width - rightMargin
    let legend = Self.legend(of: chart, drawsLines: drawsLines)
    // The unit stands before the legend, in its first row.
    let unit = chart.unit.isEmpty ? "" : "单位：\(chart.unit)"
    drawing.text(unit, x: 0, y: size * 1.15, .start, ChartLook.axis)
    let start = unit.isEmpty ? left : max(left, ChartLook.width(of: unit) + size)
    let rows = max(
      unit.isEmpty ? 0 : 1, Self.draw(legend, in: &drawing, from: start, to: right))
    top = Double(rows) * size * 1.6 + size * 1.5
    bottom = drawing.height - size * 1.9
    slot = (right - left) / Double(max(1, chart.categories.count))
    for (tick, label) in zip(scale.ticks, labels) {
      let y = scale.position(tick, from: bottom, to: top)
      drawing.rule(
        left, y, right, y, width: tick == 0 ? 0.8 : 0.4, tick == 0 ? ChartLook.axis : ChartLook.grid
      )
      drawing.text(label, x: left - 4, y: y + size * 0.35, .end, ChartLook.axis)
    }
    let widest = chart.categories.map { ChartLook.width(of: $0) }.max() ?? 0
    let every = max(1, Int((widest + 4) / slot) + (widest + 4 > slot ? 1 : 0))
    for (index, category) in chart.categories.enumerated() where index % every == 0 {
      drawing.text(
        category, x: left + (Double(index) + 0.5) * slot, y: bottom + size * 1.5, .middle)
    }
  }

  func y(_ value: Double) -> Double { scale.position(value, from: bottom, to: top) }

  func drawThreshold(_ chart: Chart, in drawing: inout ChartDrawing) {
    guard let threshold = chart.threshold else { return }
    let y = y(threshold)
    drawing.rule(left, y, right, y, width: 1, dash: [4, 2], ChartLook.limit)
  }

  /// A value above a mark, on white where a line may run behind it.
  func drawValue(_ value: Double, x: Double, y: Double, in drawing: inout ChartDrawing) {
    let size = ChartLook.textSize
    let width = ChartLook.width(of: value.short)
    drawing.fill(x - width / 2 - 1, y - size * 0.85, width + 2, size, .white)
    drawing.text(value.short, x: x, y: y, .middle)
  }

  private struct LegendItem {
    var text: String
    var colour: Colour
    var dash: [Double]
    var isLine: Bool
  }

  private static func legend(of chart: Chart, drawsLines: Bool) -> [LegendItem] {
    var items: [LegendItem] = []
    if chart.series.count > 1 {
      items = chart.series.enumerated().map { index, series in
        LegendItem(
          text: series.name, colour: ChartLook.colour(index),
          dash: drawsLines ? ChartLook.dashes[index % ChartLook.dashes.count] : [],
          isLine: drawsLines)
      }
    }
    if let threshold = chart.threshold {
      let name = chart.thresholdLabel.isEmpty ? "界线 \(threshold.short)" : chart.thresholdLabel
      items.append(LegendItem(text: name, colour: ChartLook.limit, dash: [4, 2], isLine: true))
    }
    return items
  }

  private static func draw(
    _ items: [LegendItem], in drawing: inout ChartDrawing, from left: Double, to right: Double
  ) -> Int {
    let size = ChartLook.textSize
    var x = left
    var row = 0
    for item in items {
      let width = 18 + ChartLook.width(of: item.text) + 10
      if x + width > right, x > left {
        x = left
        row += 1
      }
      let y = (Double(row) + 0.5) * size * 1.6
      if item.isLine {
        drawing.rule(x, y, x + 14, y, width: 1.4, dash: item.dash, item.colour)
      } else {
        drawing.fill(x + 3, y - size * 0.4, size * 0.9, size * 0.8, item.colour)
      }
      drawing.text(item.text, x: x + 17, y: y + size * 0.35)
      x += width
    }
    return items.isEmpty ? 0 : row + 1
  }
}
