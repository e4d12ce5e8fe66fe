/// Slabs → pages: no page ends inside a slab or between slabs that keep together.
///
/// One pass; a slab is looked at no more than three times, however long the document.
struct Paginator {
  struct Page {
    var orientation: PageOrientation
    /// Marks in points from the top left of the type area.
    var marks: [Mark] = []
    /// Where the last slab ends.
    var y = 0.0
  }

  let page: PageSetup
  let tables: [TableRepeat]
  /// Makes the marks of a carried line; false for 过次页, true for 承前页.
  let carried: (CarryRow, _ rows: Int, _ brought: Bool) -> [Mark]
  private(set) var pages: [Page] = []
  private var y = 0.0
  private var height = 0.0
  private var isAtTop = true
  private var lastRow: TableRowPlace?

  init(
    page: PageSetup, tables: [TableRepeat],
    carried: @escaping (CarryRow, _ rows: Int, _ brought: Bool) -> [Mark]
  ) {
    self.page = page
    self.tables = tables
    self.carried = carried
  }

  /// Sets every slab, and `foot` at the foot of the last page.
  mutating func run(_ slabs: [Slab], foot: [Slab]) {
    open(slabs.first?.part ?? .portrait)
    var index = 0
    while index < slabs.count {
      var end = index + 1
      while end < slabs.count, slabs[end - 1].keepsNext, !slabs[end].breaksBefore { end += 1 }
      place(slabs[index..<end])
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

  /// Where a slab starts if the one before it ended at `y`.
  private func top(of slab: Slab, at y: Double, isAtTop: Bool) -> Double {
    let start = isAtTop ? 0 : y + slab.before
    guard slab.snaps else { return start }
    return ((start - 0.05) / page.line).rounded(.up) * page.line
  }

  private func end(of group: ArraySlice<Slab>, from y: Double, isAtTop: Bool) -> Double {
    var (end, first) = (y, isAtTop)
    for slab in group {
      end = top(of: slab, at: end, isAtTop: first) + slab.height
      first = false
    }
    return end
  }

  /// What must stay free below rows of a table that does not end with them.
  private func reserve(after slab: Slab?) -> Double {
    guard let row = slab?.row, !row.isLast else { return 0 }
    return tables[row.table].carry?.height ?? 0
  }

  private mutating func place(_ group: ArraySlice<Slab>) {
    guard let first = group.first else { return }
    if let part = pages.last?.orientation, part != first.part || first.breaksBefore,
      !isAtTop || part != first.part
    {
      turn(to: first, continuing: false)
    }
    let room = height - reserve(after: group.last) + 0.01
    if end(of: group, from: y, isAtTop: isAtTop) <= room {
      for slab in group { set(slab) }
      return
    }
    if !isAtTop { turn(to: first, continuing: true) }
    if end(of: group, from: y, isAtTop: isAtTop) <= room {
      for slab in group { set(slab) }
      return
    }
    // Higher than a page: break where it must.
    for slab in group {
      let bottom = top(of: slab, at: y, isAtTop: isAtTop) + slab.height
      if bottom > height - reserve(after: slab) + 0.01, !isAtTop {
        turn(to: slab, continuing: true)
      }
      set(slab)
    }
  }

  private mutating func set(_ slab: Slab) {
    let top = top(of: slab, at: y, isAtTop: isAtTop)
    let last = pages.count - 1
    for mark in slab.marks { pages[last].marks.append(mark.moved(x: 0, y: top)) }
    y = top + slab.height
    pages[last].y = y
    isAtTop = false
    lastRow = slab.row
  }

  /// Ends the page and opens one for a slab; a table that goes on shows its head again.
  private mutating func turn(to slab: Slab, continuing: Bool) {
    let open = lastRow
    let goesOn =
      continuing && open != nil && open?.table == slab.row?.table && slab.row?.isHead == false
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
    self.open(slab.part)
    guard goesOn, let row = slab.row else { return }
    let table = tables[row.table]
    for head in table.heads { set(head) }
    if let carry = table.carry {
      set(Slab(height: carry.height, marks: carried(carry, rows, true)))
    }
    lastRow = row
    isAtTop = table.heads.isEmpty && table.carry == nil
  }

  private mutating func placeFoot(_ foot: [Slab]) {
    guard !foot.isEmpty else { return }
    let own = end(of: foot[...], from: 0, isAtTop: true)
    if !isAtTop, y + 0.5 * page.line + own > height { open(pages.last?.orientation ?? .portrait) }
    y = max(y, height - own)
    isAtTop = false
    for (index, slab) in foot.enumerated() {
      var slab = slab
      slab.snaps = false
      if index == 0 { slab.before = 0 }
      set(slab)
    }
  }
}
