/// A theme's family → the CSS of its HTML documents.
package struct StyleSheet: Sendable {
  package let theme: Theme
  package let family: DocumentFamily

  package init(theme: Theme, family: DocumentFamily) {
    self.theme = theme
    self.family = family
  }

  /// The whole sheet, as it stands in a `style` element.
  package var css: String {
    var rules = [frame]
    for style in family.styles {
      let important = style.selector.isTone ? "!important" : ""
      rules.append(
        rule(style.selector.css, style.declarations.flatMap(css).map { $0 + important }))
      rules += companions(of: style)
    }
    rules.append(narrowScreen)
    rules.append(print)
    return rules.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func rule(_ selector: String, _ declarations: [String]) -> String {
    declarations.isEmpty ? "" : "\(selector){\(declarations.joined(separator: ";"))}"
  }

  /// What every document starts from, before the theme's styles.
  private var frame: String {
    let page = family.page
    let width = page.width - page.margins.left - page.margins.right
    return """
      *{box-sizing:border-box;margin:0;padding:0}
      html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
      body{max-width:\((width + 48).short)pt;margin:0 auto;padding:24pt;\
      overflow-wrap:anywhere;line-break:strict;background:#fff}
      h1,h2,h3,h4{font-size:inherit;font-weight:inherit}
      em{font-style:normal}
      ul,ol{list-style:none}
      li{position:relative}
      li>.marker{position:absolute;right:100%;padding-right:.35em;white-space:nowrap;font-weight:inherit}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:inherit;font-weight:inherit;vertical-align:baseline}
      .scroll{overflow-x:auto;max-width:100%}
      .scroll:focus-visible,a:focus-visible{outline:2px solid currentColor;outline-offset:2px}
      td,th{overflow-wrap:normal}
      img{max-width:100%;height:auto}
      svg{display:block;width:100%;max-width:460pt;height:auto}
      hr{border:0}
      .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
      .bar{display:inline-block;vertical-align:middle;width:8em;max-width:100%;height:.6em;\
      background:#e6e6e6;border-radius:.2em;overflow:hidden;margin-right:.6em;\
      -webkit-print-color-adjust:exact;print-color-adjust:exact}
      .bar>span{display:block;height:100%;background:currentColor;\
      -webkit-print-color-adjust:exact;print-color-adjust:exact}
      .draft-mark{position:fixed;top:8pt;right:8pt;border:1.5pt solid #b3261e;color:#b3261e;\
      background:#fff;padding:1pt 8pt;font-size:12pt;letter-spacing:.3em;z-index:1}
      """
  }

  /// On a telephone lines are too short to justify, large type fits the screen, and a table of many
  /// columns scrolls rather than stand its words on end.
  private var narrowScreen: String {
    let large = family.styles.filter { style in
      style.declarations.contains { declaration in
        guard case .size(let length) = declaration else { return false }
        return length.resolved(size: Self.bodySize, line: family.page.line) > Self.largeSize
      }
    }
    let rules =
      ["body{padding:12pt;text-align:start}", ".many>table{min-width:34em}"] + Self.stackedRows
      + large.map { "\($0.selector.css){font-size:13vw;line-height:1.2}" }
    return "@media screen and (max-width:40em){\(rules.joined())}"
  }

  /// Each row of a table of many columns as a card: its first cell as a heading, then what each
  /// column is called and says.
  private static let stackedRows = [
    ".stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
    ".stacked>table,.stacked tbody,.stacked tfoot,.stacked tr{display:block;width:auto}",
    ".stacked tr{padding:5pt 0;border-bottom:.5pt solid #999}",
    ".stacked tr>*{display:flex;justify-content:space-between;gap:1em;width:auto;border:0;"
      + "padding:1pt 0;text-align:start;white-space:normal;overflow-wrap:anywhere}",
    ".stacked tr>:first-child{font-weight:bold}",
    ".stacked tr>[data-label]::before{content:attr(data-label);flex:0 0 40%;color:#5c5c5c;"
      + "font-weight:normal}",
    ".stacked tr>:empty{display:none}",
  ]

  private static let bodySize = 16.0
  /// What does not fit a telephone, in points.
  private static let largeSize = 30.0

  /// The page on paper, with the theme's margins.
  private var print: String {
    let page = family.page
    let margins = page.margins
    let edges = [margins.top, margins.right, margins.bottom, margins.left]
      .map { $0.short + "pt" }.joined(separator: " ")
    return """
      @page{size:\(page.width.short)pt \(page.height.short)pt;margin:\(edges)}
      @page landscape{size:\(page.height.short)pt \(page.width.short)pt}
      @media print{body{max-width:none;padding:0}.scroll{overflow:visible}\
      thead{display:table-header-group}tfoot{display:table-row-group}tr{break-inside:avoid}\
      p{orphans:2;widows:2}a{color:inherit;text-decoration:none}}
      """
  }

  /// A declaration as CSS properties.
  package func css(_ declaration: Declaration) -> [String] {
    switch declaration {
    case .face(let name): ["font-family:\(fontFamily(name))"]
    case .size(let length): ["font-size:\(css(length))"]
    case .weight(let value): ["font-weight:\(value)"]
    case .colour(let value): ["color:\(value.css)"]
    case .background(let value):
      ["background:\(value.css)", "print-color-adjust:exact"]
    case .line(.ems(let ems)): ["line-height:\(ems.short)"]
    case .line(let length): ["line-height:\(css(length))"]
    case .before(let length): ["margin-top:\(css(length))"]
    case .after(let length): ["margin-bottom:\(css(length))"]
    case .indent(let length): ["text-indent:\(css(length))"]
    case .left(let length): ["margin-left:\(css(length))"]
    case .right(let length): ["margin-right:\(css(length))"]
    case .align(let value): ["text-align:\(value.rawValue)"]
    case .keepWithNext(let value): ["break-after:\(value ? "avoid" : "auto")"]
    case .keepWithPrevious(let value): ["break-before:\(value ? "avoid" : "auto")"]
    case .keepTogether(let value): ["break-inside:\(value ? "avoid" : "auto")"]
    case .pageBefore(let value): ["break-before:\(value ? "page" : "auto")"]
    case .pageAfter(let value): ["break-after:\(value ? "page" : "auto")"]
    case .part(let value): ["page:\(value == .landscape ? "landscape" : "auto")"]
    // Browsers of some years ago, and the Nu checker, do not know `text-wrap: balance`.
    case .balanced: []
    case .display(let value): css(value)
    case .columns(let count): count > 1 ? ["column-count:\(count)"] : []
    case .gap(let length): ["gap:\(css(length))"]
    case .border(let edge, let stroke):
      ["border-\(edge.rawValue):\(stroke.width > 0 ? css(stroke) : "0")"]
    case .padding(let length): ["padding:\(css(length))"]
    case .radius(let length): ["border-radius:\(css(length))"]
    case .tabular(let value): ["font-variant-numeric:\(value ? "tabular-nums" : "normal")"]
    case .width(let length): ["width:\(css(length))"]
    case .nowrap(let value): ["white-space:\(value ? "nowrap" : "normal")"]
    case .rules, .zebra, .carry, .marker: []
    }
  }

  private func css(_ length: Length) -> String {
    length.css(line: family.page.line)
  }

  private func css(_ stroke: Stroke) -> String {
    "\(stroke.width.short)pt solid \(stroke.colour.css)"
  }

  private func css(_ display: Display) -> [String] {
    switch display {
    case .row: ["display:flex", "flex-wrap:wrap"]
    case .ends: ["display:flex", "flex-wrap:wrap", "justify-content:space-between"]
    case .hidden:
      [
        "position:absolute", "width:1px", "height:1px", "overflow:hidden",
        "clip-path:inset(50%)",
      ]
    case .paper: ["display:none"]
    case .block, .contents, .lastPageFoot, .screen, .progress: []
    }
  }

  /// The rules that a property needs for elements below the one that it stands at.
  private func companions(of style: NamedStyle) -> [String] {
    let selector = style.selector.css
    let table = style.selector.parts.last?.element == "table" || style.selector.rank >= 1000
    return style.declarations.flatMap { declaration -> [String] in
      switch declaration {
      case .display(.row): ["\(selector)>*{flex:1 1 18em;min-width:0}"]
      case .display(.lastPageFoot): ["\(selector)>:first-child{border-top:0}"]
      case .display(.screen): ["@media print{\(selector){display:none}}"]
      case .display(.paper): ["@media print{\(selector){display:block}}"]
      case .columns(let count) where count > 1:
        ["@media screen and (max-width:40em){\(selector){column-count:1}}"]
      case .zebra(let colour):
        ["\(selector) tbody tr:nth-child(even){background:\(colour.css)}"]
      case .rules(let rules) where table: tableRules(rules, selector)
      default: []
      }
    }
  }

  private func tableRules(_ rules: TableRules, _ selector: String) -> [String] {
    let strong = css(TableLines.strong)
    let light = css(TableLines.light)
    switch rules {
    case .none: return []
    case .three:
      return [
        "\(selector){border-top:\(strong);border-bottom:\(strong)}",
        "\(selector) thead tr:last-child>*{border-bottom:\(css(TableLines.middle))}",
        "\(selector) tfoot tr:first-child>*{border-top:\(css(TableLines.middle))}",
      ]
    case .rows:
      return [
        "\(selector) tr>*{border-bottom:\(light)}",
        "\(selector) thead tr:last-child>*{border-bottom:\(css(TableLines.middle))}",
      ]
    case .cards:
      return [
        "\(selector){border-collapse:separate;border-spacing:6pt 0;table-layout:fixed;min-width:34em}",
        "\(selector) tr>*{border-left:\(light);border-right:\(light);padding:1pt 6pt}",
        "\(selector) thead tr:first-child>*{border-top:\(light);padding-top:5pt}",
        "\(selector) tbody tr:last-child>*{border-bottom:\(light);padding-bottom:5pt}",
      ]
    case .grid:
      return ["\(selector) tr>*{border:\(css(TableLines.middle))}"]
    }
  }

  /// The stack of a face as CSS names it.
  package func fontFamily(_ name: String) -> String {
    guard let stack = theme.faces[name] else { return "serif" }
    return (stack.families.map { "'\($0)'" } + [stack.generic]).joined(separator: ",")
  }
}

/// The three weights of lines in tables, the same in HTML and PDF.
package enum TableLines {
  package static let strong = Stroke(width: 1, colour: .black)
  package static let middle = Stroke(width: 0.5, colour: .black)
  package static let light = Stroke(
    width: 0.4, colour: Colour(red: 0.8, green: 0.8, blue: 0.8))
}
