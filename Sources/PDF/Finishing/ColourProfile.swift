import Layout

/// The colours that every file is written in: sRGB as an ICC profile of version 4, built here.
///
/// IEC 61966-2-1's primaries adapted to D50, and its transfer curve as a formula; under 600 bytes,
/// where the tables of older profiles take thousands.
enum ColourProfile {
  static let sRGB: [UInt8] = build()

  /// The same as every file holds it.
  static let compressed = Deflater.zlib(sRGB)

  private static func build() -> [UInt8] {
    let curve =
      tag("para") + bytes(0) + bytes(UInt32(3) << 16) + fixed([2.4, 1 / 1.055, 0.055 / 1.055])
      + fixed([1 / 12.92, 0.04045])
    let elements: [(String, [UInt8])] = [
      ("desc", text("sRGB")), ("cprt", text("CC0")),
      ("wtpt", point(0.9642, 1, 0.8249)),
      (
        "chad",
        tag("sf32") + bytes(UInt32(0))
          + fixed([
            1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179,
          ])
      ),
      ("rXYZ", point(0.43607, 0.22249, 0.01392)), ("gXYZ", point(0.38515, 0.71687, 0.09708)),
      ("bXYZ", point(0.14307, 0.06061, 0.7141)), ("rTRC", curve), ("gTRC", curve),
      ("bTRC", curve),
    ]
    var table = bytes(UInt32(elements.count))
    var data: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    let start = 128 + 4 + 12 * elements.count
    for (name, element) in elements {
      let place = places[element] ?? start + data.count
      if places[element] == nil {
        places[element] = place
        data += element + [UInt8](repeating: 0, count: (4 - element.count % 4) % 4)
      }
      table += tag(name) + bytes(UInt32(place)) + bytes(UInt32(element.count))
    }
    return header(size: start + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var header = bytes(UInt32(size)) + tag("\0\0\0\0") + bytes(UInt32(0x0430_0000))
    header += tag("mntr") + tag("RGB ") + tag("XYZ ")
    // A date of its own: 2026-01-01.
    for part in [2026, 1, 1, 0, 0, 0] as [UInt16] {
      header += [UInt8(part >> 8), UInt8(part & 255)]
    }
    header += tag("acsp") + bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(UInt32(0))
    header += bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(UInt32(0))
    header += fixed([0.9642, 1, 0.8249])
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  private static func tag(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }

  private static func fixed(_ values: [Double]) -> [UInt8] {
    values.flatMap { bytes(UInt32(bitPattern: Int32(($0 * 65536).rounded()))) }
  }

  private static func point(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    tag("XYZ ") + bytes(UInt32(0)) + fixed([x, y, z])
  }

  /// A text in one language.
  private static func text(_ text: String) -> [UInt8] {
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return tag("mluc") + bytes(UInt32(0)) + bytes(1) + bytes(12) + tag("enUS")
      + bytes(UInt32(units.count)) + bytes(28) + units
  }
}
