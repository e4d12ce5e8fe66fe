/// The strings that a workbook's cells share, packed into few large pieces.
final class SharedStrings {
  private struct Place {
    var chunk: UInt32
    var start: UInt32
    var count: UInt32
  }

  private static let chunkBytes = 1 << 20
  // Filled by one thread and then read by one, a call at a time.
  @exclusivity(unchecked)
  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  /// How much of the last chunk is taken.
  @exclusivity(unchecked)
  private var taken = 0
  @exclusivity(unchecked)
  private var places: [Place] = []
  /// What the strings take in memory.
  @exclusivity(unchecked)
  private(set) var byteCount = 0

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  var count: Int { places.count }

  func append(_ text: [UInt8]) {
    if chunks.last.map({ $0.count - taken < text.count }) ?? true {
      chunks.append(.allocate(capacity: max(Self.chunkBytes, text.count)))
      taken = 0
    }
    let last = chunks.count - 1
    _ = UnsafeMutableBufferPointer(rebasing: chunks[last][taken...]).update(fromContentsOf: text)
    places.append(
      Place(chunk: UInt32(last), start: UInt32(taken), count: UInt32(text.count)))
    taken += text.count
    byteCount += text.count + 24
  }

  /// Puts a string into a row; false where there is no such string.
  func put(_ index: Int, at column: Int, into row: inout RowBuffer) -> Bool {
    guard index >= 0, index < places.count else { return false }
    let place = places[index]
    let start = chunks[Int(place.chunk)].baseAddress.map { $0 + Int(place.start) }
    row.set(column, .text, UnsafeBufferPointer(start: start, count: Int(place.count)))
    return true
  }
}
