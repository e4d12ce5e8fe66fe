/// Finds the merged areas of a sheet's XML before its rows are read.
///
/// They stand behind the rows, so the text is searched once for `<mergeCell ref="A1:B2"/>`
/// without parsing it; the parser counts them afterwards, and a difference refuses the file.
struct MergeScan {
  private(set) var areas: [MergedArea] = []
  /// The end of the last piece, where a tag may have been cut.
  private var tail: [UInt8] = []

  private static let mark = Array("mergeCell".utf8)
  private static let tagBytes = 256

  mutating func feed(_ piece: UnsafeBufferPointer<UInt8>, limit: Int) {
    if tail.isEmpty, !mayMatter(piece) { return }
    let joined = tail + piece
    tail = []
    joined.withUnsafeBufferPointer { search($0, limit: limit) }
  }

  /// Whether the piece has the mark, or ends with the beginning of a tag.
  private func mayMatter(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    if let open = ByteScan.last(
      UInt8(ascii: "<"), in: piece, from: max(0, piece.count - Self.tagBytes), to: piece.count),
      ByteScan.first(UInt8(ascii: ">"), in: piece, from: open, to: piece.count) == nil
    {
      return true
    }
    return ByteScan.find(Self.mark, in: piece, from: 0) != nil
  }

  private mutating func search(_ text: UnsafeBufferPointer<UInt8>, limit: Int) {
    var at = 0
    while let found = ByteScan.find(Self.mark, in: text, from: at), areas.count < limit {
      at = found + Self.mark.count
      guard let close = ByteScan.first(UInt8(ascii: ">"), in: text, from: at, to: text.count) else {
        break
      }
      let open =
        ByteScan.last(UInt8(ascii: "<"), in: text, from: max(0, found - 64), to: found) ?? found
      let prefix = text[open..<found].dropFirst()
      let isTag = text[open] == UInt8(ascii: "<") && (prefix.isEmpty || prefix.last == 0x3A)
      if isTag, let area = area(UnsafeBufferPointer(rebasing: text[at..<close])) {
        areas.append(area)
      }
    }
    if let open = ByteScan.last(
      UInt8(ascii: "<"), in: text, from: max(0, text.count - Self.tagBytes), to: text.count),
      ByteScan.first(UInt8(ascii: ">"), in: text, from: open, to: text.count) == nil
    {
      tail = Array(text[open...])
    }
  }

  /// The area of ` ref="A1:B2"/`.
  private func area(_ attributes: UnsafeBufferPointer<UInt8>) -> MergedArea? {
    guard let name = ByteScan.find(Array("ref".utf8), in: attributes, from: 0),
      let open = attributes[(name + 3)...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = attributes[(open + 1)...].firstIndex(of: attributes[open])
    else { return nil }
    return CellReference.area(UnsafeBufferPointer(rebasing: attributes[(open + 1)..<close]))
  }
}
