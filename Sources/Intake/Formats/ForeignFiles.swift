/// Files that are no tables, told by their first bytes, each with what to do about it.
enum ForeignFiles {
  struct Found {
    let message: String
    let hint: String
    let code: FormError.Code

    /// A file that is no table; its name has a space before a Latin word.
    init(name: String, hint: String) {
      message = "这是\(name)，不是表格"
      self.hint = hint
      code = .unknownForm
    }

    init(_ code: FormError.Code, _ message: String, hint: String) {
      self.message = message
      self.hint = hint
      self.code = code
    }
  }

  private static let again = "请从原系统导出为 xlsx、xls 或 CSV"
  private static let unpack = "请先解压，把里面的表格放进文件夹"
  private static let copy = "请把里面的表格复制到 Excel 另存为 xlsx，或从原系统导出为 xlsx"

  static func find(_ head: FileHead) -> Found? {
    if isEncrypted(head.bytes) {
      return Found(
        .encrypted, "文件被桌面加密软件（亿赛通等）加密，读不出内容", hint: "请在装有加密客户端的电脑上解密后再导入")
    }
    for (mark, name, hint) in marks where head.bytes.starts(with: mark) {
      return Found(name: name, hint: hint)
    }
    if head.bytes.count > 262, head.bytes[257..<262].elementsEqual("ustar".utf8) {
      return Found(name: " tar 压缩包", hint: unpack)
    }
    if isDBF(head.bytes) { return Found(name: " dBase 数据文件（dbf）", hint: "请用 Excel 打开后另存为 xlsx") }
    return text(head)
  }

  private static let marks: [(mark: [UInt8], name: String, hint: String)] = [
    (Array("%PDF".utf8), " PDF 文件", copy), ([0x89, 0x50, 0x4E, 0x47], "图片", again),
    ([0xFF, 0xD8, 0xFF], "图片", again), (Array("GIF8".utf8), "图片", again),
    (Array("Rar!".utf8), " RAR 压缩包", unpack), ([0x37, 0x7A, 0xBC, 0xAF], " 7z 压缩包", unpack),
    ([0x1F, 0x8B], " gzip 压缩包", unpack), (Array("BZh".utf8), " bzip2 压缩包", unpack),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], " xz 压缩包", unpack), (Array("{\\rtf".utf8), " RTF 文件", copy),
    (Array("SQLite format 3".utf8), " SQLite 数据库", again),
    (Array("\u{0}\u{1}\u{0}\u{0}Standard".utf8), " Access 数据库", again),
    (Array("PAR1".utf8), " Parquet 数据文件", again), (Array("MZ".utf8), "程序文件", again),
    ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], "快捷方式", "请放入它指向的文件本身"),
  ]

  /// 亿赛通 and others put their own header before the file.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x62, 0x14, 0x23, 0x65]) { return true }
    return bytes.prefix(1024).withUnsafeBufferPointer { head in
      ["E-SafeNet", "LOCK.E-Safe", "TSD-Header", "%TSD-"].contains {
        ByteScan.find(Array($0.utf8), in: head, from: 0) != nil
      }
    }
  }

  private static func isDBF(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 32, [0x03, 0x30, 0x83, 0x8B, 0xF5].contains(bytes[0]),
      (1...12).contains(bytes[2]), (1...31).contains(bytes[3])
    else { return false }
    let header = Int(bytes[8]) | Int(bytes[9]) << 8
    return header >= 33 && header % 32 <= 8
  }

  /// Text of a form of its own.
  private static func text(_ head: FileHead) -> Found? {
    let start = String(
      decoding: head.text.drop { $0 <= 0x20 }.prefix(4096), as: UTF8.self)
    let lower = start.lowercased()
    if lower.hasPrefix("mime-version:") || lower.hasPrefix("from: <saved by")
      || lower.contains("content-type: multipart/related")
    {
      return Found(name: "单个文件网页（MHT）", hint: "请用 Excel 打开后另存为 xlsx，或从原系统导出为 xlsx")
    }
    if head.markup != nil, lower.contains("urn:oasis:names:tc:opendocument") {
      return Found(
        name: " OpenDocument 文件（fods）", hint: "请用 Excel 或 WPS 打开后另存为 xlsx")
    }
    guard isJSON(lower) else { return nil }
    let isExpired = ["登录", "登陆", "过期", "token", "unauthorized", "session", "\"401\"", ":401"]
      .contains { lower.contains($0) }
    return isExpired
      ? Found(name: "系统返回的一段 JSON 提示（登录可能已过期）", hint: "请重新登录原系统，再导出一次")
      : Found(name: "一段 JSON 数据", hint: again)
  }

  private static func isJSON(_ text: String) -> Bool {
    guard let first = text.first, first == "{" || first == "[" else { return false }
    let next = text.dropFirst().first { !$0.isWhitespace }
    return next.map { first == "{" ? "\"}".contains($0) : "[{\"]0123456789".contains($0) } ?? true
  }
}
