/// Characters of a segment → atoms and gaps, shaped run by run.
struct MaterialBuilder {
  let shaper: any TextShaper
  let styles: [InlineStyle]
  /// See `ParagraphStyle.gridAdvance`.
  let gridAdvance: Double?
  let handles: [StyleHandle]

  init(shaper: any TextShaper, styles: [InlineStyle], gridAdvance: Double?) {
    self.shaper = shaper
    self.styles = styles
    self.gridAdvance = gridAdvance
    handles = styles.map { shaper.resolve($0) }
  }

  func build(_ characters: [ParagraphText.Character]) -> LineMaterial {
    var material = LineMaterial()
    material.atoms.reserveCapacity(characters.count)
    material.gaps.reserveCapacity(characters.count)
    material.characters = characters
    shape(characters, into: &material)
    let strengths = BreakRules.strengths(characters)
    for index in material.atoms.indices {
      guard index > 0 else {
        material.gaps.append(LineMaterial.Gap())
        continue
      }
      let left = material.atoms[index - 1]
      let right = material.atoms[index]
      let first = Int(right.firstCharacter)
      let style = styles[Int(right.style)]
      let space = characters[first].space
      material.gaps.append(
        GapRules.gap(
          left, right, space: space, wideSpaces: characters[first].wideSpaces,
          spaceWidth: space == .none
            ? 0 : shaper.space(of: handles[Int(right.style)]).advance * style.size,
          isChinese: style.chineseGaps, strength: strengths[first]))
    }
    return material
  }

  private func shape(
    _ characters: [ParagraphText.Character], into material: inout LineMaterial
  ) {
    let scalars = characters.map(\.scalar)
    var start = 0
    while start < characters.count {
      if let box = characters[start].box {
        material.atoms.append(atom(of: box, at: start, style: characters[start].style))
        start += 1
        continue
      }
      let head = characters[start]
      var end = start + 1
      while end < characters.count, characters[end].box == nil, characters[end].space == .none,
        characters[end].style == head.style, characters[end].form == head.form
      { end += 1 }
      let firstCluster = material.shaped.clusters.count
      let firstGlyph = material.shaped.glyphs.count
      shaper.shape(
        scalars[start..<end], style: handles[Int(head.style)], form: head.form,
        into: &material.shaped)
      appendAtoms(
        clustersFrom: firstCluster, glyph: firstGlyph, character: start, to: &material)
      start = end
    }
  }

  private func appendAtoms(
    clustersFrom first: Int, glyph: Int, character: Int, to material: inout LineMaterial
  ) {
    var glyph = glyph
    var character = character
    for cluster in material.shaped.clusters[first...] {
      let head = material.characters[character]
      let last = material.characters[character + cluster.scalarCount - 1]
      let size = styles[Int(head.style)].size
      var width = cluster.advance * size
      var inset = 0.0
      if let gridAdvance, head.form == .chinese {
        inset = (gridAdvance - size) / 2 * cluster.advance
        width = cluster.advance * gridAdvance
      }
      // A face without full-width marks has nothing to trim.
      let hasBlank = cluster.advance > 0.9 && styles[Int(head.style)].chineseGaps
      material.atoms.append(
        LineMaterial.Atom(
          width: width, startTrim: hasBlank ? head.kind.leftBlank * size : 0,
          endTrim: hasBlank ? last.kind.rightBlank * size : 0, size: size, inset: inset,
          firstCharacter: Int32(character), characterCount: Int32(cluster.scalarCount),
          firstGlyph: Int32(glyph), glyphCount: Int32(cluster.glyphCount), face: cluster.face,
          style: head.style, kind: head.kind, lastKind: last.kind,
          isFullWidthWord: head.form == .chinese && head.kind.isWordPart,
          isUnknown: cluster.isUnknown))
      glyph += cluster.glyphCount
      character += cluster.scalarCount
    }
  }

  private func atom(of box: InlineBox, at index: Int, style: Int32) -> LineMaterial.Atom {
    LineMaterial.Atom(
      width: box.width, startTrim: 0, endTrim: 0,
      size: styles.isEmpty ? 0 : styles[Int(style)].size,
      inset: 0, firstCharacter: Int32(index), characterCount: 1, firstGlyph: 0, glyphCount: 0,
      face: FaceID(0), style: style, kind: .object, lastKind: .object, isUnknown: false)
  }
}
