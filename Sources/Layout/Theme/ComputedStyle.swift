/// What the cascade makes of an element's styles: every length in points.
package struct ComputedStyle: Sendable, Hashable {
  // Inherited by children.
  package var face: String
  package var size: Double
  package var weight = 400
  package var colour = Colour.black
  package var line: Double
  package var align = TextAlignment.start
  package var tabular = false
  package var indent = 0.0
  package var nowrap = false
  package var marker = Marker.none
  // The element's own.
  package var background: Colour?
  package var before = 0.0
  package var after = 0.0
  package var left = 0.0
  package var right = 0.0
  package var keepWithNext = false
  package var keepWithPrevious = false
  package var keepTogether = false
  package var pageBefore = false
  package var pageAfter = false
  package var part: PageOrientation?
  package var balanced = false
  package var display = Display.block
  package var columns = 1
  package var gap = 0.0
  package var borders: [Edge: Stroke] = [:]
  package var padding = 0.0
  package var radius = 0.0
  package var rules = TableRules.none
  package var zebra: Colour?
  package var carry: Carry?
  package var width: Length?

  package init(face: String, size: Double, line: Double) {
    self.face = face
    self.size = size
    self.line = line
  }

  /// What children start from: the inherited properties, the others as they are without a style.
  package var inherited: ComputedStyle {
    var child = ComputedStyle(face: face, size: size, line: line)
    child.weight = weight
    child.colour = colour
    child.align = align
    child.tabular = tabular
    child.indent = indent
    child.nowrap = nowrap
    child.marker = marker
    return child
  }

  /// Applies declarations in order; the type size first, since other lengths hang on it.
  package mutating func apply(_ declarations: [Declaration], baseLine: Double) {
    for case .size(let length) in declarations {
      let resolved = length.resolved(size: size, line: baseLine)
      // A line set as a multiple of the size follows it, as it does in CSS.
      line *= size > 0 ? resolved / size : 1
      size = resolved
    }
    for declaration in declarations { apply(declaration, baseLine: baseLine) }
  }

  private mutating func apply(_ declaration: Declaration, baseLine: Double) {
    func points(_ length: Length) -> Double { length.resolved(size: size, line: baseLine) }
    switch declaration {
    case .size: break
    case .face(let name): face = name
    case .weight(let value): weight = value
    case .colour(let value): colour = value
    case .background(let value): background = value
    case .line(let length): line = points(length)
    case .before(let length): before = points(length)
    case .after(let length): after = points(length)
    case .indent(let length): indent = points(length)
    case .left(let length): left = points(length)
    case .right(let length): right = points(length)
    case .align(let value): align = value
    case .keepWithNext(let value): keepWithNext = value
    case .keepWithPrevious(let value): keepWithPrevious = value
    case .keepTogether(let value): keepTogether = value
    case .pageBefore(let value): pageBefore = value
    case .pageAfter(let value): pageAfter = value
    case .part(let value): part = value
    case .balanced(let value): balanced = value
    case .display(let value): display = value
    case .columns(let value): columns = value
    case .gap(let length): gap = points(length)
    case .border(let edge, let stroke): borders[edge] = stroke.width > 0 ? stroke : nil
    case .padding(let length): padding = points(length)
    case .radius(let length): radius = points(length)
    case .rules(let value): rules = value
    case .zebra(let value): zebra = value
    case .carry(let value): carry = value
    case .tabular(let value): tabular = value
    case .marker(let value): marker = value
    case .width(let length): width = length
    case .nowrap(let value): nowrap = value
    }
  }
}
