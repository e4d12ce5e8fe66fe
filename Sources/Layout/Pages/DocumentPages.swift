/// A prepared document and a shaper → its pages.
package struct DocumentPages {
  package let pages: [DrawnPage]
  package let outline: [OutlineEntry]
  package let messages: [TypesettingMessage]

  package init(_ document: PreparedDocument, shaper: any TextShaper) {
    self.init(document, shaper: shaper, long: nil)
  }

  /// The pages of a document that may be long enough for several cores, each with its own shaper.
  package init(
    _ document: PreparedDocument, shaper: any TextShaper, workers: Int,
    newShaper: @escaping @Sendable () -> any TextShaper
  ) {
    self.init(
      document, shaper: shaper,
      long: LongLayout(document: document, workers: workers, shaper: newShaper))
  }

  init(_ document: PreparedDocument, shaper: any TextShaper, long: LongLayout?) {
    let page = document.family.page
    let layout = FlowLayout(document, shaper: shaper)
    var list = FragmentList()
    if let long, long.pays {
      long.flow(into: layout, &list)
    } else {
      let width = layout.areaSize(.portrait).width
      layout.flow(document.body, x: 0, width: width, parent: TagTree.root, to: &list)
    }
    var paginator = Paginator(page: page, tables: layout.tables) { row, count, brought in
      Self.carried(row, after: count, brought: brought, layout)
    }
    paginator.run(list.fragments, foot: layout.lastPageFoot.fragments)
    self.pages = Self.draw(paginator.pages, document, layout)
    outline = document.outline.map {
      OutlineEntry(title: $0.title, level: $0.level, destination: document.prefix + $0.id)
    }
    messages =
      document.messages + layout.messages
      + pages.enumerated().flatMap {
        PageBounds.messages($0.element, number: $0.offset + 1, document: document.source.name)
      }
  }

  private static func draw(
    _ pages: [Paginator.Page], _ document: PreparedDocument, _ layout: FlowLayout
  ) -> [DrawnPage] {
    for tag in PageEmitter.divided(pages) { layout.tags.mix(tag) }
    let numbers = pageNumbers(pages)
    let furniture = document.furniture(layout)
    var emitter = PageEmitter(tags: layout.tags)
    return pages.enumerated().map { index, content in
      let area = PageArea(
        page: document.family.page, orientation: content.orientation, number: index + 1)
      var drawn = DrawnPage(width: area.paperWidth, height: area.paperHeight)
      let around = furniture.operations(number: index + 1, of: pages.count, area: area)
      if index == 0 { emitter.enter(TagTree.root) }
      for operation in around { emitter.add(operation, tag: TagTree.decoration) }
      for mark in content.marks { draw(mark, in: area, numbers, layout, &emitter) }
      if index == pages.count - 1 { emitter.finishDocument() }
      drawn.operations = emitter.finishPage()
      return drawn
    }
  }

  private static func draw(
    _ mark: PlacedItem, in area: PageArea, _ numbers: [String: Int], _ layout: FlowLayout,
    _ emitter: inout PageEmitter
  ) {
    switch mark {
    case .line(let line, let x, let baseline, let tag):
      emitter.add(.line(line, x: area.left + x, baseline: area.top + baseline), tag: tag)
    case .shape(let operation, let tag):
      emitter.add(operation.moved(x: area.left, y: area.top), tag: tag)
    case .element(let tag): emitter.enter(tag)
    case .destination(let name, let y):
      emitter.addPlace(.destination(name, Point(x: area.left, y: area.top + y)))
    case .pageReference(let name, let right, let baseline, let style, let tag):
      guard let number = numbers[name], let line = layout.line(String(number), style) else {
        return
      }
      emitter.add(
        .line(
          line, x: area.left + right - line.width - line.start, baseline: area.top + baseline),
        tag: tag)
    }
  }

  /// The page that each destination is on, from 1.
  private static func pageNumbers(_ pages: [Paginator.Page]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      for case .destination(let name, _) in page.marks where numbers[name] == nil {
        numbers[name] = index + 1
      }
    }
    return numbers
  }

  /// 过次页 or 承前页 and the sums so far.
  private static func carried(
    _ row: CarryRow, after rows: Int, brought: Bool, _ layout: FlowLayout
  ) -> [PlacedItem] {
    let baseline = (row.height - row.style.size) / 2 + row.style.size * 0.88
    var marks: [PlacedItem] = []
    let sums = row.sums(after: rows)
    let words = brought ? row.words.brought : row.words.forward
    if let line = layout.line(words, row.style) {
      // Without sums the words stand at the right, as in a ledger's foot.
      let x = sums.isEmpty && !brought ? row.left + row.width - line.width - 8 : row.left
      marks.append(.line(line, x: x, baseline: baseline, tag: TagTree.decoration))
    }
    for sum in sums {
      guard let line = layout.line(sum.text, row.style) else { continue }
      marks.append(
        .line(line, x: sum.right - line.end, baseline: baseline, tag: TagTree.decoration))
    }
    return marks
  }
}
