internal import Dispatch
internal import Glibc
import Layout

/// Cairo's streams → what the finished file holds of them: pages with artifacts marked, everything
/// compressed.
struct StreamFinisher {
  struct Stream: Sendable {
    /// The dictionary's entries but for its length.
    var entries: [UInt8]
    var data: [UInt8]
  }

  let file: CairoFile
  let marksArtifacts: Bool
  let workers: Int

  /// By number the finished streams; and the numbers of the objects that told their lengths, which
  /// are not needed any more.
  func streams() throws(DrawingError) -> (finished: [Int: Stream], lengths: Set<Int>) {
    var lengths: Set<Int> = []
    var pieces: [Piece] = []
    let pages = contents
    for (number, object) in file.objects.enumerated() {
      guard let object, let data = object.data else { continue }
      if let length = file.reference("/Length ", in: object) { lengths.insert(length) }
      pieces.append(
        Piece(
          number: number, text: object.text, data: data, isPage: pages.contains(number),
          isDeflated: file.place(of: "/Filter /FlateDecode", in: object) != nil))
    }
    let done = finished(pieces)
    var streams: [Int: Stream] = [:]
    for (piece, stream) in zip(pieces, done) {
      guard let stream else { throw .finishing(text: "有一段数据解不开", step: "数据") }
      streams[piece.number] = stream
    }
    return (streams, lengths)
  }

  /// A stream to be finished.
  private struct Piece: Sendable {
    var number: Int
    var text: Range<Int>
    var data: Range<Int>
    var isPage: Bool
    var isDeflated: Bool
  }

  /// The numbers of the streams that hold pages.
  private var contents: Set<Int> {
    guard marksArtifacts else { return [] }
    var numbers: Set<Int> = []
    for case let object? in file.objects
    where object.data == nil && file.object(object, begins: "<< /Type /Page ") {
      if let number = file.reference("/Contents ", in: object) { numbers.insert(number) }
    }
    return numbers
  }

  /// Side by side where there are many.
  private func finished(_ pieces: [Piece]) -> [Stream?] {
    guard workers > 1, pieces.count > 64 else { return pieces.map { finished($0) } }
    return SideBySide.run(Array(pieces.indices), workers: workers) {
    } work: { _, index in
      finished(pieces[index])
    }
  }

  private func finished(_ piece: Piece) -> Stream? {
    let entries = entries(piece.text)
    let data = Array(file.bytes[piece.data])
    guard piece.isDeflated else { return Stream(entries: entries, data: data) }
    guard let plain = Inflater.zlib(data) else { return nil }
    let marked = piece.isPage ? ArtifactMarker.marked(plain) ?? plain : plain
    return Stream(entries: entries, data: Deflater.zlib(marked))
  }

  /// A stream's dictionary without its brackets and its length.
  private func entries(_ text: Range<Int>) -> [UInt8] {
    // "<< /Length 36 0 R" and then the rest, up to ">>".
    var start = text.lowerBound
    let end = text.upperBound - 2
    while start < end, file.bytes[start] != UInt8(ascii: "R") { start += 1 }
    return Array(file.bytes[min(start + 1, end)..<end])
  }
}
