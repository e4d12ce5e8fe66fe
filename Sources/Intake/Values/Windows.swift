/// Cells of 评选期 → `2026Q3` or `2026`; `2026年第三季度` and `2026年3季度` are 2026Q3.
struct WindowReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed).text.filter { $0 != " " }
      if text.isEmpty { return .blank }
      guard let window = Self.window(text) else { return .trouble(.notAWindow) }
      return .value(window)
    }
  }

  private static func window(_ text: String) -> String? {
    let year = text.prefix(4)
    guard year.utf8.count == 4, let number = Digits.number(Array(year.utf8)),
      (1900...2100).contains(number)
    else { return nil }
    var rest = text.dropFirst(4)
    for prefix in ["年度", "年", "-"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    if rest.isEmpty { return text.hasSuffix("-") ? nil : String(year) }
    return quarter(rest).map { "\(year)Q\($0)" }
  }

  private static func quarter(_ text: Substring) -> Int? {
    var text = text
    if text.hasPrefix("Q") || text.hasPrefix("q") {
      text = text.dropFirst()
    } else {
      if text.hasPrefix("第") { text = text.dropFirst() }
      guard text.hasSuffix("季度") else { return nil }
      text = text.dropLast(2)
    }
    switch text {
    case "1", "一": return 1
    case "2", "二": return 2
    case "3", "三": return 3
    case "4", "四": return 4
    default: return nil
    }
  }
}

/// Cells of 收件人 and 抄送 → `姓名 <邮箱>` joined by `; `, every address looked at.
struct MailboxReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = narrowed.text
      let mailboxes = text.split { $0 == ";" || $0 == "；" || $0 == "、" }
        .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      if mailboxes.isEmpty { return .blank }
      var canonical: [String] = []
      for mailbox in mailboxes {
        guard let text = Self.canonical(mailbox) else { return .trouble(.notAMailbox) }
        canonical.append(text)
      }
      return .value(canonical.joined(separator: "; "))
    }
  }

  /// The mailbox written in one way; nil where there is no address in it.
  private static func canonical(_ mailbox: Substring) -> String? {
    let trimmed = mailbox.trimmingSuffix { $0 == " " }
    guard let open = trimmed.firstIndex(of: "<") else {
      return isAddress(trimmed) ? String(trimmed) : nil
    }
    guard trimmed.last == ">" else { return nil }
    let name = trimmed[..<open].trimmingSuffix { $0 == " " || $0 == "\"" }
      .drop { $0 == "\"" || $0 == " " }
    let address = trimmed[trimmed.index(after: open)...].dropLast()
      .trimmingSuffix { $0 == " " }.drop { $0 == " " }
    guard isAddress(address), !name.contains(where: { "<>\"".contains($0) }) else { return nil }
    return name.isEmpty ? String(address) : "\(name) <\(address)>"
  }

  private static func isAddress(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !text.unicodeScalars.contains {
        UnseenScalars.isSpace($0.value) || "<>,;:()[]\"\\".unicodeScalars.contains($0)
      }
  }
}

extension Substring {
  /// Without the characters at the end that a test holds for.
  func trimmingSuffix(while test: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, test(last) { rest.removeLast() }
    return rest
  }
}
