/// The markers of a JPEG file → its size, how it is turned, and whether a PDF can hold it as it is.
///
/// ITU-T T.81, annex B; the turn is Exif's tag 0x0112 (CIPA DC-008, 4.6.4).
struct JPEGHeader: Sendable {
  /// In pixels, as stored.
  var width = 0
  var height = 0
  /// 1 grey, 3 colour, 4 printing inks.
  var components = 0
  /// 1…8: how the stored rows and columns lie on the picture; 1 is upright.
  var turn = 1
  /// Whether eight bits a part, Huffman-coded, baseline or progressive.
  private var isPlain = false

  /// nil where the bytes are cut off or no picture.
  init?(_ bytes: [UInt8]) {
    var place = 2
    var hasScan = false
    func number(_ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
    while place + 3 < bytes.count || hasScan && place + 1 < bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0xD9 { break }
      guard place + 3 < bytes.count, case let length = number(place + 2), length >= 2,
        place + 2 + length <= bytes.count
      else { return nil }
      let body = place + 4..<place + 2 + length
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard body.count >= 6 else { return nil }
        height = number(body.lowerBound + 1)
        width = number(body.lowerBound + 3)
        components = Int(bytes[body.lowerBound + 5])
        isPlain = marker <= 0xC2 && bytes[body.lowerBound] == 8
      case 0xE1: turn = Self.turn(bytes[body]) ?? turn
      default: break
      }
      place += 2 + length
      if marker == 0xDA {
        hasScan = true
        // Coded data: up to the next marker that is no stuffing and no restart.
        while place + 1 < bytes.count,
          bytes[place] != 0xFF || bytes[place + 1] == 0 || (0xD0...0xD7).contains(bytes[place + 1])
        { place += 1 }
      }
    }
    guard hasScan, place + 1 < bytes.count, bytes[place] == 0xFF, bytes[place + 1] == 0xD9,
      width > 0, height > 0, [1, 3, 4].contains(components)
    else { return nil }
  }

  /// Whether a PDF/A file takes the bytes as they are: upright, and no printing inks.
  var fitsPDF: Bool { isPlain && turn == 1 && components != 4 }

  /// Whether width and height change places when it is shown.
  var isOnItsSide: Bool { turn >= 5 }

  private static func turn(_ segment: ArraySlice<UInt8>) -> Int? {
    guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let tiff = Array(segment.dropFirst(6))
    guard tiff.count >= 8 else { return nil }
    let isLittle = tiff[0] == UInt8(ascii: "I")
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= tiff.count else { return nil }
      let part = tiff[at..<at + count]
      return isLittle
        ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let table = number(4, 4), let count = number(table, 2) else { return nil }
    for entry in 0..<min(count, 512) {
      let at = table + 2 + 12 * entry
      if number(at, 2) == 0x0112, let turn = number(at + 8, 2), (1...8).contains(turn) {
        return turn
      }
    }
    return nil
  }
}
