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
    let text = ParagraphText(items)
    let builder = MaterialBuilder(
      shaper: shaper, styles: text.styles, gridAdvance: style.gridAdvance)
    let em = style.gridAdvance ?? text.styles.first?.size ?? 0
    let room = LineRoom(measure: measure, style: style, indent: style.firstLineIndent * em)
    var composition = Composition()
    for segment in text.segments {
      guard !segment.isEmpty else {
        // An empty paragraph, or two breaks in a row: a line that only takes its place.
        composition.lines.append(emptyLine(room, line: composition.lines.count, builder))
        continue
      }
      let material = builder.build(segment)
      noteMissing(material, &composition)
      SegmentComposer(material: material, builder: builder, room: room)
        .compose(into: &composition)
    }
    return composition
  }

  /// The widths that content asks for, in points: its widest unbreakable piece, and all in one line.
  package func widths(
    of items: [InlineItem], style: ParagraphStyle
  ) -> (narrowest: Double, widest: Double) {
    let text = ParagraphText(items)
    let builder = MaterialBuilder(
      shaper: shaper, styles: text.styles, gridAdvance: style.gridAdvance)
    var narrowest = 0.0
    var widest = 0.0
    for segment in text.segments where !segment.isEmpty {
      let material = builder.build(segment)
      let count = material.atoms.count
      widest = max(widest, material.naturalWidth(0, count))
      var start = 0
      for end in 1...count
      where end == count || material.gaps[end].strength <= .soft {
        narrowest = max(narrowest, material.naturalWidth(start, end))
        start = end
      }
    }
    return (narrowest, widest)
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
