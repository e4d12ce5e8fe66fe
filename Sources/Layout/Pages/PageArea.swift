/// The paper and the type area of one page, in points from the paper's top left.
struct PageArea: Hashable {
  let paperWidth: Double
  let paperHeight: Double
  let left: Double
  let top: Double
  let width: Double
  let height: Double
  /// Whether the page lies on its side.
  let isLandscape: Bool
  /// Even pages are the backs of leaves.
  let isOdd: Bool

  /// A landscape page is the portrait page turned a quarter to the right: what is bound at the left
  /// is bound at the top.
  init(page: PageSetup, orientation: PageOrientation, number: Int) {
    let margins = page.margins
    isOdd = number % 2 == 1
    isLandscape = orientation == .landscape
    let exchanged = page.mirrored && !isOdd
    let (left, right) =
      exchanged ? (margins.right, margins.left) : (margins.left, margins.right)
    if isLandscape {
      paperWidth = page.height
      paperHeight = page.width
      self.left = margins.bottom
      top = left
      width = page.height - margins.top - margins.bottom
      height = page.width - left - right
    } else {
      paperWidth = page.width
      paperHeight = page.height
      self.left = left
      top = margins.top
      width = page.width - left - right
      height = page.height - margins.top - margins.bottom
    }
  }

  /// The type area of the page as it is bound, upright: a landscape page turned back.
  var upright: (left: Double, right: Double, width: Double, bottom: Double) {
    isLandscape
      ? (top, bottom, height, paperWidth - left) : (left, right, width, bottom)
  }

  var right: Double { left + width }
  var bottom: Double { top + height }
}
