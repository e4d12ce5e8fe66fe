/// Tells a file's form by its first bytes.
enum FileSniffer {
  /// How many bytes are looked at.
  static let headBytes = 64 << 10

  static func form(of head: [UInt8]) throws(FormError) -> FileForm {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .xlsx
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .xls }
    if isOldWorkbook(head) {
      throw FormError(
        .oldVersion, "这是 Excel 95 或更早的工作簿", hint: "请用 Excel 打开后另存为 xlsx")
    }
    if let name = foreign(head) {
      throw FormError(
        .unknownForm, "这是\(name)，不是表格", hint: "请导出为 xlsx、xls、CSV、HTML 表格或 XML")
    }
    let text = text(of: head)
    if let markup = markup(text) { return markup }
    guard !isBinary(text) else {
      throw FormError(
        .unknownForm, "认不出文件的格式", hint: "请导出为 xlsx、xls、CSV、HTML 表格或 XML")
    }
    return .csv
  }

  /// A bare BIFF 2–5 stream, which has no OLE2 container around it.
  private static func isOldWorkbook(_ head: [UInt8]) -> Bool {
    guard head.count >= 8, head[0] == 0x09, head[3] == 0 else { return false }
    return [0x00, 0x02, 0x04, 0x08].contains(head[1]) && [4, 6, 8, 16].contains(head[2])
  }

  private static func foreign(_ head: [UInt8]) -> String? {
    let known: [(mark: [UInt8], name: String)] = [
      (Array("%PDF".utf8), " PDF 文件"),
      ([0x89, 0x50, 0x4E, 0x47], "图片"),
      ([0xFF, 0xD8, 0xFF], "图片"),
      (Array("GIF8".utf8), "图片"),
      (Array("Rar!".utf8), " RAR 压缩包"),
      ([0x37, 0x7A, 0xBC, 0xAF], " 7z 压缩包"),
      ([0x1F, 0x8B], " gzip 压缩包"),
      (Array("{\\rtf".utf8), " RTF 文件"),
      (Array("MIME-Version:".utf8), "单个文件网页（MHT）"),
    ]
    return known.first { head.starts(with: $0.mark) }?.name
  }

  /// The head as ASCII-compatible bytes without its mark.
  private static func text(of head: [UInt8]) -> [UInt8] {
    guard let (encoding, mark) = TextEncoding.marked(head) else { return head }
    let body = Array(head[mark...])
    guard case .utf16(let isBigEndian) = encoding else { return body }
    var decoder = UTF16Decoder(isBigEndian: isBigEndian)
    var decoded: [UInt8] = []
    _ = body.withUnsafeBufferPointer { decoder.decode($0, into: &decoded) }
    return decoded
  }

  private static func markup(_ text: [UInt8]) -> FileForm? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0 }
    guard let first = text.firstIndex(where: { !isSpace($0) }), text[first] == UInt8(ascii: "<"),
      first + 1 < text.count
    else { return nil }
    let folded = String(
      decoding: text[first...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    if folded.contains("urn:schemas-microsoft-com:office:spreadsheet")
      || folded.contains("progid=\"excel.sheet\"")
    {
      // An HTML table made by Excel names the same schema on its <html>.
      return root(folded).map { htmlNames.contains($0) } == true ? .html : .spreadsheetml
    }
    guard let root = root(folded) else { return nil }
    // Data may call its root <table> too, but then without a row of HTML.
    let isTable = root == "table" && !["<tr", "<td", "<th"].contains { folded.contains($0) }
    return htmlNames.contains(root) && !isTable ? .html : .xml
  }

  private static let htmlNames: Set<String> = [
    "html", "head", "body", "table", "meta", "style", "div", "p", "center", "title", "tr", "thead",
    "tbody", "font", "script", "br", "h1", "h2", "h3", "span", "form", "colgroup", "caption",
    "link",
  ]

  /// The name of the first element, without its prefix.
  private static func root(_ text: String) -> String? {
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      if rest.starts(with: "!--".utf8) {
        guard let end = end(of: "-->", in: rest) else { return nil }
        rest = rest[end...]
      } else if rest.starts(with: "!doctype".utf8) {
        let name = rest.dropFirst(8).drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0x3E }
        return String(Substring(name))
      } else if rest.first == UInt8(ascii: "?") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.prefix { byte in
          !(byte == 0x20 || byte == 0x3E || byte == 0x2F || (0x09...0x0D).contains(byte))
        }
        guard !name.isEmpty else { return nil }
        return Substring(name).split(separator: ":").last.map(String.init)
      }
    }
    return nil
  }

  private static func end(of mark: String, in text: Substring.UTF8View) -> String.Index? {
    var rest = text
    while !rest.isEmpty {
      if rest.starts(with: mark.utf8) {
        return rest.index(rest.startIndex, offsetBy: mark.utf8.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether more than a twentieth are control characters that no text has.
  private static func isBinary(_ text: [UInt8]) -> Bool {
    let odd = text.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
    return odd > 3 && odd * 20 > text.count
  }
}
