/// A line's atoms and the widths of its gaps → runs of placed glyphs with their text.
struct LineBuilder {
  let material: LineMaterial
  let builder: MaterialBuilder

  /// The line from atom `start` up to `end`, set from `x`.
  func line(_ start: Int, _ end: Int, gaps: [Double], x: Double) -> ComposedLine {
    var pieces: [LinePiece] = []
    var run: RunBuilder?
    var pen = x - material.atoms[start].startTrim
    var text: [UInt8] = []
    func close(at end: Double) {
      if let run { pieces.append(.glyphs(run.finished(at: end))) }
      run = nil
    }
    for index in start..<end {
      let atom = material.atoms[index]
      let before = pen
      if index > start { pen += gaps[index - start - 1] }
      if index > start, material.gaps[index].hasSpace { text.append(UInt8(ascii: " ")) }
      if let box = material.characters[Int(atom.firstCharacter)].box {
        close(at: before)
        pieces.append(.box(box, x: pen))
        pen += atom.width
        continue
      }
      let isSame = run.map { $0.style == atom.style && $0.face == atom.face } ?? false
      if index > start, run != nil {
        bridge(&run, gap: material.gaps[index], from: before, to: pen, joinsNext: isSame, atom)
      }
      if !isSame {
        close(at: before)
        run = RunBuilder(
          style: atom.style, face: atom.face, inline: builder.styles[Int(atom.style)], start: pen)
      }
      run?.append(atom, of: material, at: pen)
      material.appendSource(of: atom, to: &text)
      pen += atom.width
    }
    let finish = pen - material.atoms[end - 1].endTrim
    close(at: finish)
    let extent = extent(start, end)
    return ComposedLine(
      pieces: pieces, start: x, end: finish, ascent: extent.ascent, descent: extent.descent,
      text: String(decoding: text, as: UTF8.self))
  }

  /// Gaps wider than this, in em, would be read as a space that the source does not have.
  private static let visibleGap = 0.08

  /// Makes copied text right across a gap: a space where the source has one, none where it has not.
  private func bridge(
    _ run: inout RunBuilder?, gap: LineMaterial.Gap, from start: Double, to end: Double,
    joinsNext: Bool, _ atom: LineMaterial.Atom
  ) {
    let unseen = space(for: run)
    let isVisible = abs(end - start) > Self.visibleGap * atom.size
    // A reader that is given one text for glyphs on both sides of a gap may show the second twice
    // (MuPDF 2 does), so that is only for what cannot be said otherwise.
    if gap.hasSpace {
      if unseen != nil || !joinsNext {
        run?.appendSpace(unseen, from: start, to: end)
      } else {
        run?.joinNext(with: " ")
      }
    } else if end > start, isVisible, unseen != nil || !joinsNext {
      run?.coverGap(unseen, to: end)
    } else if joinsNext, isVisible {
      // Marks squeezed together overlap their neighbours' cells, which readers take for two lines.
      run?.joinNext(with: "")
    }
  }

  /// The space of a run's own face, or nil where that face has none.
  private func space(for run: RunBuilder?) -> (id: UInt32, width: Double)? {
    guard let run else { return nil }
    let space = builder.shaper.space(of: builder.handles[Int(run.style)])
    return space.face == run.face ? (space.id, space.advance * run.inline.size) : nil
  }

  private func extent(_ start: Int, _ end: Int) -> FontExtent {
    var extent = FontExtent(ascent: 0, descent: 0)
    var style: Int32 = -1
    for atom in material.atoms[start..<end] {
      if let box = material.characters[Int(atom.firstCharacter)].box {
        extent.ascent = max(extent.ascent, box.ascent)
        extent.descent = max(extent.descent, box.descent)
      } else if atom.style != style {
        style = atom.style
        let own = builder.shaper.extent(of: builder.handles[Int(style)])
        extent.ascent = max(extent.ascent, own.ascent * atom.size)
        extent.descent = max(extent.descent, own.descent * atom.size)
      }
    }
    return extent
  }
}
