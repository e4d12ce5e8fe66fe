/// Items + style + measure → lines, by the rules of Chinese composition.
package struct ParagraphComposer {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) {
    self.shaper = shaper
  }

  /// The lines of a paragraph and what could not be done well.
  package func compose(
    _ items: [InlineItem], style: ParagraphStyle, measure: Measure
  ) -> Composition {
    compose(shape(items, style: style), style: style, measure: measure)
  }

  /// The content shaped for a style, whatever the measure will be.
  func shape(_ items: [InlineItem], style: ParagraphStyle) -> ShapedParagraph {
    let text = ParagraphText(items)
    let builder = builder(text.styles, style)
    return ShapedParagraph(
      styles: text.styles,
      segments: text.segments.map { $0.isEmpty ? nil : builder.build($0) })
  }

  /// The lines of a paragraph that was shaped for the same style.
  func compose(
    _ paragraph: ShapedParagraph, style: ParagraphStyle, measure: Measure
  ) -> Composition {
    let builder = builder(paragraph.styles, style)
    let em = style.gridAdvance ?? paragraph.styles.first?.size ?? 0
    let room = LineRoom(measure: measure, style: style, indent: style.firstLineIndent * em)
    var composition = Composition()
    for segment in paragraph.segments {
      guard let material = segment else {
        // An empty paragraph, or two breaks in a row: a line that only takes its place.
        composition.lines.append(emptyLine(room, line: composition.lines.count, builder))
        continue
      }
      noteMissing(material, &composition)
      SegmentComposer(material: material, builder: builder, room: room)
        .compose(into: &composition)
    }
    return composition
  }

  private func builder(_ styles: [InlineStyle], _ style: ParagraphStyle) -> MaterialBuilder {
    MaterialBuilder(shaper: shaper, styles: styles, gridAdvance: style.gridAdvance)
  }

  private func emptyLine(
    _ room: LineRoom, line: Int, _ builder: MaterialBuilder
  ) -> ComposedLine {
    let x = room.start(of: line)
    var extent = FontExtent(ascent: 0, descent: 0)
    if let style = builder.styles.first, let handle = builder.handles.first {
      let own = shaper.extent(of: handle)
      extent = FontExtent(ascent: own.ascent * style.size, descent: own.descent * style.size)
    }
    return ComposedLine(
      pieces: [], start: x, end: x, ascent: extent.ascent, descent: extent.descent, text: "")
  }

  private func noteMissing(_ material: LineMaterial, _ composition: inout Composition) {
    for atom in material.atoms where atom.isUnknown {
      let scalar = material.characters[Int(atom.firstCharacter)].scalar
      let notice = CompositionNotice.missing(scalar)
      if !composition.notices.contains(notice) { composition.notices.append(notice) }
    }
  }
}
