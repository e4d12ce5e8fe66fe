extension FlowLayout {
  /// The lines of a paragraph; the first two and the last two stand on one page.
  func paragraph(
    _ items: [InlineItem], _ block: Block, node: Int, x: Double, width: Double,
    to list: inout FragmentList
  ) {
    let style = block.style
    let measure = max(style.size, width - style.left - style.right)
    let items = items.fitted(to: measure)
    let isFitted = block.shaped == nil || items == block.items
    let lines =
      (isFitted ? block.shaped : nil).map {
        composed($0, style, width: measure, place: block.place)
      }
      ?? compose(items, style, width: measure, place: block.place)
    let last = lines.count - 1
    for (index, line) in lines.enumerated() {
      var fragment = fragment(of: line, style, x: x + style.left, tag: node)
      fragment.keepsNext = last > 0 && (index == 0 || index == last - 1) && index < last
      fragment.snaps = index == 0 && page.cell != nil && abs(style.line - page.line) < 0.01
      list.append(fragment)
    }
  }

  /// Composes a paragraph and passes on what composition had to say.
  func compose(
    _ items: [InlineItem], _ style: ComputedStyle, width: Double, place: @autoclosure () -> String
  ) -> [ComposedLine] {
    composed(shape(items, style), style, width: width, place: place())
  }

  func shape(_ items: [InlineItem], _ style: ComputedStyle) -> ShapedParagraph {
    composer.shape(items, style: paragraphStyle(style))
  }

  private func composed(
    _ paragraph: ShapedParagraph, _ style: ComputedStyle, width: Double,
    place: @autoclosure () -> String
  ) -> [ComposedLine] {
    let composition = composer.compose(
      paragraph, style: paragraphStyle(style), measure: Measure(width))
    for notice in composition.notices { note(notice.message, at: place()) }
    return composition.lines
  }

  /// The style of lines for composition.
  private func paragraphStyle(_ style: ComputedStyle) -> ParagraphStyle {
    let alignment: ParagraphStyle.Alignment =
      switch style.align {
      case .start: .left
      case .centre: style.balanced ? .balancedTitle : .centre
      case .end: .right
      case .justify: .justify
      }
    // The grid is for text of its own size; larger and smaller type has its own advance.
    let cell = page.cell.flatMap { abs($0 - style.size) < 0.5 ? $0 : nil }
    return ParagraphStyle(
      alignment: alignment, firstLineIndent: style.size > 0 ? style.indent / style.size : 0,
      lineAdvance: style.line, gridAdvance: cell)
  }

  /// The widths that the content of a paragraph asks for, its indent left out.
  func widths(of items: [InlineItem], _ style: ComputedStyle) -> (
    narrowest: Double, widest: Double
  ) {
    shape(items, style).widths
  }

  /// A line in a box as high as the style's line, or higher where something in it is.
  func fragment(of line: ComposedLine, _ style: ComputedStyle, x: Double, tag: Int) -> FlowFragment
  {
    var (above, below) = (0.0, 0.0)
    var largest = style.size
    for piece in line.pieces {
      switch piece {
      case .glyphs(let run): largest = max(largest, run.style.size)
      case .box(let box, _):
        above = max(above, box.ascent)
        below = max(below, box.descent)
      }
    }
    let text = style.line * largest / max(style.size, 1)
    let advance = largest > style.size ? min(text, largest * 1.3) : style.line
    // The em box of Chinese type, in the middle of the line: the same for every face.
    var baseline = (max(advance, style.line) - largest) / 2 + largest * 0.88
    var height = max(advance, style.line)
    if above > baseline {
      height += above - baseline
      baseline = above
    }
    height = max(height, baseline + below)
    return FlowFragment(height: height, marks: marks(of: line, x: x, baseline: baseline, tag: tag))
  }

  /// What a line draws in its own order, so that a picture is read where it stands.
  private func marks(of line: ComposedLine, x: Double, baseline: Double, tag: Int) -> [PlacedItem] {
    var marks: [PlacedItem] = []
    var text = line
    text.pieces = []
    for piece in line.pieces {
      guard case .box(let box, let start) = piece, images.indices.contains(box.id) else {
        text.pieces.append(piece)
        continue
      }
      if !text.pieces.isEmpty { marks.append(.line(text, x: x, baseline: baseline, tag: tag)) }
      text.pieces = []
      let image = images[box.id]
      let place = Rectangle(
        x: x + start, y: baseline - box.ascent, width: box.width, height: box.ascent + box.descent)
      let isDecoration = tag == TagTree.decoration || image.alternative.isEmpty
      let figure =
        isDecoration
        ? TagTree.decoration
        : tags.add(StructureTag(.figure, alternativeText: image.alternative), under: tag)
      marks.append(.shape(.image(image.picture, place), tag: figure))
    }
    if !text.pieces.isEmpty || marks.isEmpty {
      marks.append(.line(text, x: x, baseline: baseline, tag: tag))
    }
    return marks
  }

  /// Entries with leaders and the numbers of their pages.
  func contents(
    _ entries: [ContentsEntry], _ block: Block, node: Int, x: Double, width: Double,
    to list: inout FragmentList
  ) {
    for entry in entries {
      let item = tags.add(StructureTag(.contentsItem, isMixed: true), under: node)
      var style = block.style
      style.align = .start
      style.indent = 0
      let left = x + Double(max(0, entry.level - 2)) * style.size
      let room = 3 * style.size
      let lines = compose(
        entry.items, style, width: max(style.size, x + width - room - left), place: block.place)
      for (index, line) in lines.enumerated() {
        var fragment = fragment(of: line, style, x: left, tag: item)
        if index == lines.count - 1, case .line(_, _, let baseline, _) = fragment.marks[0] {
          let start = left + line.end + style.size / 2
          let end = x + width - room + style.size
          if end > start {
            fragment.marks.append(
              .shape(
                .polyline(
                  [Point(x: start, y: baseline - 2), Point(x: end, y: baseline - 2)], width: 0.8,
                  dash: [0.8, 3], style.colour), tag: TagTree.decoration))
          }
          fragment.marks.append(
            .pageReference(
              entry.destination, right: x + width, baseline: baseline, entry.style, tag: item))
        } else {
          fragment.keepsNext = true
        }
        list.append(fragment)
      }
    }
  }

  /// A marker in the margin of an item, and what the item holds.
  func item(
    _ marker: [InlineItem], _ blocks: [Block], _ block: Block, node: Int, x: Double,
    width: Double, to list: inout FragmentList
  ) {
    let style = block.style
    var plain = style
    plain.align = .start
    plain.indent = 0
    let label =
      marker.isEmpty ? nil : compose(marker, plain, width: width, place: block.place).first
    let gap = style.size * 0.35
    let asked = max(style.left, (label?.width ?? 0) + (label == nil ? 0 : gap))
    // However deep a list lies, some characters fit its lines.
    let indent = max(0, min(asked, width - Self.leastItem * style.size))
    let start = list.count
    if let label {
      let tag = tags.add(StructureTag(.listLabel), under: node)
      let body = tags.add(StructureTag(.listBody, isMixed: true), under: node)
      flowItem(blocks, x: x + indent, width: width - indent, parent: body, to: &list)
      let fragment = fragment(of: label, plain, x: max(0, x + indent - gap - label.width), tag: tag)
      if list.count == start {
        list.append(fragment)
      } else {
        list.prepend(fragment.marks, at: start)
      }
    } else {
      let body = tags.add(StructureTag(.listBody, isMixed: true), under: node)
      flowItem(blocks, x: x + indent, width: width - indent, parent: body, to: &list)
    }
  }

  /// The narrowest line of an item, in type sizes.
  private static let leastItem = 8.0

  private func flowItem(
    _ blocks: [Block], x: Double, width: Double, parent: Int, to list: inout FragmentList
  ) {
    for var child in blocks {
      child.style.indent = 0
      flow(child, x: x, width: max(1, width), parent: parent, to: &list)
    }
  }
}
