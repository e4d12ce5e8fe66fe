import Model

/// A document whose styles are known and whose characters can be counted, before it has fonts.
package struct PreparedDocument: Sendable {
  package let source: DocumentSource
  let family: DocumentFamily
  let body: Block
  let images: [InlineImage]
  let outline: [Outline.Entry]
  let prefix: String
  let messages: [TypesettingMessage]
  let runningStyles: [String: (style: ComputedStyle, inline: InlineStyle)]
  /// Everything that will be set, so that the run's fonts hold it.
  package private(set) var texts: [InlineItem] = []

  /// Reads the tree against the theme; `prefix` keeps its destinations apart from other documents'
  /// in one file.
  package init(
    _ source: DocumentSource, theme: Theme, images: ImageStore, measure: @escaping PictureMeasure,
    prefix: String = ""
  ) {
    var builder = BlockBuilder(
      document: source, theme: theme, images: images, measure: measure, prefix: prefix)
    self.source = source
    self.prefix = prefix
    body = builder.body()
    family = builder.family
    outline = builder.outline.entries
    self.images = builder.inlineImages
    messages =
      builder.messages + StyleNames.unknown(in: source, theme: theme)
      + Self.emptyPlaceholders(family.page, source)
    var names = [PageFurniture.stampStyle]
    names += [family.page.pageNumber?.style, family.page.head?.style, family.page.foot?.style]
      .compactMap(\.self)
    var styles: [String: (style: ComputedStyle, inline: InlineStyle)] = [:]
    for name in names {
      styles[name] = builder.runningStyle(named: name)
    }
    runningStyles = styles
    texts = allTexts
  }

  /// What the head or the foot of a page asks for and the document does not have.
  private static func emptyPlaceholders(
    _ page: PageSetup, _ source: DocumentSource
  ) -> [TypesettingMessage] {
    let texts = [page.head, page.foot].compactMap(\.self).flatMap {
      [$0.left, $0.centre, $0.right]
    }
    let asked = texts.flatMap { RunningText.placeholders(in: $0) }.compactMap(\.self)
    var known = RunningText.known.union(source.meta.keys)
    return asked.filter { known.insert($0).inserted }.map { name in
      TypesettingMessage(
        document: source.name, place: "页眉页脚",
        text:
          "theme.yaml 里的“{\(name)}”在本文件中没有值，印出来是空的；可用的有 {page}、{pages}、{title}、{date} 和文件自己的 meta 名。"
      )
    }
  }

  /// What `{name}` in running texts stands for.
  var values: [String: String] {
    var values = source.meta
    values["title"] = source.title
    values["date"] = source.date.chinese
    return values
  }

  func furniture(_ layout: FlowLayout) -> PageFurniture {
    PageFurniture(
      page: family.page, layout: layout, styles: runningStyles, values: values,
      mark: source.mark)
  }

  private var allTexts: [InlineItem] {
    var items: [InlineItem] = []
    Self.collect(body, into: &items)
    let layout = FlowLayout(self, shaper: FixedWidthShaper())
    items += furniture(layout).texts.map { .text($0.0, $0.1) }
    return items
  }

  private static func collect(_ block: Block, into items: inout [InlineItem]) {
    switch block.content {
    case .paragraph(let own): items += own
    case .blocks(let blocks), .row(let blocks), .ends(let blocks), .columns(_, let blocks):
      for child in blocks { collect(child, into: &items) }
    case .item(let marker, let blocks):
      items += marker
      for child in blocks { collect(child, into: &items) }
    case .table(let table):
      for row in table.rows {
        for cell in row.cells {
          for child in cell.blocks { collect(child, into: &items) }
        }
      }
      if let carry = block.style.carry, let style = firstStyle(of: table) {
        items.append(.text(carry.forward + carry.brought + "0123456789.-", style))
      }
    case .chart(let chart, let style):
      var look = style
      look.weight = 400
      items.append(.text(chart.words, look))
    case .contents(let entries):
      for entry in entries { items += entry.items + [.text("0123456789", entry.style)] }
    case .image, .rule: break
    }
  }

  private static func firstStyle(of table: TableBox) -> InlineStyle? {
    let body = table.rows.first { $0.part == .body }
    guard case .paragraph(let items)? = body?.cells.first?.blocks.first?.content,
      case .text(_, let style)? = items.first
    else { return nil }
    return style
  }
}

extension Chart {
  /// Every character that its drawing may show.
  var words: String {
    (categories + series.map(\.name) + [unit, thresholdLabel]).joined()
      + "0123456789.-%—单位：界线颜色越深数值越大，最大 "
  }
}
