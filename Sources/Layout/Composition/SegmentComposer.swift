/// A segment's material → its lines: breaks chosen, gaps adjusted, glyphs placed.
struct SegmentComposer {
  let material: LineMaterial
  let builder: MaterialBuilder
  let room: LineRoom

  func compose(into composition: inout Composition) {
    let firstLine = composition.lines.count
    let lines = LineBuilder(material: material, builder: builder)
    var start = 0
    // Where the last word that was told of ends.
    var told = 0
    for end in breaks(firstLine: firstLine) {
      let number = composition.lines.count
      let width = room.width(of: number)
      let natural = material.naturalWidth(start, end)
      let isLast = end == material.atoms.count
      let gaps = material.gaps[(start + 1)..<max(end, start + 1)]
      let missing = adjustment(natural: natural, width: width, isLast: isLast)
      let widths = LineAdjustment.widths(gaps, missing: missing)
      let set = natural - gaps.reduce(0) { $0 + $1.natural } + widths.reduce(0, +)
      let line = lines.line(
        start, end, gaps: widths, x: room.start(of: number) + offset(of: set, in: width))
      note(line, start: start, end: end, width: width, set: set, &composition, told: &told)
      composition.lines.append(line)
      start = end
    }
  }

  /// Where the lines end, giving up one demand after the other until something fits.
  private func breaks(firstLine: Int) -> [Int] {
    let count = material.atoms.count
    let sums = MaterialSums(material)
    if sums.width(0, count) <= room.width(of: firstLine) + TotalFit.slack { return [count] }
    if room.style.alignment == .balancedTitle,
      let breaks = TitleFit(
        material: material, sums: sums, room: room, firstLine: firstLine, shaper: builder.shaper
      ).breaks()
    {
      return breaks
    }
    let mode: TotalFit.Mode = room.style.alignment == .justify ? .justified : .ragged
    for (tolerance, looseness) in Self.attempts {
      let fit = TotalFit(
        sums: sums, room: room, firstLine: firstLine, mode: mode, tolerance: tolerance,
        looseness: looseness)
      if let breaks = fit.breaks() { return breaks }
    }
    return cut(sums, firstLine: firstLine)
  }

  private static let attempts: [(BreakStrength, Double)] = [
    (.soft, 0.12), (.soft, 0.5), (.compound, 0.5), (.compound, .infinity), (.word, .infinity),
    (.mark, .infinity),
  ]

  /// The last resort, for a line narrower than one character: as many atoms as fit, at least one.
  private func cut(_ sums: MaterialSums, firstLine: Int) -> [Int] {
    var breaks: [Int] = []
    var start = 0
    for end in 1...sums.count {
      let width = room.width(of: firstLine + breaks.count)
      if end == sums.count || sums.width(start, end + 1) > width + TotalFit.slack {
        breaks.append(end)
        start = end
      }
    }
    return breaks
  }

  /// How much of a long word a message shows.
  private static let shownWord = 40

  private func adjustment(natural: Double, width: Double, isLast: Bool) -> Double {
    let missing = width - natural
    guard room.style.alignment == .justify else { return 0 }
    return isLast ? min(missing, 0) : missing
  }

  private func offset(of set: Double, in width: Double) -> Double {
    switch room.style.alignment {
    case .justify, .left: 0
    case .right: width - set
    case .centre, .balancedTitle: (width - set) / 2
    }
  }

  private func note(
    _ line: ComposedLine, start: Int, end: Int, width: Double, set: Double,
    _ composition: inout Composition, told: inout Int
  ) {
    if set > width + 0.5 {
      composition.notices.append(.overfull(line.text, by: set - width))
    }
    // A word of many lines is told once, and looked at once.
    guard end < material.atoms.count, end >= told, material.gaps[end].strength == .word else {
      return
    }
    let first = material.atoms[..<end].indices.last { material.gaps[$0].strength != .word } ?? 0
    told =
      material.gaps[end...].indices.first { material.gaps[$0].strength != .word }
      ?? material.atoms.count
    var word = ""
    for atom in material.atoms[first..<told].prefix(Self.shownWord) {
      let position = Int(atom.firstCharacter)
      for character in material.characters[position..<position + Int(atom.characterCount)] {
        word.unicodeScalars.append(character.scalar)
      }
    }
    let notice = CompositionNotice.wordCut(told - first > Self.shownWord ? word + "…" : word)
    if !composition.notices.contains(notice) { composition.notices.append(notice) }
  }
}
