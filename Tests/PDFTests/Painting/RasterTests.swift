import CPango
import Testing

@testable import PDF

@Suite("Pictures of pixels")
struct RasterTests {
  @Test("a JPEG's markers tell its size, its turn and whether a PDF takes it as it is")
  func header() throws {
    let plain = try #require(JPEGHeader(JPEGSample.bytes))
    #expect((plain.width, plain.height, plain.components, plain.turn) == (8, 4, 3, 1))
    #expect(plain.fitsPDF && !plain.isOnItsSide)
    for turn in 1...8 {
      let turned = try #require(JPEGHeader(JPEGSample.turned(UInt8(turn))))
      #expect(turned.turn == turn && turned.fitsPDF == (turn == 1))
      #expect(turned.isOnItsSide == (turn >= 5))
      #expect(
        Raster(jpeg: JPEGSample.turned(UInt8(turn)), most: (100, 100))?.width == (turn < 5 ? 8 : 4))
    }
  }

  @Test("a JPEG that is cut off anywhere is none")
  func cutOff() {
    for end in 0..<JPEGSample.bytes.count {
      #expect(JPEGHeader(Array(JPEGSample.bytes[..<end])) == nil, "\(end)")
    }
  }

  @Test("a picture gets no more pixels than its box takes in print, and keeps its proportions")
  func reduced() throws {
    let made = try #require(Raster(jpeg: JPEGSample.bytes, most: (4, 2)))
    #expect((made.width, made.height) == (4, 2))
    // A quarter too many stay.
    #expect(Raster(jpeg: JPEGSample.bytes, most: (7, 7))?.width == 8)
  }

  @Test("a pixel of fewer is the mean of those that it covers")
  func means() throws {
    let pixels: [UInt8] = [0, 100, 200, 255, 10, 100, 0, 255, 20, 0, 0, 255, 30, 0, 0, 255]
    let whole = RasterSurface.made(
      width: 2, height: 2, format: CAIRO_FORMAT_ARGB32, pixels: pixels)
    #expect(whole?.reduced(width: 1, height: 1)?.pixels() == [15, 50, 50, 255])
  }
}
