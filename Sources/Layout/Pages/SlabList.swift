/// The slabs of a flow, one below the other, and the space that waits for the next.
struct SlabList {
  private(set) var slabs: [Slab] = []
  var part = PageOrientation.portrait
  private var pending = 0.0
  private var breakIsDue = false
  /// Whether its first slab has to stand with what comes before the list.
  private var keepsPrevious = false

  var count: Int { slabs.count }

  /// Asks for space above the next slab; of several demands the largest counts.
  mutating func space(_ points: Double) {
    pending = max(pending, points)
  }

  mutating func breakPage() {
    breakIsDue = true
  }

  mutating func append(_ slab: Slab) {
    var slab = slab
    slab.before = max(slab.before, pending)
    slab.breaksBefore = slab.breaksBefore || breakIsDue
    slab.part = part
    pending = 0
    breakIsDue = false
    slabs.append(slab)
  }

  /// Goes on with the slabs of another list, changed on the way.
  mutating func append(_ other: SlabList, _ change: (Slab) -> Slab) {
    let part = part
    if other.keepsPrevious { keepLastWithNext() }
    for slab in other.slabs {
      self.part = slab.part
      append(change(slab))
    }
    self.part = part
    space(other.pending)
    if other.breakIsDue { breakPage() }
  }

  /// Binds the slabs from an index on to each other, but the last to nothing.
  mutating func keepTogether(from start: Int) {
    guard slabs.count - start > 1 else { return }
    for index in start..<slabs.count - 1 { slabs[index].keepsNext = true }
  }

  /// Binds the last slab to the next; in an empty list, whatever the list will be appended to.
  mutating func keepLastWithNext() {
    if slabs.isEmpty {
      keepsPrevious = true
    } else {
      slabs[slabs.count - 1].keepsNext = true
    }
  }

  mutating func prepend(_ marks: [Mark], at index: Int) {
    if index < slabs.count { slabs[index].marks = marks + slabs[index].marks }
  }

  func height(from start: Int) -> Double {
    guard start < slabs.count else { return 0 }
    return slabs[start...].reduce(-slabs[start].before) { $0 + $1.before + $1.height }
  }

  /// All slabs as one: its marks and its height.
  var stacked: (marks: [Mark], height: Double) {
    if slabs.count == 1 { return (slabs[0].marks, slabs[0].before + slabs[0].height) }
    var marks: [Mark] = []
    var y = 0.0
    for (index, slab) in slabs.enumerated() {
      if index > 0 { y += slab.before }
      marks += slab.marks.map { $0.moved(x: 0, y: y) }
      y += slab.height
    }
    return (marks, y)
  }
}
