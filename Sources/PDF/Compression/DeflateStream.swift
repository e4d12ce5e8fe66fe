internal import CDeflate
import Layout

/// What Cairo feeds to zlib piece by piece, kept until its end and given back uncompressed.
///
/// The state of the streams that `ZlibCalls` answers; it lives at `z_stream.state`.
struct DeflateStream {
  /// First, where zlib's own state has the address of its stream: that tells the two apart.
  private let mark: UnsafeRawPointer
  private var input: [UInt8] = []
  private var output: [UInt8]?
  private var position = 0

  /// An address that nothing else has.
  nonisolated(unsafe) private static let ownMark = UnsafeRawPointer(
    UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1))

  private init() {
    mark = Self.ownMark
    input.reserveCapacity(16 << 10)
  }

  /// Makes a stream's state.
  static func open(_ stream: z_streamp) {
    let state = UnsafeMutablePointer<DeflateStream>.allocate(capacity: 1)
    state.initialize(to: DeflateStream())
    stream.pointee.state = OpaquePointer(state)
    stream.pointee.total_in = 0
    stream.pointee.total_out = 0
    stream.pointee.msg = nil
  }

  /// The state of a stream that `open` was called for; nil for any other, zlib's own among them.
  static func state(of stream: z_streamp?) -> UnsafeMutablePointer<DeflateStream>? {
    guard let state = stream?.pointee.state else { return nil }
    let mark = UnsafeRawPointer(state).load(as: UnsafeRawPointer?.self)
    return mark == ownMark ? UnsafeMutablePointer(state) : nil
  }

  static func close(_ stream: z_streamp, _ state: UnsafeMutablePointer<DeflateStream>) {
    state.deinitialize(count: 1)
    state.deallocate()
    stream.pointee.state = nil
  }

  /// Takes what the stream offers.
  mutating func take(from stream: z_streamp) {
    let count = Int(stream.pointee.avail_in)
    guard count > 0, let start = stream.pointee.next_in else { return }
    input.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    stream.pointee.next_in = start + count
    stream.pointee.avail_in = 0
    stream.pointee.total_in += UInt(count)
  }

  /// Gives as much of the finished stream as there is room for; true when that was all.
  mutating func give(to stream: z_streamp) -> Bool {
    let finished = output ?? Deflater.stored(input)
    output = finished
    let count = min(finished.count - position, Int(stream.pointee.avail_out))
    if count > 0, let target = stream.pointee.next_out {
      finished.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: target, count: count).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
      }
      stream.pointee.next_out = target + count
      stream.pointee.avail_out -= UInt32(count)
      stream.pointee.total_out += UInt(count)
      position += count
    }
    return position == finished.count
  }
}
