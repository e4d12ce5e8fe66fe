extension FlowLayout {
  /// Blocks side by side in columns of one width; one below the other where that is too high.
  func row(
    _ blocks: [Block], _ block: Block, node: Int, x: Double, width: Double,
    to list: inout FragmentList
  ) {
    guard blocks.count > 1 else {
      for child in blocks { flow(child, x: x, width: width, parent: node, to: &list) }
      return
    }
    let gap = block.style.gap
    let count = Double(blocks.count)
    let column = max(1, (width - gap * (count - 1)) / count)
    var marks: [PlacedItem] = []
    var height = 0.0
    for (index, child) in blocks.enumerated() {
      var inner = FragmentList()
      flow(child, x: x + Double(index) * (column + gap), width: column, parent: node, to: &inner)
      let stack = inner.stacked
      marks += stack.marks
      height = max(height, stack.height)
    }
    if height <= areaSize(list.part).height {
      list.append(FlowFragment(height: height, marks: marks))
    } else {
      for child in blocks { flow(child, x: x, width: width, parent: node, to: &list) }
    }
  }

  /// The first block at the left edge and the last at the right, on one baseline where both are
  /// one line; one below the other where they do not fit.
  func ends(_ blocks: [Block], node: Int, x: Double, width: Double, to list: inout FragmentList) {
    guard let first = blocks.first, let last = blocks.last, blocks.count > 1 else {
      for child in blocks { flow(child, x: x, width: width, parent: node, to: &list) }
      return
    }
    let room = blocks.dropFirst().reduce(0.0) { $0 + widths(of: $1).widest + 12 }
    let start = list.count
    guard room < width * 0.6, widths(of: first).narrowest + room <= width else {
      for child in blocks { flow(child, x: x, width: width, parent: node, to: &list) }
      list.keepTogether(from: start)
      return
    }
    var left = FragmentList()
    flow(first, x: x, width: width - room, parent: node, to: &left)
    var right = FragmentList()
    for child in blocks.dropFirst() {
      var child = child
      if child.style.align != .centre || child.destination == last.destination {
        child.style.align = .end
      }
      child.style.indent = 0
      flow(child, x: x + width - room, width: room, parent: node, to: &right)
    }
    let (one, two) = (left.stacked, right.stacked)
    let shift = max(0, Self.lastBaseline(one.marks) - Self.lastBaseline(two.marks))
    list.append(
      FlowFragment(
        height: max(one.height, two.height + shift),
        marks: one.marks + two.marks.map { $0.moved(x: 0, y: shift) }))
  }

  private static func lastBaseline(_ marks: [PlacedItem]) -> Double {
    marks.reduce(0) { lowest, mark in
      if case .line(_, _, let baseline, _) = mark { max(lowest, baseline) } else { lowest }
    }
  }

  /// Blocks in several columns, filled one after the other to about one height.
  func columns(
    _ count: Int, _ blocks: [Block], _ block: Block, node: Int, x: Double, width: Double,
    to list: inout FragmentList
  ) {
    let gap = block.style.gap
    let column = max(1, (width - gap * Double(count - 1)) / Double(count))
    var inner = FragmentList()
    for child in blocks { flow(child, x: x, width: column, parent: node, to: &inner) }
    let total = inner.height(from: 0)
    guard total > 0, total / Double(count) <= areaSize(list.part).height * 0.9 else {
      for child in blocks { flow(child, x: x, width: width, parent: node, to: &list) }
      return
    }
    var marks: [PlacedItem] = []
    var (place, y, highest) = (0, 0.0, 0.0)
    for fragment in inner.fragments {
      let before = y > 0 ? fragment.before : 0
      if y > 0, y + before + fragment.height / 2 > total / Double(count), place < count - 1 {
        place += 1
        y = 0
      } else {
        y += before
      }
      let shift = Double(place) * (column + gap)
      marks += fragment.marks.map { $0.moved(x: shift, y: y) }
      y += fragment.height
      highest = max(highest, y)
    }
    list.append(FlowFragment(height: highest, marks: marks))
  }

  /// A chart as wide as it may be, at most as wide as a hand.
  func chart(
    _ chart: Chart, _ style: InlineStyle, node: Int, x: Double, width: Double,
    to list: inout FragmentList
  ) {
    let drawing = chart.drawing(width: width)
    var marks: [PlacedItem] = [.element(node)]
    for mark in drawing.marks {
      switch mark {
      case .rectangle(let box, let colour):
        marks.append(.shape(.rectangle(box.moved(x: x), colour), tag: node))
      case .polyline(let points, let stroke, let dash, let colour):
        marks.append(
          .shape(
            .polyline(points.map { $0.moved(x: x, y: 0) }, width: stroke, dash: dash, colour),
            tag: node))
      case .polygon(let points, let colour):
        marks.append(.shape(.polygon(points.map { $0.moved(x: x, y: 0) }, colour), tag: node))
      case .text(let text, let point, let anchor, let size, let colour):
        var look = style
        look.size = size
        look.weight = 400
        look.colour = colour
        guard let line = line(text, look, place: "图表“\(chart.title)”") else { continue }
        let shift =
          switch anchor {
          case .start: 0.0
          case .middle: line.width / 2
          case .end: line.width
          }
        marks.append(
          .line(line, x: x + point.x - shift - line.start, baseline: point.y, tag: node))
      }
    }
    list.append(FlowFragment(height: drawing.height, marks: marks))
  }

  /// A text on one line, from 0.
  ///
  /// Characters that no font has are noted with a place, where there is one.
  func line(_ text: String, _ style: InlineStyle, place: String? = nil) -> ComposedLine? {
    let composition = composer.compose(
      [.text(text, style)], style: ParagraphStyle(alignment: .left, lineAdvance: style.size),
      measure: Measure(10_000))
    if let place {
      for case .missing(let scalar) in composition.notices {
        note(CompositionNotice.missing(scalar).message, at: place)
      }
    }
    return composition.lines.first
  }

  /// The widths that a block asks for.
  func widths(of block: Block) -> (narrowest: Double, widest: Double) {
    let style = block.style
    let edges = style.left + style.right + 2 * style.padding
    func around(_ inner: (narrowest: Double, widest: Double)) -> (
      narrowest: Double, widest: Double
    ) {
      (inner.narrowest + edges, inner.widest + edges)
    }
    func largest(_ blocks: [Block]) -> (narrowest: Double, widest: Double) {
      blocks.reduce((0, 0)) { sum, child in
        let own = widths(of: child)
        return (max(sum.0, own.narrowest), max(sum.1, own.widest))
      }
    }
    switch block.content {
    case .paragraph(let items):
      let own = block.shaped?.widths ?? self.widths(of: items, style)
      let widest = own.widest + max(0, style.indent)
      return around((style.nowrap ? widest : own.narrowest, widest))
    case .blocks(let blocks), .row(let blocks), .ends(let blocks), .columns(_, let blocks):
      return around(largest(blocks))
    case .item(let marker, let blocks):
      let label = self.widths(of: marker, style).widest + style.size * 0.35
      let inner = largest(blocks)
      return (inner.narrowest + max(label, style.left), inner.widest + max(label, style.left))
    case .image(_, let width, _): return around((min(width, 36), width))
    case .table, .chart, .contents: return around((72, 220))
    case .rule: return (0, 0)
    }
  }
}

extension Rectangle {
  fileprivate func moved(x dx: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y, width: width, height: height)
  }
}
