/// Fragments → pages: no page ends inside a fragment or between fragments that keep together.
///
/// One pass; a fragment is looked at no more than three times, however long the document.
struct Paginator {
  struct Page {
    var orientation: PageOrientation
    /// Marks in points from the top left of the type area.
    var marks: [PlacedItem] = []
    /// Where the last fragment ends.
    var y = 0.0
  }

  let page: PageSetup
  let tables: [TableRepeat]
  /// Makes the marks of a carried line; false for 过次页, true for 承前页.
  let carried: (CarryRow, _ rows: Int, _ brought: Bool) -> [PlacedItem]
  private(set) var pages: [Page] = []
  private var y = 0.0
  private var height = 0.0
  private var isAtTop = true
  private var lastRow: TableRowPlace?

  init(
    page: PageSetup, tables: [TableRepeat],
    carried: @escaping (CarryRow, _ rows: Int, _ brought: Bool) -> [PlacedItem]
  ) {
    self.page = page
    self.tables = tables
    self.carried = carried
  }

  /// Sets every fragment, and `foot` at the foot of the last page.
  mutating func run(_ fragments: [FlowFragment], foot: [FlowFragment]) {
    open(fragments.first?.part ?? .portrait)
    var index = 0
    while index < fragments.count {
      var end = index + 1
      while end < fragments.count, fragments[end - 1].keepsNext, !fragments[end].breaksBefore {
        end += 1
      }
      place(fragments[index..<end])
      index = end
    }
    placeFoot(foot)
  }

  private mutating func open(_ part: PageOrientation) {
    pages.append(Page(orientation: part))
    y = 0
    isAtTop = true
    height = PageArea(page: page, orientation: part, number: 1).height
  }

  /// Where a fragment starts if the one before it ended at `y`.
  private func top(of fragment: FlowFragment, at y: Double, isAtTop: Bool) -> Double {
    let start = isAtTop ? 0 : y + fragment.before
    guard fragment.snaps else { return start }
    return ((start - 0.05) / page.line).rounded(.up) * page.line
  }

  private func end(of group: ArraySlice<FlowFragment>, from y: Double, isAtTop: Bool) -> Double {
    var (end, first) = (y, isAtTop)
    for fragment in group {
      end = top(of: fragment, at: end, isAtTop: first) + fragment.height
      first = false
    }
    return end
  }

  /// What must stay free below rows of a table that does not end with them.
  private func reserve(after fragment: FlowFragment?) -> Double {
    guard let row = fragment?.row, !row.isLast else { return 0 }
    return tables[row.table].carry?.height ?? 0
  }

  private mutating func place(_ group: ArraySlice<FlowFragment>) {
    guard let first = group.first else { return }
    if let part = pages.last?.orientation, part != first.part || first.breaksBefore,
      !isAtTop || part != first.part
    {
      turn(to: first, continuing: false)
    }
    let room = height - reserve(after: group.last) + 0.01
    if end(of: group, from: y, isAtTop: isAtTop) <= room {
      for fragment in group { set(fragment) }
      return
    }
    if !isAtTop { turn(to: first, continuing: true) }
    if end(of: group, from: y, isAtTop: isAtTop) <= room {
      for fragment in group { set(fragment) }
      return
    }
    // Higher than a page: break where it must.
    for fragment in group {
      let bottom = top(of: fragment, at: y, isAtTop: isAtTop) + fragment.height
      if bottom > height - reserve(after: fragment) + 0.01, !isAtTop {
        turn(to: fragment, continuing: true)
      }
      set(fragment)
    }
  }

  private mutating func set(_ fragment: FlowFragment) {
    let top = top(of: fragment, at: y, isAtTop: isAtTop)
    let last = pages.count - 1
    for mark in fragment.marks { pages[last].marks.append(mark.moved(x: 0, y: top)) }
    y = top + fragment.height
    pages[last].y = y
    isAtTop = false
    lastRow = fragment.row
  }

  /// Ends the page and opens one for a fragment; a table that goes on shows its head again.
  private mutating func turn(to fragment: FlowFragment, continuing: Bool) {
    let open = lastRow
    let goesOn =
      continuing && open != nil && open?.table == fragment.row?.table
      && fragment.row?.isHead == false
      && open?.isHead == false
    if goesOn, let open {
      let table = tables[open.table]
      let last = pages.count - 1
      pages[last].marks += table.closing.map { $0.moved(x: 0, y: y) }
      if let carry = table.carry {
        pages[last].marks += carried(carry, open.bodyRows, false).map { $0.moved(x: 0, y: y) }
      }
    }
    let rows = open?.bodyRows ?? 0
    self.open(fragment.part)
    guard goesOn, let row = fragment.row else { return }
    let table = tables[row.table]
    for head in table.heads { set(head) }
    if let carry = table.carry {
      set(FlowFragment(height: carry.height, marks: carried(carry, rows, true)))
    }
    lastRow = row
    isAtTop = table.heads.isEmpty && table.carry == nil
  }

  private mutating func placeFoot(_ foot: [FlowFragment]) {
    guard !foot.isEmpty else { return }
    let own = end(of: foot[...], from: 0, isAtTop: true)
    guard own <= height else {
      // Higher than a page: it goes on over as many as it takes.
      for fragment in foot { place([fragment][...]) }
      return
    }
    if !isAtTop, y + 0.5 * page.line + own > height { open(pages.last?.orientation ?? .portrait) }
    y = max(y, height - own)
    isAtTop = false
    for (index, fragment) in foot.enumerated() {
      var fragment = fragment
      fragment.snaps = false
      if index == 0 { fragment.before = 0 }
      set(fragment)
    }
  }
}
