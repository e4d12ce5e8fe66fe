import Delivery
import Testing

@Suite struct SHA256HexTests {
  @Test func piecesGiveTheSameAsTheWhole() {
    var pieces = SHA256Hex()
    for part in [[UInt8]("a".utf8), Array("bc".utf8)] {
      part.withUnsafeBytes { pieces.update($0) }
    }
    let whole = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(pieces.finish() == whole)
    #expect(SHA256Hex.of(Array("abc".utf8)) == whole)
  }
}
