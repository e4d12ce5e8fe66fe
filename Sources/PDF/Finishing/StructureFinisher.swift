internal import Layout

/// The tags of a document and its structure tree → which object is which tag, and which marks on
/// which page are decoration.
///
/// The tree is walked from its root, so that the order of the objects' numbers plays no part; an
/// element that was not drawn, or drawn and not found, is a fault.
struct StructureFinisher {
  /// By object number: the tag of an element or of a link's annotation; -1 for none.
  private(set) var tagOfObject: [Int32]
  /// By page object: the numbers of its marks.
  private(set) var marks: [Int: PageMarks] = [:]
  /// Elements whose own content is decoration, by what is left of their kids.
  private(set) var kids: [Int: [UInt8]] = [:]

  struct PageMarks: Sendable {
    var count = 0
    var decoration: Set<Int> = []
  }

  private let file: PDFFile
  private let tags: [OpenedTag]
  private var position = 0

  init(_ file: PDFFile, tags: [OpenedTag]) throws(PDFFault) {
    self.file = file
    self.tags = tags
    tagOfObject = Array(repeating: -1, count: file.objects.count)
    if !tags.isEmpty { try walk() }
    guard position == tags.count else { throw Self.different }
    for (number, object) in file.objects.enumerated()
    where object?.role == .annotation && tagOfObject[number] < 0 {
      throw PDFFault(text: "图片里有链接或动作", place: 0)
    }
  }

  private static let different = PDFFault(text: "结构元素与绘制的不符", place: 0)

  private mutating func walk() throws(PDFFault) {
    guard let catalogue = file.objects[file.catalogue],
      let root = file.value("StructTreeRoot", of: catalogue)?.reference,
      file.objects.indices.contains(root), let tree = file.objects[root],
      let top = file.value("K", of: tree)
    else { throw Self.different }
    // Elements still to come, the next one last.
    var open = try file.elements(top).reversed().compactMap(\.reference)
    while let number = open.popLast() {
      guard file.objects.indices.contains(number), let element = file.objects[number],
        element.role == .element, position < tags.count, tagOfObject[number] < 0
      else { throw Self.different }
      let tag = tags[position]
      guard let name = file.value("S", of: element), name.kind == .name,
        file.bytes[(name.range.lowerBound + 1)..<name.range.upperBound].elementsEqual(tag.name.utf8)
      else { throw Self.different }
      tagOfObject[number] = Int32(position)
      position += 1
      let children = try children(of: element, number, tag)
      open += children.reversed()
    }
  }

  /// The elements in an element; its marks are counted on the way.
  private mutating func children(
    of element: PDFFile.Object, _ number: Int, _ tag: OpenedTag
  ) throws(PDFFault) -> [Int] {
    guard let value = file.value("K", of: element) else { return [] }
    let ownPage = file.value("Pg", of: element)?.reference
    var children: [Int] = []
    var others: [UInt8] = []
    var hasMarks = false
    func mark(_ mark: Int, on page: Int?) throws(PDFFault) {
      guard let page, mark >= 0 else { throw Self.different }
      marks[page, default: PageMarks()].count += 1
      guard !tag.holdsContent else { return }
      marks[page, default: PageMarks()].decoration.insert(mark)
      hasMarks = true
    }
    for kid in try file.elements(value) {
      switch kid.kind {
      case .integer: try mark(kid.number, on: ownPage)
      case .reference:
        children.append(kid.number)
        others += file.bytes[kid.range] + [0x20]
      case .dictionary:
        let entries = try file.entries(kid)
        if let content = file.value("MCID", in: entries)?.integer {
          try mark(content, on: file.value("Pg", in: entries)?.reference ?? ownPage)
        } else if let object = file.value("Obj", in: entries)?.reference,
          tagOfObject.indices.contains(object), tagOfObject[object] < 0
        {
          tagOfObject[object] = tagOfObject[number]
          others += file.bytes[kid.range] + [0x20]
        } else {
          throw Self.different
        }
      default: throw Self.different
      }
    }
    if hasMarks { kids[number] = others }
    return children
  }
}

extension StructureFinisher {
  /// The arrays that lead from a page's marks to their elements, those of decoration emptied.
  func parents() throws(PDFFault) -> [Int: [UInt8]] {
    let pages = marks.filter { !$0.value.decoration.isEmpty }
    guard !pages.isEmpty, let catalogue = file.objects[file.catalogue] else { return [:] }
    let root = file.value("StructTreeRoot", of: catalogue)?.reference
    let tree = root.flatMap { file.objects[$0] }.flatMap { file.value("ParentTree", of: $0) }
    guard let number = tree?.reference, let parents = file.objects[number],
      let list = file.value("Nums", of: parents)
    else { throw Self.different }
    let pairs = try file.elements(list)
    var arrays: [Int: Int] = [:]
    for at in stride(from: 0, to: pairs.count - 1, by: 2) {
      if let key = pairs[at].integer, let array = pairs[at + 1].reference { arrays[key] = array }
    }
    var result: [Int: [UInt8]] = [:]
    for (page, marks) in pages {
      guard let object = file.objects[page],
        let key = file.value("StructParents", of: object)?.integer, let array = arrays[key],
        let value = file.objects[array]?.value
      else { throw Self.different }
      var text = Array("[".utf8)
      for (mark, parent) in try file.elements(value).enumerated() {
        text.append(0x20)
        text +=
          marks.decoration.contains(mark) ? Array("null".utf8) : Array(file.bytes[parent.range])
      }
      result[array] = text + Array(" ]".utf8)
    }
    return result
  }
}

extension StructureTag {
  /// Adds alternative text, language, scope and spans in PDF's notation.
  func appendAttributes(to bytes: inout [UInt8]) {
    if let alternativeText {
      bytes += " /Alt ".utf8
      PDFText.append(alternativeText, to: &bytes)
    }
    if let language {
      bytes += " /Lang ".utf8
      PDFText.append(language, to: &bytes)
    }
    guard scope != nil || columnSpan > 1 || rowSpan > 1 else { return }
    bytes += " /A << /O /Table".utf8
    if let scope { bytes += " /Scope /\(scope.rawValue)".utf8 }
    if columnSpan > 1 { bytes += " /ColSpan \(columnSpan)".utf8 }
    if rowSpan > 1 { bytes += " /RowSpan \(rowSpan)".utf8 }
    bytes += " >>".utf8
  }
}
