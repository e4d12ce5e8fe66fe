internal import CPango
package import Layout

/// Runs of text → glyphs, by Pango and the HarfBuzz fonts under it, for one thread.
///
/// Han characters and Chinese marks come from a table that is filled as they are met; words of
/// other scripts, and characters with selectors or combining marks, are itemised and shaped by
/// Pango once and remembered.
package final class PangoShaper: TextShaper {
  package let faces: PangoFaces
  private var handles: [InlineStyle: StyleHandle] = [:]
  private var styles: [ShapingStyle] = []
  private var styleIndices: [ShapingStyle.Key: Int] = [:]
  private var last: (style: InlineStyle, handle: StyleHandle)?

  package init(_ faces: PangoFaces) {
    self.faces = faces
  }

  /// The handle of a style; its stack must have been added to the run's needs, or this traps.
  package func resolve(_ style: InlineStyle) -> StyleHandle {
    // Neighbouring paragraphs look alike, and comparing is much cheaper than hashing lists of faces.
    if let last, last.style == style { return last.handle }
    let handle = handles[style] ?? newHandle(style)
    last = (style, handle)
    return handle
  }

  private func newHandle(_ style: InlineStyle) -> StyleHandle {
    let stackKey = FontStack.Key(faces: style.faces, weight: style.weight)
    guard let stack = faces.fonts.stacks.firstIndex(where: { $0.key == stackKey }) else {
      preconditionFailure("style with faces \(style.faces) was not added to the run's needs")
    }
    let key = ShapingStyle.Key(
      stack: stack, language: style.language, tabularFigures: style.tabularFigures)
    let index: Int
    if let known = styleIndices[key] {
      index = known
    } else {
      index = styles.count
      styles.append(ShapingStyle(key: key, faces: faces))
      styleIndices[key] = index
    }
    let handle = StyleHandle(index)
    handles[style] = handle
    return handle
  }

  package func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, style: StyleHandle, form: TextForm,
    into shaped: inout ShapedText
  ) {
    if form == .latin {
      styles[style.index].appendWord(scalars, form: form, faces: faces, to: &shaped)
      return
    }
    var position = scalars.startIndex
    while position < scalars.endIndex {
      var end = position + 1
      while end < scalars.endIndex, scalars[position].joins(scalars[end]) { end += 1 }
      if end == position + 1, !scalars[position].isShapedAlone {
        styles[style.index].appendCharacter(scalars[position], faces: faces, to: &shaped)
      } else {
        styles[style.index].appendWord(
          scalars[position..<end], form: form, faces: faces, to: &shaped)
      }
      position = end
    }
  }

  package func extent(of style: StyleHandle) -> FontExtent {
    styles[style.index].extent
  }

  package func space(of style: StyleHandle) -> SpaceGlyph {
    styles[style.index].space
  }

  package func wordEnds(in text: [UInt16]) -> Set<Int> { WordBoundaries.ends(in: text) }
}

extension Unicode.Scalar {
  /// Marks whose width depends on the script that the face is told.
  fileprivate var isShapedAlone: Bool { self == "\u{2014}" || self == "\u{2026}" }

  /// Whether the next character belongs to this one's glyph: selectors and combining marks, and
  /// the second half of —— and ……, which some faces draw as one.
  fileprivate func joins(_ next: Unicode.Scalar) -> Bool {
    switch next.value {
    // Nearly all of a Chinese page: to ask Unicode's tables for each would cost more than the rest.
    case 0x3400...0x9FFF, 0xFF01...0xFF60: false
    case 0x2014, 0x2026: self == next
    default: next.isAttached
    }
  }
}
