/// A theme's family → the computed style of each element of a document.
///
/// Rules are found by the class or the element that they end with, so that a document with many
/// elements does not pay for a theme with many styles.
package struct Cascade: Sendable {
  package let family: DocumentFamily
  private let byClass: [String: [Int]]
  private let byElement: [String: [Int]]

  package init(family: DocumentFamily) {
    self.family = family
    var byClass: [String: [Int]] = [:]
    var byElement: [String: [Int]] = [:]
    for (index, style) in family.styles.enumerated() {
      guard let last = style.selector.parts.last else { continue }
      if let name = last.classes.first {
        byClass[name, default: []].append(index)
      } else if let element = last.element {
        byElement[element, default: []].append(index)
      }
    }
    self.byClass = byClass
    self.byElement = byElement
  }

  /// What the page itself sets before any style.
  package var base: ComputedStyle {
    ComputedStyle(face: "", size: 10.5, line: family.page.line)
  }

  /// Every declaration for the last element of a path, weakest first.
  package func declarations(for path: [ElementName]) -> [Declaration] {
    guard let own = path.last else { return [] }
    var matching = byElement[own.name] ?? []
    for name in own.classes { matching += byClass[name] ?? [] }
    matching.removeAll { !family.styles[$0].selector.matches(path) }
    matching.sort { weight($0) < weight($1) }
    return matching.flatMap { family.styles[$0].declarations }
  }

  private func weight(_ style: Int) -> (Int, Int, Int) {
    let selector = family.styles[style].selector
    return (selector.isTone ? 1 : 0, selector.rank, style)
  }

  /// The style of the last element of a path whose parent has `parent`.
  package func style(for path: [ElementName], under parent: ComputedStyle) -> ComputedStyle {
    var style = parent.inherited
    style.apply(declarations(for: path), baseLine: family.page.line)
    return style
  }
}
