/// One property of a named style and its value.
///
/// A style is a list of these; the cascade applies them in order, the last one wins.
package enum Declaration: Sendable, Hashable {
  case face(String)
  case size(Length)
  case weight(Int)
  case colour(Colour)
  case background(Colour)
  /// The distance of baselines.
  case line(Length)
  case before(Length)
  case after(Length)
  /// Of the first line of a paragraph.
  case indent(Length)
  case left(Length)
  case right(Length)
  case align(TextAlignment)
  case keepWithNext(Bool)
  case keepWithPrevious(Bool)
  case keepTogether(Bool)
  case pageBefore(Bool)
  case pageAfter(Bool)
  case part(PageOrientation)
  /// Lines of about the same length, broken between phrases.
  case balanced(Bool)
  case display(Display)
  case columns(Int)
  case gap(Length)
  case border(Edge, Stroke)
  case padding(Length)
  case radius(Length)
  case rules(TableRules)
  case zebra(Colour)
  case carry(Carry)
  case tabular(Bool)
  case marker(Marker)
  case width(Length)
  case nowrap(Bool)
}

/// Where the lines of a paragraph stand between its edges.
package enum TextAlignment: String, Sendable, Hashable, CaseIterable {
  case start = "left"
  case centre = "center"
  case end = "right"
  case justify
}

/// Which way up the pages of a part lie.
package enum PageOrientation: String, Sendable, Hashable, CaseIterable {
  case portrait
  case landscape
}

/// How the children of an element are put on the page.
package enum Display: String, Sendable, Hashable, CaseIterable {
  /// One below the other.
  case block
  /// Side by side, as wide as each other.
  case row
  /// Side by side, the first at the left edge and the last at the right.
  case ends
  /// A table of contents, made from the headings of the document.
  case contents
  /// At the foot of the document's last page.
  case lastPageFoot = "last-page-foot"
  /// Heard by screen readers, seen by nobody.
  case hidden
  /// On screens only.
  case screen
  /// On paper only.
  case paper
  /// A bar in a box, as long as `data-value` of `data-max` says.
  case progress
}

/// A side of a box.
package enum Edge: String, Sendable, Hashable, CaseIterable {
  case top
  case right
  case bottom
  case left
}

/// A line's width in points and colour.
package struct Stroke: Sendable, Hashable {
  package var width: Double
  package var colour: Colour

  package init(width: Double, colour: Colour) {
    self.width = width
    self.colour = colour
  }
}

/// Which lines a table has.
package enum TableRules: String, Sendable, Hashable, CaseIterable {
  case none
  /// 三线表: above and below the head, below the table.
  case three
  /// Hairlines between rows, a stronger one below the head.
  case rows
  /// Around every cell.
  case grid
  /// Around every column, with the table's `gap` between: cards side by side.
  case cards
}

/// What stands below and above a table where a page ends inside it.
package struct Carry: Sendable, Hashable {
  package var forward: String
  package var brought: String

  package init(forward: String, brought: String) {
    self.forward = forward
    self.brought = brought
  }
}

/// What stands before an item of a list.
package enum Marker: Sendable, Hashable {
  case none
  case bullet(String)
  /// `1.`, `（1）`, `一、` …: what stands before and after the number, and how it is written.
  case number(before: String, after: String, chinese: Bool)

  /// The marker of `none`, `•`, `1.`, `（1）`, `一、` or `（一）`.
  package init(_ text: String) {
    let digit = text.firstIndex { $0 == "1" || $0 == "一" }
    if text == "none" {
      self = .none
    } else if let digit {
      self = .number(
        before: String(text[..<digit]), after: String(text[text.index(after: digit)...]),
        chinese: text[digit] == "一")
    } else {
      self = .bullet(text)
    }
  }

  /// The marker of the item with a number, from 1.
  package func text(_ number: Int) -> String {
    switch self {
    case .none: ""
    case .bullet(let bullet): bullet
    case .number(let before, let after, let chinese):
      before + (chinese ? number.chinese : String(number)) + after
    }
  }
}

extension Int {
  /// 1–99 as 一 … 九十九; other numbers in digits.
  package var chinese: String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(self) else { return String(self) }
    let (tens, ones) = quotientAndRemainder(dividingBy: 10)
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
  }
}
