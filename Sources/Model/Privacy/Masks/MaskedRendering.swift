/// The paint of a text → the text with printable words where something was hidden.
///
/// Stretches of one kind with only marks between them become one; a bare number beside another
/// stretch is a part of it; brackets around a stretch and the label before it go with it, so that
/// 户号（612303）停水 reads （户号略）停水.
struct MaskedRendering {
  private struct Stretch {
    var range: Range<Int>
    var kind: MaskKind
  }

  private let text: MaskingText

  init(_ text: MaskingText) { self.text = text }

  var result: String {
    let stretches = stretches()
    guard !stretches.isEmpty else {
      return String(String.UnicodeScalarView(text.scalars))
    }
    var result = String.UnicodeScalarView()
    var place = 0
    for stretch in stretches {
      let start = text.places[stretch.range.lowerBound]
      if start > place { result.append(contentsOf: text.scalars[place..<start]) }
      result.append(contentsOf: words(of: stretch).unicodeScalars)
      place = text.places[stretch.range.upperBound - 1] + 1
      // Invisible characters behind a stretch belong to it.
      while place < text.scalars.count, PlainScalar.isUnseen(text.scalars[place]) { place += 1 }
    }
    result.append(contentsOf: text.scalars[place...])
    return String(result)
  }

  private func words(of stretch: Stretch) -> String {
    guard stretch.kind == .staff else { return stretch.kind.words }
    let name = text.units[stretch.range].compactMap { Unicode.Scalar($0) }
    return StaffName.surnameOnly(String(String.UnicodeScalarView(name)))
  }

  private func stretches() -> [Stretch] {
    var found: [Stretch] = []
    var index = 0
    while index < text.count {
      guard let kind = text.paint[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, text.paint[end] == kind { end += 1 }
      append(Stretch(range: index..<end, kind: kind), to: &found)
      index = end
    }
    return widened(found)
  }

  private func append(_ stretch: Stretch, to found: inout [Stretch]) {
    guard let last = found.last else {
      found.append(stretch)
      return
    }
    let gap = last.range.upperBound..<stretch.range.lowerBound
    let isClose = gap.count <= 3 && gap.allSatisfy { !text.units[$0].isWordUnit }
    let isBare = last.kind == .number || last.kind == .code
    let isBareNow = stretch.kind == .number || stretch.kind == .code
    if isClose, last.kind == stretch.kind, last.kind.joins || gap.isEmpty {
      found[found.count - 1].range = last.range.lowerBound..<stretch.range.upperBound
    } else if isClose, gap.allSatisfy({ Self.joints.contains(text.units[$0]) }),
      (isBareNow && last.kind.joins) || (isBare && stretch.kind.joins)
    {
      found[found.count - 1] = Stretch(
        range: last.range.lowerBound..<stretch.range.upperBound,
        kind: isBare ? stretch.kind : last.kind)
    } else {
      found.append(stretch)
    }
  }

  private func widened(_ stretches: [Stretch]) -> [Stretch] {
    var result: [Stretch] = []
    for (position, stretch) in stretches.enumerated() {
      let floor = result.last?.range.upperBound ?? 0
      let ceiling =
        position + 1 < stretches.count ? stretches[position + 1].range.lowerBound : text.count
      var start = stretch.range.lowerBound
      var end = stretch.range.upperBound
      if start > floor, end < ceiling, stretch.kind.words.hasPrefix("（"),
        let closing = Self.brackets[text.unit(start - 1)], closing == text.unit(end)
      {
        start -= 1
        end += 1
      }
      if stretch.kind.takesLabel { start = max(floor, labelStart(before: start)) }
      result.append(Stretch(range: start..<end, kind: stretch.kind))
    }
    return result
  }

  /// Where 联系电话： or 户号为 begins that stands before an index; the index itself where none does.
  private func labelStart(before index: Int) -> Int {
    var start = index
    for _ in 0..<5 {
      // 号 ends labels and joins them to numbers alike.
      if let label = LabelWords.any.start(in: text, before: start) { return label }
      guard LabelWords.connectors.contains(text.unit(start - 1)) else { break }
      start -= 1
    }
    return index
  }

  private static let joints = Set<UInt32>(units: "-/\\.·、_#*~").union([0x20, 0x0A])
  private static let brackets: [UInt32: UInt32] = {
    let pairs = "()[]【】{}〔〕「」“”《》<>''\"\"".matchingUnits
    return Dictionary(
      stride(from: 0, to: pairs.count - 1, by: 2).map { (pairs[$0], pairs[$0 + 1]) },
      uniquingKeysWith: { first, _ in first })
  }()
}
