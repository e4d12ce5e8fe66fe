/// Blocks → fragments one below the other, for one document on one thread.
final class FlowLayout {
  let composer: ParagraphComposer
  let page: PageSetup
  let document: String
  let images: [InlineImage]
  var tags = TagTree()
  var tables: [TableRepeat] = []
  private(set) var messages: [TypesettingMessage] = []
  private var told: Set<TypesettingMessage> = []
  /// What the text around a picture of one figure needs, in points.
  private var pictureReserve = 0.0
  /// What stands at the foot of the last page.
  private(set) var lastPageFoot = FragmentList()

  init(shaper: any TextShaper, page: PageSetup, document: String, images: [InlineImage]) {
    composer = ParagraphComposer(shaper: shaper)
    self.page = page
    self.document = document
    self.images = images
  }

  convenience init(_ document: PreparedDocument, shaper: any TextShaper) {
    self.init(
      shaper: shaper, page: document.family.page, document: document.source.name,
      images: document.images)
  }

  func note(_ text: String, at place: String) {
    note(TypesettingMessage(document: document, place: place, text: text))
  }

  func note(_ message: TypesettingMessage) {
    if told.insert(message).inserted { messages.append(message) }
  }

  func appendFoot(_ other: FragmentList, _ change: (FlowFragment) -> FlowFragment) {
    lastPageFoot.append(other, change)
  }

  /// Appends a block's fragments; `x` and `width` say where in the type area they may stand.
  func flow(_ block: Block, x: Double, width: Double, parent: Int, to list: inout FragmentList) {
    if block.style.display == .lastPageFoot {
      var block = block
      block.style.display = .block
      return flow(block, x: x, width: width, parent: parent, to: &lastPageFoot)
    }
    let style = block.style
    let outerPart = list.part
    let part = style.part ?? outerPart
    var (x, width) = (x, width)
    if part != outerPart {
      list.part = part
      list.breakPage()
      (x, width) = (0, areaSize(part).width)
    }
    if style.pageBefore { list.breakPage() }
    if style.keepWithPrevious { list.keepLastWithNext() }
    list.space(style.before)
    let start = list.count
    let node = tags.add(block.tag, under: parent)
    draw(block, node: node, x: x, width: width, to: &list)
    if let destination = block.destination {
      list.prepend([.destination(destination, y: 0)], at: start)
    }
    if style.keepTogether, list.height(from: start) <= areaSize(part).height {
      list.keepTogether(from: start)
    }
    if style.keepWithNext, list.count > start { list.keepLastWithNext() }
    list.space(style.after)
    if style.pageAfter { list.breakPage() }
    if part != outerPart {
      list.part = outerPart
      list.breakPage()
    }
  }

  /// The block with its borders and background.
  private func draw(
    _ block: Block, node: Int, x: Double, width: Double, to list: inout FragmentList
  ) {
    let style = block.style
    if case .table = block.content {
      return content(block, node: node, x: x, width: width, to: &list)
    }
    let hasSides = style.borders[.left] != nil || style.borders[.right] != nil
    if hasSides || style.background != nil || style.padding > 0 {
      return boxed(block, node: node, x: x, width: width, to: &list)
    }
    if let top = style.borders[.top] {
      list.append(border(top, x: x, width: width))
      list.keepLastWithNext()
    }
    content(block, node: node, x: x, width: width, to: &list)
    if let bottom = style.borders[.bottom] {
      list.keepLastWithNext()
      list.append(border(bottom, x: x, width: width))
    }
  }

  private func border(_ stroke: Stroke, x: Double, width: Double) -> FlowFragment {
    let y = stroke.width / 2
    return FlowFragment(height: stroke.width, marks: [.rule(x, y, x + width, y, stroke)])
  }

