/// A long document's blocks → fragments, stretch by stretch on several cores.
///
/// A stretch is laid out as if it were a document of its own, then its elements, tables and fragments
/// are counted on from those before it: the result is that of one pass, whatever the cores.
struct LongLayout {
  /// Blocks that are worth a core of their own.
  private static let leastBlocks = 48

  let document: PreparedDocument
  let workers: Int
  let shaper: @Sendable () -> any TextShaper

  /// Whether the document is long, and so plain at its top that it can be cut there.
  var pays: Bool { workers > 1 && !stretches.isEmpty }

  /// Fills an empty layout and its list with the body.
  func flow(into layout: FlowLayout, _ list: inout FragmentList) {
    let stretches = stretches
    let width = layout.areaSize(.portrait).width
    let done = SideBySide.run(Array(stretches.indices), workers: workers) {
      ShaperBox(shaper: shaper())
    } work: { box, index in
      let own = FlowLayout(document, shaper: box.shaper)
      var fragments = FragmentList()
      for block in stretches[index] {
        own.flow(block, x: 0, width: width, parent: TagTree.root, to: &fragments)
      }
      return Stretch(layout: own, fragments: fragments)
    }
    for stretch in done { layout.append(stretch.layout, stretch.fragments, to: &list) }
  }

  /// The body's blocks in pieces of like size, more than cores so that none waits long; empty where
  /// there is nothing to gain.
  private var stretches: [ArraySlice<Block>] {
    let body = document.body
    guard case .blocks(let blocks) = body.content, body.tag == nil, body.style.isPlainBox,
      blocks.count >= 2 * Self.leastBlocks
    else { return [] }
    let size = max(Self.leastBlocks, blocks.count / (workers * 4))
    return stride(from: 0, to: blocks.count, by: size).map {
      blocks[$0..<min(blocks.count, $0 + size)]
    }
  }

  /// A shaper belongs to one thread: that which made it.
  private final class ShaperBox {
    let shaper: any TextShaper

    init(shaper: any TextShaper) {
      self.shaper = shaper
    }
  }

  /// What a thread hands over when it is done with it.
  private struct Stretch: @unchecked Sendable {
    var layout: FlowLayout
    var fragments: FragmentList
  }
}

extension ComputedStyle {
  /// Whether a block of this style does nothing but hold others, from edge to edge.
  fileprivate var isPlainBox: Bool {
    display == .block && borders.isEmpty && background == nil && padding == 0 && left == 0
      && right == 0 && before == 0 && after == 0 && part == nil && !pageBefore && !pageAfter
      && !keepTogether && !keepWithNext && !keepWithPrevious
  }
}

extension FlowLayout {
  /// Goes on with what another layout made of the blocks that come next.
  fileprivate func append(
    _ other: FlowLayout, _ fragments: FragmentList, to list: inout FragmentList
  ) {
    let shift = MarkShift(elements: tags.nodes.count - 1, tables: tables.count)
    tags.append(other.tags)
    tables += other.tables
    for message in other.messages { note(message) }
    list.append(fragments) { shift.shifted($0) }
    appendFoot(other.lastPageFoot) { shift.shifted($0) }
  }
}

/// How far the elements and tables of a stretch are counted on.
private struct MarkShift {
  let elements: Int
  let tables: Int

  func shifted(_ fragment: FlowFragment) -> FlowFragment {
    var fragment = fragment
    fragment.row?.table += tables
    for index in fragment.marks.indices { fragment.marks[index].shiftTag(by: elements) }
    return fragment
  }
}

extension PlacedItem {
  /// Counts its element on; the root and what belongs to no element stay.
  fileprivate mutating func shiftTag(by count: Int) {
    guard let tag, tag > TagTree.root else { return }
    switch self {
    case .line(let line, let x, let baseline, _):
      self = .line(line, x: x, baseline: baseline, tag: tag + count)
    case .shape(let operation, _): self = .shape(operation, tag: tag + count)
    case .element: self = .element(tag + count)
    case .pageReference(let name, let right, let baseline, let style, _):
      self = .pageReference(name, right: right, baseline: baseline, style, tag: tag + count)
    case .destination: break
    }
  }
}
