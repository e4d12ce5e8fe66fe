/// What stands around the type area: page number, running head and foot, the mark of a draft.
struct PageFurniture {
  let page: PageSetup
  let layout: FlowLayout
  /// The computed styles of the names that the page asks for.
  let styles: [String: (style: ComputedStyle, inline: InlineStyle)]
  /// What `{name}` stands for.
  let values: [String: String]
  /// 草稿, or nothing.
  let mark: String

  /// How far the top of a dash stands above the baseline, in type sizes.
  static let dashRise = 0.4

  /// Everything around the type area of a page, in points from the paper's top left.
  func operations(number: Int, of count: Int, area: PageArea) -> [PageOperation] {
    var operations: [PageOperation] = []
    if let numbers = page.pageNumber, let look = styles[numbers.style] {
      operations += pageNumber(numbers, look, number: number, of: count, area)
    }
    if let head = page.head, head.onFirstPage || number > 1, let look = styles[head.style] {
      let baseline = area.top - head.distance - look.style.size * 0.12
      operations += running(head, look, baseline: baseline, number: number, of: count, area)
      if let rule = head.rule {
        let y = area.top - head.distance / 2
        operations.append(line(at: y, rule, area))
      }
    }
    if let foot = page.foot, foot.onFirstPage || number > 1, let look = styles[foot.style] {
      let baseline = area.bottom + foot.distance + look.style.size * 0.88
      operations += running(foot, look, baseline: baseline, number: number, of: count, area)
      if let rule = foot.rule {
        operations.append(line(at: area.bottom + foot.distance / 2, rule, area))
      }
    }
    if !mark.isEmpty { operations += stamp(area) }
    return operations
  }

  private func line(at y: Double, _ stroke: Stroke, _ area: PageArea) -> PageOperation {
    .rule(
      from: Point(x: area.left, y: y), to: Point(x: area.right, y: y), width: stroke.width,
      stroke.colour)
  }

  private func pageNumber(
    _ numbers: PageNumber, _ look: (style: ComputedStyle, inline: InlineStyle), number: Int,
    of count: Int, _ area: PageArea
  ) -> [PageOperation] {
    let text = filled(numbers.text, number: number, of: count)
    guard let line = layout.line(text, look.inline) else { return [] }
    let upright = area.upright
    let baseline = upright.bottom + numbers.drop + look.style.size * Self.dashRise
    let x =
      switch numbers.side {
      case .centre: upright.left + (upright.width - line.width) / 2
      case .right: upright.right - numbers.inset - line.width
      case .outside:
        area.isOdd ? upright.right - numbers.inset - line.width : upright.left + numbers.inset
      }
    guard area.isLandscape else { return [.line(line, x: x - line.start, baseline: baseline)] }
    // GB/T 9704: where the other pages of the bound document have it.
    return [.turnedLine(line, Point(x: area.paperWidth - baseline, y: x))]
  }

  private func running(
    _ text: RunningText, _ look: (style: ComputedStyle, inline: InlineStyle), baseline: Double,
    number: Int, of count: Int, _ area: PageArea
  ) -> [PageOperation] {
    let parts: [(text: String, share: Double)] = [
      (text.left, 0), (text.centre, 0.5), (text.right, 1),
    ]
    let words = parts.map { filled($0.text, number: number, of: count) }
    let natural = words.map {
      $0.isEmpty ? 0 : layout.line($0, look.inline, place: Self.place)?.width ?? 0
    }
    let keeps = parts.map { $0.text.contains("{page}") }
    let rooms = RunningRooms.widths(natural, keeps: keeps, in: area.width, gap: look.style.size)
    return parts.enumerated().compactMap { index, part in
      guard !words[index].isEmpty,
        let line = shortened(words[index], to: rooms[index], look.inline)
      else { return nil }
      let x = area.left + (area.width - line.width) * part.share
      return .line(line, x: x - line.start, baseline: baseline)
    }
  }

  private static let place = "页眉页脚"

  /// A text in one line, its end left out and told of where it does not fit.
  private func shortened(_ text: String, to room: Double, _ style: InlineStyle) -> ComposedLine? {
    let whole = layout.line(text, style, place: Self.place)
    guard let whole, whole.width > room + 0.01 else { return whole }
    layout.note(
      "“\(text.prefix(12))…”放不下，末尾已略去；请缩短文字或在 theme.yaml 里调小字号。", at: Self.place)
    var (low, high) = (0, text.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      let tried = layout.line(text.prefix(middle) + "…", style)
      if (tried?.width ?? 0) <= room { low = middle } else { high = middle }
    }
    return layout.line(text.prefix(low) + "…", style)
  }

  /// The mark in a red frame at the top right of the paper.
  private func stamp(_ area: PageArea) -> [PageOperation] {
    guard let look = styles[Self.stampStyle] else { return [] }
    var style = look.inline
    style.size = 14
    style.weight = 700
    style.colour = Self.red
    guard let line = shortened(mark, to: area.paperWidth - 72, style) else { return [] }
    let (width, height) = (line.width + 16, 22.0)
    let left = area.paperWidth - 28 - width
    let top = 18.0
    let (right, bottom) = (left + width, top + height)
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return [
      .polyline(
        corners.map { Point(x: $0.0, y: $0.1) }, width: 1.2, dash: [], Self.red),
      .line(line, x: left + 8 - line.start, baseline: top + 4 + 14 * 0.88),
    ]
  }

  private static let red = Colour(red: 0.7, green: 0.15, blue: 0.12)
  /// The style that the mark's face comes from.
  static let stampStyle = "page-mark"

  /// A text with every `{name}` replaced by what it stands for.
  func filled(_ text: String, number: Int, of count: Int) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { return result + "{" + rest }
      switch rest[..<close] {
      case "page": result += String(number)
      case "pages": result += String(count)
      case let name: result += values[String(name)] ?? ""
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Every text that it may set, for the run's fonts.
  var texts: [(String, InlineStyle)] {
    var texts: [(String, InlineStyle)] = []
    func add(_ text: String, _ name: String) {
      if let look = styles[name] {
        texts.append((filled(text, number: 1_234_567, of: 890) + "0123456789…", look.inline))
      }
    }
    if let numbers = page.pageNumber { add(numbers.text, numbers.style) }
    for running in [page.head, page.foot].compactMap(\.self) {
      add(running.left + running.centre + running.right, running.style)
    }
    if let look = styles[Self.stampStyle] {
      var bold = look.inline
      bold.weight = 700
      texts.append((mark + "…", bold))
    }
    return texts
  }
}