  /// A block in a frame or on a ground, as one fragment.
  private func boxed(
    _ block: Block, node: Int, x: Double, width: Double, to list: inout FragmentList
  ) {
    let style = block.style
    let inset = style.padding
    var inner = FragmentList()
    content(block, node: node, x: x + inset, width: max(1, width - 2 * inset), to: &inner)
    let (marks, height) = inner.stacked
    guard height + 2 * inset <= areaSize(list.part).height else {
      return content(block, node: node, x: x + inset, width: max(1, width - 2 * inset), to: &list)
    }
    let box = Rectangle(x: x, y: 0, width: width, height: height + 2 * inset)
    list.append(
      FlowFragment(
        height: box.height, marks: frame(of: style, box) + marks.map { $0.moved(x: 0, y: inset) }))
  }

  /// Ground and borders of a box.
  func frame(of style: ComputedStyle, _ box: Rectangle) -> [PlacedItem] {
    var marks: [PlacedItem] = style.background.map { [.fill(box, $0)] } ?? []
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    for edge in Edge.allCases {
      guard let stroke = style.borders[edge] else { continue }
      switch edge {
      case .top: marks.append(.rule(box.x, box.y, right, box.y, stroke))
      case .right: marks.append(.rule(right, box.y, right, bottom, stroke))
      case .bottom: marks.append(.rule(box.x, bottom, right, bottom, stroke))
      case .left: marks.append(.rule(box.x, box.y, box.x, bottom, stroke))
      }
    }
    return marks
  }

  private func content(
    _ block: Block, node: Int, x: Double, width: Double, to list: inout FragmentList
  ) {
    switch block.content {
    case .blocks(let blocks):
      let left = block.style.left
      let inner = max(1, width - left - block.style.right)
      var isFirst = true
      let outer = pictureReserve
      pictureReserve = blocks.contains(where: \.isPicture) ? heightOfText(blocks, width: inner) : 0
      defer { pictureReserve = outer }
      for child in blocks {
        var child = child
        // Two lines in one place are one.
        if isFirst, block.style.borders[.top] != nil { child.style.borders[.top] = nil }
        isFirst = false
        flow(child, x: x + left, width: inner, parent: node, to: &list)
      }
    case .paragraph(let items):
      paragraph(items, block, node: node, x: x, width: width, to: &list)
    case .row(let blocks): row(blocks, block, node: node, x: x, width: width, to: &list)
    case .ends(let blocks):
      let (left, right) = (block.style.left, block.style.right)
      ends(blocks, node: node, x: x + left, width: max(1, width - left - right), to: &list)
    case .columns(let count, let blocks):
      columns(count, blocks, block, node: node, x: x, width: width, to: &list)
    case .item(let marker, let blocks):
      item(marker, blocks, block, node: node, x: x, width: width, to: &list)
    case .table(let table): self.table(table, block, node: node, x: x, width: width, to: &list)
    case .chart(let chart, let style):
      self.chart(chart, style, node: node, x: x, width: width, to: &list)
    case .image(let image, let natural, let height):
      // Room for the heading before it and the caption after it, so that they share its page.
      let kept = pictureReserve + list.heightKeptWithNext + (page.cell == nil ? 0 : page.line)
      let most = max(areaSize(list.part).height / 4, areaSize(list.part).height - kept)
      let scale = min(1, width / natural, most / height)
      let box = Rectangle(x: x, y: 0, width: natural * scale, height: height * scale)
      let tag = block.tag == nil ? TagTree.decoration : node
      list.append(FlowFragment(height: box.height, marks: [.shape(.image(image, box), tag: tag)]))
    case .rule:
      break
    case .contents(let entries):
      contents(entries, block, node: node, x: x, width: width, to: &list)
    }
  }

  /// About how high the paragraphs among some blocks are.
  private func heightOfText(_ blocks: [Block], width: Double) -> Double {
    blocks.reduce(0) { sum, block in
      guard case .paragraph = block.content else { return sum }
      let style = block.style
      let room = max(style.size, width - style.left - style.right)
      let lines = (widths(of: block).widest / room).rounded(.up)
      return sum + max(1, lines) * style.line + style.before + style.after
    }
  }

  /// Width and height of the type area on pages that lie one way or the other.
  func areaSize(_ part: PageOrientation) -> (width: Double, height: Double) {
    let area = PageArea(page: page, orientation: part, number: 1)
    return (area.width, area.height)
  }
}
