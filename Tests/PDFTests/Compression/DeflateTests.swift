import CDeflate
import Dispatch
import Testing

@testable import Layout
@testable import PDF

@Suite("Compression")
struct DeflateTests {
  static let texts: [[UInt8]] = [
    [], Array("水".utf8), Array(String(repeating: "服务曝光台", count: 5_000).utf8),
    (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) },
  ]

  @Test("what is compressed or stored unpacks to itself", arguments: texts)
  func roundTrip(_ bytes: [UInt8]) {
    #expect(Inflater.zlib(Deflater.zlib(bytes)) == bytes)
    #expect(Inflater.zlib(Deflater.stored(bytes)) == bytes)
  }

  @Test("what repeats itself becomes much shorter, what is stored a little longer")
  func sizes() {
    let bytes = Self.texts[2]
    #expect(Deflater.zlib(bytes).count < bytes.count / 50)
    #expect(Deflater.stored(bytes).count > bytes.count)
  }

  @Test("damaged bytes are nothing", arguments: [[], [1, 2, 3], [0x78, 0x9C, 0xFF, 0xFF, 0xFF]])
  func damaged(_ bytes: [UInt8]) {
    #expect(Inflater.zlib(bytes) == nil)
  }

  /// What zlib's calls make of bytes at a level.
  private static func deflated(_ bytes: [UInt8], level: Int32 = -1) -> [UInt8] {
    var stream = z_stream()
    #expect(deflateInit_(&stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == 0)
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        #expect(deflate(&stream, 4) == 1)
        return Int(stream.total_out)
      }
    }
    #expect(deflateEnd(&stream) == 0)
    return Array(output.prefix(count))
  }

  @Test("only the thread that draws leaves streams uncompressed, at the usual level alone")
  func onlyWhileDrawing() async {
    let bytes = [UInt8](repeating: 7, count: 10_000)
    #expect(Self.deflated(bytes).count < 100)
    StoredStreams.use {
      #expect(Self.deflated(bytes).count > 10_000)
      #expect(Self.deflated(bytes, level: 6).count < 100)
      // Another thread meanwhile.
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        let isDrawing = StoredStreams.isOn
        #expect(Self.deflated(bytes).count < 100 || isDrawing)
      }
      #expect(Inflater.zlib(Self.deflated(bytes)) == bytes)
    }
    #expect(Self.deflated(bytes).count < 100)
  }

  @Test("a file is the same where Cairo's streams come compressed")
  func fallback() throws {
    let sample = try SampleDocument()
    let drawn = try PDFWriter(faces: sample.fixture.faces).draw(sample.document)
    let compressed = try Finisher(document: sample.document, tags: drawn.tags, workers: 1)
      .finish(drawn.bytes)
    #expect(compressed == (try sample.write()))
  }
}
