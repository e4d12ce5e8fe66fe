/// The elements that a document may hold: those of `report.rng`, no more and no fewer.
///
/// Whoever walks a document switches over it, so that a new element is a compiler's error in each
/// walker until somebody says what it looks like there.
package enum VocabularyElement: String, Sendable, Hashable, CaseIterable {
  case html, head, title, meta, body
  case header, footer, section
  case h1, h2, h3, h4, p, hr
  case ul, ol, li
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, th, td
  case figure, figcaption
  case strong, em, span, a, br, img

  /// Whether it stands in a line of text.
  package var isInline: Bool {
    switch self {
    case .strong, .em, .span, .a, .br, .img: true
    case .html, .head, .title, .meta, .body, .header, .footer, .section, .h1, .h2, .h3, .h4, .p,
      .hr, .ul, .ol, .li, .table, .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .th, .td,
      .figure, .figcaption:
      false
    }
  }

  /// The rank of a heading, 1 for `h1`; nil for any other element.
  package var headingRank: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    default: nil
    }
  }
}

extension Element {
  /// Which element of the vocabulary it is; nil where a document may not hold it.
  package var kind: VocabularyElement? { VocabularyElement(rawValue: name) }

  /// Its first child of a kind.
  package func first(_ kind: VocabularyElement) -> Element? {
    elements.first { $0.kind == kind }
  }
}
