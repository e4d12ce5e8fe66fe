import Testing

@testable import Intake

@Suite("Sound UTF-8")
struct FormatsUTF8Tests {
  /// Characters of every length, the leads that need a closer look among them.
  private static let sound = ["a", "é", "水", "ࠀ", "퟿", "，", "\u{FEFF}", "𠮷", "😀"]
  private static let broken: [[UInt8]] = [
    [0x80], [0xC3], [0xC0, 0xAF], [0xC1, 0x81], [0xE6, 0xB0], [0xE0, 0x9F, 0x80],
    [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE6, 0xB0, 0xB4, 0x80],
  ]
  /// Offsets around the ends of what is looked at together.
  private static let offsets = Array(0...20) + Array(4090...4132) + Array(8200...8215)

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Validity.firstInvalid($0) }
  }

  private static func text(_ middle: [UInt8], at offset: Int, filler: String) -> [UInt8] {
    let filled = String(repeating: filler, count: offset / filler.utf8.count + 1).utf8
    let head = filled.prefix(offset / filler.utf8.count * filler.utf8.count)
    let gap = [UInt8](repeating: 0x20, count: offset - head.count)
    return head + gap + middle + Array(String(repeating: filler, count: 3000).utf8)
  }

  @Test("is found sound wherever a character stands", arguments: sound)
  func findsSound(character: String) {
    for filler in ["x", "工单"] {
      for offset in Self.offsets {
        let bytes = Self.text(Array(character.utf8), at: offset, filler: filler)
        #expect(Self.firstInvalid(bytes) == nil, "\(filler) \(offset)")
      }
    }
  }

  @Test("ends where the standard library says", arguments: broken)
  func findsBroken(sequence: [UInt8]) {
    for filler in ["x", "工单"] {
      for offset in Self.offsets {
        let bytes = Self.text(sequence, at: offset, filler: filler)
        let stated: Int?
        do throws(UTF8.ValidationError) {
          _ = try UTF8Span(validating: bytes.span)
          stated = nil
        } catch {
          stated = error.byteOffsets.lowerBound
        }
        #expect(stated != nil)
        #expect(Self.firstInvalid(bytes) == stated, "\(filler) \(offset)")
      }
    }
  }
}
