/// The strings that a workbook's cells share, packed into few large pieces.
struct SharedStrings {
  private struct Place {
    var chunk: UInt32
    var start: UInt32
    var count: UInt32
  }

  private static let chunkBytes = 1 << 20
  private var chunks: [[UInt8]] = []
  private var places: [Place] = []
  /// What the strings take in memory.
  private(set) var byteCount = 0

  var count: Int { places.count }

  mutating func append(_ text: [UInt8]) {
    if chunks.isEmpty || chunks[chunks.count - 1].count + text.count > Self.chunkBytes {
      chunks.append([])
      chunks[chunks.count - 1].reserveCapacity(max(Self.chunkBytes, text.count))
    }
    let last = chunks.count - 1
    places.append(
      Place(
        chunk: UInt32(last), start: UInt32(chunks[last].count), count: UInt32(text.count)))
    chunks[last].append(contentsOf: text)
    byteCount += text.count + 24
  }

  /// Puts a string into a row; false where there is no such string.
  func put(_ index: Int, at column: Int, into row: inout RowBuffer) -> Bool {
    guard index >= 0, index < places.count else { return false }
    let place = places[index]
    chunks[Int(place.chunk)].withUnsafeBufferPointer { chunk in
      let start = Int(place.start)
      row.set(
        column, .text, UnsafeBufferPointer(rebasing: chunk[start..<start + Int(place.count)]))
    }
    return true
  }
}
