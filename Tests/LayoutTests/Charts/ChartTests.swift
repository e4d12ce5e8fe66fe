import Markup
import PageSamples
import Testing

@testable import Layout

@Suite struct ChartTests {
  private static let chart = Chart(
    kind: .bar, title: "逐月", categories: ["7月", "8月"],
    series: [.init(name: "件数", values: [3, 5])], threshold: 5, thresholdLabel: "红线5件", unit: "件")

  private func texts(_ drawing: ChartDrawing) -> [String] {
    drawing.marks.compactMap { if case .text(let text, _, _, _, _) = $0 { text } else { nil } }
  }

  private func bars(_ drawing: ChartDrawing) -> [(Rectangle, Colour)] {
    drawing.marks.compactMap { mark in
      if case .rectangle(let box, let colour) = mark, colour != .white {
        (box, colour)
      } else {
        nil
      }
    }
  }

  @Test func aBarIsAsHighAsItsNumber() {
    let bars = bars(Self.chart.drawing(width: 300))
    #expect(bars.count == 2)
    #expect(abs(bars[0].0.height / bars[1].0.height - 3.0 / 5) < 0.001)
    #expect(bars[1].1 == ChartLook.limit)
  }

  @Test func everythingThatIsSaidIsText() {
    let texts = texts(Self.chart.drawing(width: 300))
    for text in ["7月", "8月", "3", "5", "红线5件", "单位：件"] { #expect(texts.contains(text)) }
  }

  @Test func marksStayInsideTheDrawing() {
    for kind in Chart.Kind.allCases {
      var chart = Self.chart
      chart.kind = kind
      chart.series.append(.init(name: "去年", values: [2, nil]))
      let drawing = chart.drawing(width: 300)
      for (box, _) in bars(drawing) {
        #expect(box.x >= 0 && box.x + box.width <= 300.01, "\(kind)")
        #expect(box.y >= 0 && box.y + box.height <= drawing.height + 0.01, "\(kind)")
      }
      for case .text(_, let point, _, _, _) in drawing.marks {
        #expect(point.x >= 0 && point.x <= 300 && point.y <= drawing.height, "\(kind)")
      }
    }
  }

  @Test func stacksAddUp() {
    var chart = Self.chart
    chart.kind = .stacked
    chart.series = [
      .init(name: "甲", values: [1, 2]), .init(name: "乙", values: [2, 4]),
    ]
    #expect(texts(chart.drawing(width: 300)).filter { $0 == "3" || $0 == "6" }.count >= 2)
  }

  @Test func aParetoGoesFromTheHighestDown() {
    let chart = Chart(
      kind: .pareto, categories: ["少", "多", "中"],
      series: [.init(name: "件", values: [1, 9, 4])])
    let texts = texts(chart.drawing(width: 300))
    #expect(texts.filter { ["少", "多", "中"].contains($0) } == ["多", "中", "少"])
    #expect(texts.contains("100%"))
  }

  @Test func aLineIsBrokenWhereANumberIsMissing() {
    let chart = Chart(
      kind: .line, categories: ["1", "2", "3", "4", "5"],
      series: [
        .init(name: "甲", values: [1, 2, nil, 3, 4]), .init(name: "乙", values: [1, 1, 1, 1, 1]),
      ])
    let lines = chart.drawing(width: 300).marks.filter {
      if case .polyline(let points, let width, _, _) = $0 {
        points.count > 1 && width == 1.4
      } else {
        false
      }
    }
    // Two pieces, one whole line, and the two samples of the legend.
    #expect(lines.count == 5)
  }

  @Test func seriesDifferInGreyPrint() {
    func grey(_ colour: Colour) -> Double {
      0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue
    }
    for (first, second) in zip(ChartLook.palette, ChartLook.palette.dropFirst()) {
      #expect(abs(grey(first) - grey(second)) > 0.1)
    }
  }

  @Test(
    arguments: [
      ([0.0, 1], 1.0, 1.0), ([3, 5], 1, 5), ([0, 7], 2, 8), ([0, 42], 10, 50),
      ([0, 1284], 500, 1500),
      ([], 1, 1),
    ] as [([Double], Double, Double)])
  func scalesAreRound(values: [Double], step: Double, top: Double) {
    let scale = ChartScale(values: values)
    #expect(scale.step == step)
    #expect(scale.top == top)
  }

  @Test func aTableOfOneRowIsReadTheOtherWay() throws {
    let figure = Element(
      "figure", [Attribute("data-chart", "line")],
      children: [Sample.table(head: ["", "7月", "8月"], rows: [["投诉", "1,284", "5件"]])])
    let chart = try #require(Chart(figure: figure))
    #expect(chart.categories == ["7月", "8月"])
    #expect(chart.series == [.init(name: "投诉", values: [1284, 5])])
    #expect(chart.description == "投诉：7月1284，8月5")
  }

  @Test(arguments: ["pie", ""])
  func anUnknownKindIsNoChart(kind: String) {
    let figure = Element(
      "figure", [Attribute("data-chart", kind)],
      children: [Sample.table(head: ["月", "件"], rows: [["7月", "1"]])])
    #expect(Chart(figure: figure) == nil)
  }
}
