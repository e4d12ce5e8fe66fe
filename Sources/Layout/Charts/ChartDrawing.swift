/// What a chart looks like: marks in points, y downward from its top left, in reading order.
package struct ChartDrawing: Sendable, Hashable {
  package enum Anchor: String, Sendable, Hashable {
    case start
    case middle
    case end
  }

  package enum Mark: Sendable, Hashable {
    case rectangle(Rectangle, Colour)
    case polyline([Point], width: Double, dash: [Double], Colour)
    case polygon([Point], Colour)
    case text(String, at: Point, anchor: Anchor, size: Double, Colour)
  }

  package var width: Double
  package var height: Double
  package var title: String
  package var description: String
  package var marks: [Mark] = []

  package init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  mutating func text(
    _ text: String, x: Double, y: Double, _ anchor: Anchor = .start,
    size: Double = ChartLook.textSize, _ colour: Colour = ChartLook.ink
  ) {
    if !text.isEmpty {
      marks.append(.text(text, at: Point(x: x, y: y), anchor: anchor, size: size, colour))
    }
  }

  mutating func rule(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, width: Double = 0.5,
    dash: [Double] = [], _ colour: Colour
  ) {
    let points = [Point(x: x1, y: y1), Point(x: x2, y: y2)]
    marks.append(.polyline(points, width: width, dash: dash, colour))
  }

  mutating func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: Colour)
  {
    guard width > 0, height > 0 else { return }
    marks.append(.rectangle(Rectangle(x: x, y: y, width: width, height: height), colour))
  }
}

/// Sizes and colours of charts; the colours differ in lightness, so that grey print keeps them apart.
enum ChartLook {
  static let textSize = 8.0
  static let ink = Colour(red: 0.2, green: 0.2, blue: 0.2)
  static let axis = Colour(red: 0.35, green: 0.35, blue: 0.35)
  static let grid = Colour(red: 0.87, green: 0.87, blue: 0.87)
  static let limit = Colour(red: 0.7, green: 0.15, blue: 0.12)
  static let palette = [
    Colour(red: 0.11, green: 0.32, blue: 0.5), Colour(red: 0.93, green: 0.68, blue: 0.25),
    Colour(red: 0.36, green: 0.55, blue: 0.72), Colour(red: 0.45, green: 0.12, blue: 0.1),
    Colour(red: 0.78, green: 0.83, blue: 0.86), Colour(red: 0.35, green: 0.5, blue: 0.24),
  ]
  /// Of the lines of series, one after the other.
  static let dashes: [[Double]] = [[], [5, 2], [1.5, 1.5], [7, 2, 1.5, 2]]

  static func colour(_ series: Int) -> Colour { palette[series % palette.count] }

  /// About how wide a text is: charts are laid out without fonts.
  static func width(of text: String, size: Double = textSize) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.58 : 1) } * size
  }
}

/// A scale from 0 (or below) to a round number, with ticks at round numbers.
struct ChartScale {
  let low: Double
  let high: Double
  let step: Double

  init(values: [Double]) {
    let top = max(values.max() ?? 0, 0)
    let bottom = min(values.min() ?? 0, 0)
    let span = max(top - bottom, 1)
    var step = 1.0
    // 1, 2, 5, 10, 20, 50 … until at most five steps cover the span.
    let factors = [2.0, 2.5, 2.0]
    var turn = 0
    while span / step > 5 {
      step *= factors[turn % 3]
      turn += 1
    }
    self.step = step
    high = (top / step).rounded(.up) * step
    low = (bottom / step).rounded(.down) * step
  }

  /// Whether there is anything between the ends.
  var ticks: [Double] {
    Array(stride(from: low, through: max(high, step), by: step))
  }

  var top: Double { max(high, step) }

  func position(_ value: Double, from bottom: Double, to top: Double) -> Double {
    bottom + (value - low) / (self.top - low) * (top - bottom)
  }
}
