/// Makes zip archives in memory, stored, so that tests can say every byte of a workbook.
struct ZipMaker {
  var parts: [(name: String, bytes: [UInt8])] = []
  /// Whether sizes stand behind the data, as streaming writers put them.
  var hasDescriptors = false
  var isEncrypted = false
  /// Whether sizes, places and counts stand in records of 64 bits, as some writers always put them.
  var isZip64 = false

  init(_ parts: [(String, String)]) {
    self.parts = parts.map { ($0.0, Array($0.1.utf8)) }
  }

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = out.count
      let flags: UInt16 = (hasDescriptors ? 8 : 0) | (isEncrypted ? 1 : 0) | 0x800
      let sum = Self.crc32(part.bytes)
      let size = UInt32(part.bytes.count)
      let name = Array(part.name.utf8)
      let sizes = hasDescriptors ? [UInt32](repeating: 0, count: 3) : [sum, size, size]
      out += Self.little(0x0403_4B50) + Self.little16([20, flags, 0, 0, 0x21])
      out += sizes.flatMap(Self.little) + Self.little16([UInt16(name.count), 0]) + name
      out += part.bytes
      if hasDescriptors { out += [0x0807_4B50, sum, size, size].flatMap(Self.little) }
      let wide = isZip64 ? Self.wide([part.bytes.count, part.bytes.count, offset]) : []
      let extra = isZip64 ? Self.little16([1, UInt16(wide.count)]) + wide : []
      let shown = isZip64 ? [sum, .max, .max] : [sum, size, size]
      directory += Self.little(0x0201_4B50) + Self.little16([20, 20, flags, 0, 0, 0x21])
      directory += shown.flatMap(Self.little)
      directory += Self.little16([UInt16(name.count), UInt16(extra.count), 0, 0, 0])
      directory += Self.little(0) + Self.little(isZip64 ? .max : UInt32(offset)) + name + extra
    }
    let start = out.count
    out += directory
    if isZip64 {
      let end = out.count
      out += Self.little(0x0606_4B50) + Self.wide([44]) + Self.little16([45, 45])
      out += Self.little(0) + Self.little(0)
      out += Self.wide([parts.count, parts.count, directory.count, start])
      out += Self.little(0x0706_4B50) + Self.little(0) + Self.wide([end]) + Self.little(1)
    }
    let count = isZip64 ? UInt16.max : UInt16(parts.count)
    out += Self.little(0x0605_4B50) + Self.little16([0, 0, count, count])
    out += Self.little(isZip64 ? .max : UInt32(directory.count))
    return out + Self.little(isZip64 ? .max : UInt32(start)) + [0, 0]
  }

  private static func wide(_ values: [Int]) -> [UInt8] {
    values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func little16(_ values: [UInt16]) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// A workbook of one sheet.
  static func workbook(
    sheet: String, strings: String = "", styles: String = "", workbook: String? = nil
  ) -> ZipMaker {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let book =
      workbook
        ?? """
        <workbook xmlns:r="\(office)"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>
        """
    return ZipMaker([
      (
        "_rels/.rels",
        """
        <Relationships><Relationship Id="a" Type="\(office)/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """
      ),
      ("xl/workbook.xml", book),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="r1" Type="\(office)/worksheet" Target="/xl/Sheet.xml"/>\
        <Relationship Id="r2" Type="\(office)/sharedStrings" Target="strings.xml"/>\
        <Relationship Id="r3" Type="\(office)/styles" Target="./styles.xml"/></Relationships>
        """
      ),
      ("xl/strings.xml", "<sst>\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ("xl/sheet.xml", sheet),
    ])
  }
}
