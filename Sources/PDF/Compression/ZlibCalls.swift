internal import CDeflate
internal import Glibc
import Layout

// zlib's calls as this program answers them: Cairo's streams are left uncompressed.
//
// Cairo compresses every font and page, which is most of what a one-page document costs, and cannot
// be told not to; the finisher would only unpack them again, to compress what it has changed. A
// program's own functions come before those of the libraries that it loads, so Cairo's calls arrive
// here. Only a `deflateInit` at the usual level by the thread that is drawing is taken over
// (`StoredStreams`); everything else is handed on to zlib itself. Where the calls do not arrive, files
// come out the same and take longer: the finisher unpacks whatever it gets.

private let defaultLevel: Int32 = -1

/// zlib's `deflateInit`.
@_cdecl("deflateInit_")
public func ownDeflateInit(
  _ stream: UnsafeMutableRawPointer, _ level: Int32, _ version: UnsafePointer<CChar>?,
  _ size: Int32
) -> Int32 {
  guard level == defaultLevel, StoredStreams.isOn else {
    return Zlib.deflateInit(stream, level, version, size)
  }
  DeflateStream.open(stream.assumingMemoryBound(to: z_stream.self))
  return Z_OK
}

/// zlib's `deflate`; a stream of ours may be fed and finished, not flushed in between.
@_cdecl("deflate")
public func ownDeflate(_ stream: UnsafeMutableRawPointer, _ flush: Int32) -> Int32 {
  let own = stream.assumingMemoryBound(to: z_stream.self)
  guard let state = DeflateStream.state(of: own) else { return Zlib.deflate(stream, flush) }
  guard flush == Z_NO_FLUSH || flush == Z_FINISH else { return Z_STREAM_ERROR }
  state.pointee.take(from: own)
  guard flush == Z_FINISH else { return Z_OK }
  return state.pointee.give(to: own) ? Z_STREAM_END : Z_OK
}

/// zlib's `deflateEnd`.
@_cdecl("deflateEnd")
public func ownDeflateEnd(_ stream: UnsafeMutableRawPointer) -> Int32 {
  let own = stream.assumingMemoryBound(to: z_stream.self)
  guard let state = DeflateStream.state(of: own) else { return Zlib.deflateEnd(stream) }
  DeflateStream.close(own, state)
  return Z_OK
}

/// The functions of zlib that stand behind ours.
private enum Zlib {
  typealias Init =
    @convention(c) (UnsafeMutableRawPointer, Int32, UnsafePointer<CChar>?, Int32) -> Int32
  typealias Run = @convention(c) (UnsafeMutableRawPointer, Int32) -> Int32
  typealias End = @convention(c) (UnsafeMutableRawPointer) -> Int32

  static let deflateInit = next("deflateInit_", as: Init.self)
  static let deflate = next("deflate", as: Run.self)
  static let deflateEnd = next("deflateEnd", as: End.self)

  /// The function of that name in the libraries after the program itself.
  private static func next<Function>(_ name: String, as type: Function.Type) -> Function {
    // RTLD_NEXT, a macro with a cast.
    guard let found = dlsym(UnsafeMutableRawPointer(bitPattern: -1), name) else {
      preconditionFailure("zlib is loaded with the libraries that call it")
    }
    return unsafeBitCast(found, to: type)
  }
}
