/// The fragments of a flow, one below the other, and the space that waits for the next.
struct FragmentList {
  private(set) var fragments: [FlowFragment] = []
  var part = PageOrientation.portrait
  private var pending = 0.0
  private var breakIsDue = false
  /// Whether its first fragment has to stand with what comes before the list.
  private var keepsPrevious = false

  var count: Int { fragments.count }

  /// Asks for space above the next fragment; of several demands the largest counts.
  mutating func space(_ points: Double) {
    pending = max(pending, points)
  }

  mutating func breakPage() {
    breakIsDue = true
  }

  mutating func append(_ fragment: FlowFragment) {
    var fragment = fragment
    fragment.before = max(fragment.before, pending)
    fragment.breaksBefore = fragment.breaksBefore || breakIsDue
    fragment.part = part
    pending = 0
    breakIsDue = false
    fragments.append(fragment)
  }

  /// Goes on with the fragments of another list, changed on the way.
  mutating func append(_ other: FragmentList, _ change: (FlowFragment) -> FlowFragment) {
    let part = part
    if other.keepsPrevious { keepLastWithNext() }
    for fragment in other.fragments {
      self.part = fragment.part
      append(change(fragment))
    }
    self.part = part
    space(other.pending)
    if other.breakIsDue { breakPage() }
  }

  /// Binds the fragments from an index on to each other, but the last to nothing.
  mutating func keepTogether(from start: Int) {
    guard fragments.count - start > 1 else { return }
    for index in start..<fragments.count - 1 { fragments[index].keepsNext = true }
  }

  /// Binds the last fragment to the next; in an empty list, whatever the list will be appended to.
  mutating func keepLastWithNext() {
    if fragments.isEmpty {
      keepsPrevious = true
    } else {
      fragments[fragments.count - 1].keepsNext = true
    }
  }

  mutating func prepend(_ marks: [PlacedItem], at index: Int) {
    if index < fragments.count { fragments[index].marks = marks + fragments[index].marks }
  }

  /// How high the last fragments are that have to stand with the next one, the space below them
  /// included.
  var heightKeptWithNext: Double {
    var height = pending
    for fragment in fragments.reversed() {
      guard fragment.keepsNext, !breakIsDue else { break }
      height += fragment.height + fragment.before
      if fragment.breaksBefore { break }
    }
    return height
  }

  func height(from start: Int) -> Double {
    guard start < fragments.count else { return 0 }
    return fragments[start...].reduce(-fragments[start].before) { $0 + $1.before + $1.height }
  }

  /// All fragments as one: its marks and its height.
  var stacked: (marks: [PlacedItem], height: Double) {
    if fragments.count == 1 {
      return (fragments[0].marks, fragments[0].before + fragments[0].height)
    }
    var marks: [PlacedItem] = []
    var y = 0.0
    for (index, fragment) in fragments.enumerated() {
      if index > 0 { y += fragment.before }
      marks += fragment.marks.map { $0.moved(x: 0, y: y) }
      y += fragment.height
    }
    return (marks, y)
  }
}
