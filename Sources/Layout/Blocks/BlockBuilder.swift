import Markup

/// A document's tree → styled blocks, and what could not be found.
struct BlockBuilder {
  let document: DocumentSource
  let images: ImageStore
  /// Gives the size of a picture.
  let measure: PictureMeasure
  /// Stands before every destination, so that several documents fit one file.
  let prefix: String
  let outline: Outline
  let family: DocumentFamily
  private(set) var messages: [TypesettingMessage] = []
  /// The pictures that stand in lines; an `InlineBox` names one by its index.
  private(set) var inlineImages: [InlineImage] = []
  /// The pictures whose notes the document has heard.
  private var told: Set<String> = []
  var contexts: StyleContexts
  private let ids: Set<String>

  init(
    document: DocumentSource, theme: Theme, images: ImageStore, measure: @escaping PictureMeasure,
    prefix: String = ""
  ) {
    self.document = document
    self.images = images
    self.measure = measure
    self.prefix = prefix
    outline = Outline(document.tree)
    family = theme.family(ofBody: document.body?.classes ?? [])
    contexts = StyleContexts(theme: theme, family: family, language: document.language)
    var ids: Set<String> = []
    Self.collect(outline.tree, &ids)
    self.ids = ids
  }

  private static func collect(_ element: Element, _ ids: inout Set<String>) {
    if let id = element["id"] { ids.insert(id) }
    for case .element(let child) in element.children { collect(child, &ids) }
  }

  /// The body as one block.
  mutating func body() -> Block {
    let body = outline.tree.first(.body) ?? Element("body")
    let html = contexts.context(of: "html", classes: nil, under: StyleContexts.root)
    let context = contexts.context(of: "body", classes: body["class"], under: html)
    return Block(
      style: contexts[context].style, content: .blocks(blocks(of: body, context)))
  }

  /// The style of text that stands outside the body, such as a page's number.
  mutating func runningStyle(named name: String) -> (style: ComputedStyle, inline: InlineStyle) {
    // The index first: it may add to the contexts.
    let index = runningContext(name)
    return (contexts[index].style, contexts[index].inline)
  }

  private mutating func runningContext(_ name: String) -> Int {
    let html = contexts.context(of: "html", classes: nil, under: StyleContexts.root)
    let body = contexts.context(of: "body", classes: document.body?["class"], under: html)
    return contexts.context(of: "span", classes: name, under: body)
  }

  mutating func note(_ text: String, at element: Element) {
    messages.append(
      TypesettingMessage(document: document.name, place: Place.of(element), text: text))
  }

  /// Blocks among an element's children; text between them becomes paragraphs of its own.
  mutating func blocks(of parent: Element, _ context: Int) -> [Block] {
    var blocks: [Block] = []
    var inline = InlineBuilder()
    func flush() {
      let items = inline.take()
      guard !items.isEmpty else { return }
      var style = contexts[context].style.inherited
      style.balanced = contexts[context].style.balanced
      blocks.append(
        Block(
          style: style, content: .paragraph(items), tag: Self.paragraphTag(items),
          line: parent.line))
    }
    for node in parent.children {
      switch node {
      case .text(let text):
        inline.add(text, contexts[context].inline)
      case .element(let child):
        if child.kind?.isInline == true {
          add(child, to: &inline, under: context)
        } else {
          flush()
          if let block = block(child, under: context) { blocks.append(block) }
        }
      }
    }
    flush()
    return blocks
  }

  static func paragraphTag(_ items: [InlineItem]) -> StructureTag {
    StructureTag(.paragraph, isMixed: items.needsSpans)
  }

  /// The block of an element, or nil where paper does not show it.
  mutating func block(_ element: Element, under parent: Int) -> Block? {
    let context = contexts.context(
      of: element.name, classes: element["class"], under: parent, language: element["lang"])
    let style = contexts[context].style
    guard style.display != .screen, style.display != .hidden else { return nil }
    var block = Block(
      style: style, content: .rule, destination: element["id"].map { prefix + $0 },
      line: element.line)
    switch element.kind {
    case .hr: break
    case .p, .h1, .h2, .h3, .h4, .caption, .figcaption:
      if style.display == .ends {
        block.content = .ends(endsOfLine(element, context))
      } else {
        var inline = InlineBuilder()
        for node in element.children { add(node, to: &inline, under: context) }
        block.content = .paragraph(inline.items)
        block.tag = Self.tag(of: element.kind, inline.items)
      }
    case .ul, .ol:
      block.content = .blocks(items(of: element, context))
      block.tag = StructureTag(.list)
    case .table:
      return table(element, context, block)
    case .figure:
      return figure(element, context, block)
    case .head, .title, .meta, .colgroup, .col:
      return nil
    // Parts of tables and lists and what stands in a line are met by those that hold them; a tree
    // that no schema has seen is shown for what it holds.
    case .html, .body, .header, .footer, .section, .li, .thead, .tbody, .tfoot, .tr, .th, .td,
      .strong, .em, .span, .a, .br, .img, nil:
      let children =
        style.display == .contents
        ? blocks(of: element, context) + [contents(context)] : blocks(of: element, context)
      block.content =
        switch style.display {
        case .row: .row(children)
        case .ends: .ends(children)
        default: style.columns > 1 ? .columns(style.columns, children) : .blocks(children)
        }
      if element.kind == .section { block.tag = StructureTag(.section) }
    }
    return block
  }

