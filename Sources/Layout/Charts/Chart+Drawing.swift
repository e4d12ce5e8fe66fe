extension Chart {
  /// The chart at a width in points.
  package func drawing(width: Double) -> ChartDrawing {
    let height = kind == .heat ? heatHeight : min(200, max(120, width * 0.42))
    var drawing = ChartDrawing(
      width: width, height: height, title: title, description: description)
    switch kind {
    case .bar: drawBars(&drawing)
    case .stacked: drawStacks(&drawing)
    case .line: drawLines(&drawing)
    case .heat: drawHeat(&drawing)
    case .pareto: drawPareto(&drawing)
    }
    return drawing
  }

  private func drawBars(_ drawing: inout ChartDrawing) {
    let frame = ChartFrame(
      &drawing, chart: self, values: series.flatMap { $0.values.compactMap(\.self) })
    let bar = min(26, frame.slot * 0.72 / Double(max(1, series.count)))
    let group = bar * Double(series.count)
    for (place, one) in series.enumerated() {
      for (index, value) in one.values.enumerated() {
        guard let value else { continue }
        let x = frame.left + (Double(index) + 0.5) * frame.slot - group / 2 + Double(place) * bar
        let colour = series.count == 1 && isOver(value) ? ChartLook.limit : ChartLook.colour(place)
        let (zero, end) = (frame.y(0), frame.y(value))
        drawing.fill(x + bar * 0.04, min(zero, end), bar * 0.92, abs(zero - end), colour)
      }
    }
    frame.drawThreshold(self, in: &drawing)
    let widest = series.flatMap {
      $0.values.compactMap { $0.map { ChartLook.width(of: $0.short) } }
    }
    guard (widest.max() ?? 0) <= max(bar, frame.slot / Double(series.count)) else { return }
    for (place, one) in series.enumerated() {
      for (index, value) in one.values.enumerated() {
        guard let value else { continue }
        let x =
          frame.left + (Double(index) + 0.5) * frame.slot - group / 2 + (Double(place) + 0.5) * bar
        frame.drawValue(value, x: x, y: frame.y(max(0, value)) - 2.5, in: &drawing)
      }
    }
  }

  /// Whether a value has reached the threshold.
  private func isOver(_ value: Double) -> Bool {
    threshold.map { value >= $0 } ?? false
  }

  private func drawStacks(_ drawing: inout ChartDrawing) {
    // A category without a number in any series is a gap, not nought.
    let totals = categories.indices.map { index -> Double? in
      let own = series.compactMap { index < $0.values.count ? $0.values[index] : nil }
      return own.isEmpty ? nil : own.reduce(0) { $0 + max(0, $1) }
    }
    let frame = ChartFrame(&drawing, chart: self, values: totals.compactMap(\.self))
    let bar = min(30, frame.slot * 0.62)
    for index in categories.indices {
      var sum = 0.0
      let x = frame.left + (Double(index) + 0.5) * frame.slot - bar / 2
      for (place, one) in series.enumerated() {
        let value = max(0, value(one, index))
        let (low, high) = (frame.y(sum), frame.y(sum + value))
        // A white edge keeps neighbours apart in grey print.
        drawing.fill(x, high + 0.4, bar, low - high - 0.8, ChartLook.colour(place))
        sum += value
      }
    }
    frame.drawThreshold(self, in: &drawing)
    for case (let index, let total?) in totals.enumerated() {
      let x = frame.left + (Double(index) + 0.5) * frame.slot
      frame.drawValue(total, x: x, y: frame.y(total) - 2.5, in: &drawing)
    }
  }

  private func value(_ series: Series, _ index: Int) -> Double {
    index < series.values.count ? series.values[index] ?? 0 : 0
  }

  private func drawLines(_ drawing: inout ChartDrawing) {
    let frame = ChartFrame(
      &drawing, chart: self, values: series.flatMap { $0.values.compactMap(\.self) },
      drawsLines: true)
    frame.drawThreshold(self, in: &drawing)
    for (place, one) in series.enumerated() {
      var run: [Point] = []
      for (index, value) in one.values.enumerated() {
        guard let value else {
          drawLine(run, place, in: &drawing)
          run = []
          continue
        }
        run.append(
          Point(x: frame.left + (Double(index) + 0.5) * frame.slot, y: frame.y(value)))
      }
      drawLine(run, place, in: &drawing)
    }
    guard series.count == 1 else { return }
    for (index, value) in series[0].values.enumerated() {
      guard let value else { continue }
      let x = frame.left + (Double(index) + 0.5) * frame.slot
      frame.drawValue(value, x: x, y: frame.y(value) - 5, in: &drawing)
    }
  }

  private func drawLine(_ points: [Point], _ place: Int, in drawing: inout ChartDrawing) {
    let colour = ChartLook.colour(place)
    if points.count > 1 {
      let dash = ChartLook.dashes[place % ChartLook.dashes.count]
      drawing.marks.append(.polyline(points, width: 1.4, dash: dash, colour))
    }
    for point in points { drawing.marks.append(.polygon(Self.marker(place, at: point), colour)) }
  }

  /// A square, a diamond or a triangle: lines are told apart without colour.
  private static func marker(_ place: Int, at point: Point) -> [Point] {
    let corners: [(Double, Double)] =
      switch place % 3 {
      case 0: [(-2, -2), (2, -2), (2, 2), (-2, 2)]
      case 1: [(0, -3), (3, 0), (0, 3), (-3, 0)]
      default: [(0, -3), (2.8, 2), (-2.8, 2)]
      }
    return corners.map { Point(x: point.x + $0.0, y: point.y + $0.1) }
  }
}
