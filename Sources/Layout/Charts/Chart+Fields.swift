extension Chart {
  private static let row = 16.0

  /// The height that a heat map needs: a row each category, the column heads and the legend.
  var heatHeight: Double { Double(categories.count) * Self.row + 34 }

  /// Fields from pale to dark with their number in them.
  func drawHeat(_ drawing: inout ChartDrawing) {
    let size = ChartLook.textSize
    let left = min(
      drawing.width * 0.4, (categories.map { ChartLook.width(of: $0) }.max() ?? 0) + 8)
    let slot = (drawing.width - left) / Double(max(1, series.count))
    let highest = max(1, series.flatMap { $0.values.compactMap(\.self) }.max() ?? 1)
    let top = size * 1.8
    for (column, one) in series.enumerated() {
      drawing.text(one.name, x: left + (Double(column) + 0.5) * slot, y: size * 1.2, .middle)
    }
    for (row, category) in categories.enumerated() {
      let y = top + Double(row) * Self.row
      drawing.text(category, x: left - 5, y: y + Self.row * 0.5 + size * 0.35, .end)
      for (column, one) in series.enumerated() {
        let x = left + Double(column) * slot
        guard row < one.values.count, let value = one.values[row] else {
          drawing.text("—", x: x + slot / 2, y: y + Self.row * 0.5 + size * 0.35, .middle)
          continue
        }
        let share = max(0, value) / highest
        let colour = ChartLook.palette[0].tinted(0.06 + 0.94 * share)
        drawing.fill(x + 0.5, y + 0.5, slot - 1, Self.row - 1, colour)
        drawing.text(
          value.short, x: x + slot / 2, y: y + Self.row * 0.5 + size * 0.35, .middle,
          share > 0.5 ? .white : ChartLook.ink)
      }
    }
    let y = top + Double(categories.count) * Self.row + size * 1.5
    drawing.text("颜色越深数值越大，最大 \(highest.short)\(unit)", x: left, y: y, .start, ChartLook.axis)
  }

  /// Bars from the highest down; the line is the share of all that they make together.
  func drawPareto(_ drawing: inout ChartDrawing) {
    guard let first = series.first else { return }
    let pairs = zip(categories, first.values).enumerated()
      .map { (order: $0.offset, name: $0.element.0, value: max(0, $0.element.1 ?? 0)) }
      .sorted { ($1.value, $0.order) < ($0.value, $1.order) }
    let total = max(1, pairs.reduce(0) { $0 + $1.value })
    var sorted = self
    sorted.categories = pairs.map(\.name)
    sorted.series = [Series(name: first.name, values: pairs.map(\.value))]
    let frame = ChartFrame(
      // The axis reaches to the sum, so that bars and the line of their share stand on one scale.
      &drawing, chart: sorted, values: [total], rightMargin: 30)
    let bar = min(34, frame.slot * 0.7)
    var sum = 0.0
    var line: [Point] = []
    for (index, pair) in pairs.enumerated() {
      let x = frame.left + (Double(index) + 0.5) * frame.slot
      let y = frame.y(pair.value)
      drawing.fill(x - bar / 2, y, bar, frame.bottom - y, ChartLook.colour(0))
      sum += pair.value
      line.append(Point(x: x, y: frame.y(sum)))
    }
    let dark = ChartLook.limit
    for share in [0.0, 0.5, 1.0] {
      let y = frame.y(total * share)
      drawing.text(
        "\((share * 100).short)%", x: drawing.width, y: y + ChartLook.textSize * 0.35, .end, dark)
    }
    drawing.marks.append(.polyline(line, width: 1.2, dash: [4, 2], dark))
    for (index, pair) in pairs.enumerated() {
      let x = frame.left + (Double(index) + 0.5) * frame.slot
      frame.drawValue(pair.value, x: x, y: frame.y(pair.value) - 2.5, in: &drawing)
    }
    for point in line {
      drawing.fill(point.x - 1.8, point.y - 1.8, 3.6, 3.6, dark)
    }
  }
}
