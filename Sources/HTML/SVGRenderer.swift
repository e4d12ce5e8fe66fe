import Layout

/// A chart's drawing → SVG whose text is text.
enum SVGRenderer {
  /// The `svg` element; `id` makes the ids of its title and description unlike any other's.
  static func svg(_ drawing: ChartDrawing, id: String) -> String {
    let size = "0 0 \(drawing.width.short) \(drawing.height.short)"
    var out =
      "<svg viewBox=\"\(size)\" role=\"img\""
      + " aria-labelledby=\"\(id)-title \(id)-desc\">"
    out += "<title id=\"\(id)-title\">\(MarkupText.escaped(drawing.title))</title>"
    out += "<desc id=\"\(id)-desc\">\(MarkupText.escaped(drawing.description))</desc>"
    for mark in drawing.marks { out += svg(mark) }
    return out + "</svg>"
  }

  private static func svg(_ mark: ChartDrawing.Mark) -> String {
    switch mark {
    case .rectangle(let box, let colour):
      return "<rect x=\"\(box.x.short)\" y=\"\(box.y.short)\" width=\"\(box.width.short)\""
        + " height=\"\(box.height.short)\" fill=\"\(colour.css)\"/>"
    case .polyline(let points, let width, let dash, let colour):
      let dashes =
        dash.isEmpty
        ? "" : " stroke-dasharray=\"\(dash.map { $0.short }.joined(separator: " "))\""
      return "<polyline points=\"\(list(points))\" fill=\"none\" stroke=\"\(colour.css)\""
        + " stroke-width=\"\(width.short)\"\(dashes)/>"
    case .polygon(let points, let colour):
      return "<polygon points=\"\(list(points))\" fill=\"\(colour.css)\"/>"
    case .text(let text, let at, let anchor, let size, let colour):
      return "<text x=\"\(at.x.short)\" y=\"\(at.y.short)\" text-anchor=\"\(anchor.rawValue)\""
        + " font-size=\"\(size.short)\" fill=\"\(colour.css)\">\(MarkupText.escaped(text))</text>"
    }
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\($0.x.short),\($0.y.short)" }.joined(separator: " ")
  }
}
