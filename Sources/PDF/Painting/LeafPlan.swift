import Layout

/// Pages → for each element, in order, whether all it holds is text or drawing of its own.
///
/// An element with children, links or artifacts inside is no leaf: its text needs `Span`s.
enum LeafPlan {
  static func leaves(of pages: [DrawnPage]) -> [Bool] {
    var leaves: [Bool] = []
    var open: [Int] = []
    func parentHasChild() {
      if let parent = open.last { leaves[parent] = false }
    }
    for page in pages {
      for operation in page.operations {
        switch operation {
        case .beginTag(let tag):
          parentHasChild()
          open.append(leaves.count)
          leaves.append(!tag.isContainer)
        case .endTag:
          precondition(!open.isEmpty, "an end tag without a start tag")
          open.removeLast()
        case .beginArtifact:
          // All that is open, for an artifact lies outside every mark.
          for element in open { leaves[element] = false }
        case .line(let line, _, _):
          if line.pieces.contains(where: \.isLink) { parentHasChild() }
        default: break
        }
      }
    }
    return leaves
  }
}

extension LinePiece {
  fileprivate var isLink: Bool {
    if case .glyphs(let run) = self { run.style.link != nil } else { false }
  }
}