  /// The pieces of a line that stand at its two ends.
  private mutating func endsOfLine(_ element: Element, _ context: Int) -> [Block] {
    element.elements.map { child in
      var inline = InlineBuilder()
      add(.element(child), to: &inline, under: context)
      return Block(
        style: contexts[context].style.inherited, content: .paragraph(inline.items),
        tag: Self.paragraphTag(inline.items), line: element.line)
    }
  }

  private static func tag(of kind: VocabularyElement?, _ items: [InlineItem]) -> StructureTag {
    let role: StructureTag.Role =
      switch kind {
      case .h1: .heading1
      case .h2: .heading2
      case .h3: .heading3
      case .h4: .heading4
      case .caption, .figcaption: .caption
      default: .paragraph
      }
    return StructureTag(role, isMixed: items.needsSpans)
  }

  private mutating func items(of list: Element, _ context: Int) -> [Block] {
    let marker = contexts[context].style.marker
    var number = 0
    return list.elements.map { element in
      number += 1
      let own = contexts.context(
        of: "li", classes: element["class"], under: context, language: element["lang"])
      let text = marker.text(number)
      let items: [InlineItem] = text.isEmpty ? [] : [.text(text, contexts[own].inline)]
      return Block(
        style: contexts[own].style, content: .item(marker: items, blocks(of: element, own)),
        tag: StructureTag(.listItem), destination: element["id"].map { prefix + $0 },
        line: element.line)
    }
  }

  private mutating func contents(_ context: Int) -> Block {
    let base = contexts[context].inline
    let entries = outline.entries.filter { $0.level > 1 }.map { entry in
      var style = base
      style.link = .destination(prefix + entry.id)
      return ContentsEntry(
        items: [.text(entry.title, style)], level: entry.level, destination: prefix + entry.id,
        style: base)
    }
    return Block(
      style: contexts[context].style.inherited, content: .contents(entries),
      tag: StructureTag(.contents))
  }

  // MARK: Inline content

  mutating func add(_ node: Node, to inline: inout InlineBuilder, under context: Int) {
    switch node {
    case .text(let text): inline.add(text, contexts[context].inline)
    case .element(let child): add(child, to: &inline, under: context)
    }
  }

  private mutating func add(
    _ element: Element, to inline: inout InlineBuilder, under parent: Int,
    link inherited: LinkTarget? = nil
  ) {
    if element.kind == .br { return inline.addBreak() }
    let context = contexts.context(
      of: element.name, classes: element["class"], under: parent, language: element["lang"])
    let own = contexts[context]
    guard own.style.display != .screen, own.style.display != .hidden else { return }
    if element.kind == .img { return addImage(element, own.inline, to: &inline) }
    let link = element.kind == .a ? target(of: element) : inherited
    var style = own.inline
    style.link = link
    for node in element.children {
      switch node {
      case .text(let text): inline.add(text, style)
      case .element(let child): add(child, to: &inline, under: context, link: link)
      }
    }
  }

  /// Where a link leads, or nil where it leads to a file that a PDF cannot reach.
  private mutating func target(of element: Element) -> LinkTarget? {
    guard let address = element["href"], !address.isEmpty else { return nil }
    switch LinkAddress(address) {
    case .outside(let address): return .uri(address)
    case .file: return nil
    case .place(let id):
      if ids.contains(id) { return .destination(prefix + id) }
      note("链接“\(address)”在本文件中没有去处，只印出文字。", at: element)
    case .refused: note(LinkAddress.refusal(of: address), at: element)
    }
    return nil
  }

  private mutating func addImage(
    _ element: Element, _ style: InlineStyle, to inline: inout InlineBuilder
  ) {
    let alternative = element["alt"] ?? ""
    guard let (image, size) = picture(of: element) else {
      return inline.add(alternative, style)
    }
    // At 96 dots an inch, no higher than three lines of text.
    let scale = min(0.75, style.size * 3 / size.height)
    inlineImages.append(InlineImage(picture: image, alternative: alternative))
    inline.add(
      InlineBox(
        id: inlineImages.count - 1, width: size.width * scale, ascent: size.height * scale), style)
  }

  /// The picture of an `img` and its size, or nil after noting why there is none.
  mutating func picture(of element: Element) -> (Picture, PictureReading)? {
    let source = element["src"] ?? ""
    do throws(ImageStore.Fault) {
      let picture = try images[source].get()
      switch measure(picture) {
      case .success(let reading):
        if told.insert(source).inserted {
          for text in reading.notes { note("图片“\(source)”\(text)", at: element) }
        }
        return (picture, reading)
      case .failure(let fault):
        note(ImageStore.Fault.unreadable(fault.text).message(source), at: element)
      }
    } catch {
      note(error.message(source), at: element)
    }
    return nil
  }
}

/// A picture that stands in a line, and what it says to those who can't see it; empty for nothing.
struct InlineImage: Sendable {
  var picture: Picture
  var alternative: String
}

extension [InlineItem] {
  /// Whether a paragraph of them holds elements of their own: links and pictures.
  var needsSpans: Bool {
    contains { item in
      switch item {
      case .text(_, let style): style.link != nil
      case .box: true
      case .lineBreak: false
      }
    }
  }
}
