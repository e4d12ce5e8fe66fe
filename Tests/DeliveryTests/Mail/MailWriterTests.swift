import Delivery
import Model
import Testing

/// A mail to two people about 城东营业所, with one attachment.
private func message(
  subject: String = "城东营业所 2026年8月服务绩效", attachment: String = "城东营业所-2026-08.pdf",
  plain: String = "您好：\n本月扣减 500 元。\n"
) throws -> MailMessage {
  let to = Mailbox.list("尹川 <yin@example.invalid>；何川 <he@example.invalid>").mailboxes
  return MailMessage(
    from: try #require(Mailbox(name: "客服中心", address: "kfzx@example.invalid")), to: to,
    subject: subject, date: try #require(Day(iso: "2026-08-31")), key: "2026-08 城东营业所",
    plain: plain, html: "<!DOCTYPE html><html lang=\"zh-CN\"><body><p>您好</p></body></html>",
    attachments: [
      .init(name: attachment, type: "application/pdf", bytes: Array("%PDF-1.4".utf8))
    ])
}

private func lines(_ bytes: [UInt8]) -> [String] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    .map { String($0) }
}

@Suite("A mail as bytes") struct MailWriterTests {
  @Test func theSameMailHasTheSameBytes() throws {
    #expect(MailWriter.eml(try message()) == MailWriter.eml(try message()))
  }

  @Test func everyLineIsAsciiEndsWithCRLFAndIsShort() throws {
    let long = String(repeating: "很长的主题，", count: 40)
    let bytes = MailWriter.eml(try message(subject: long, plain: long + "\r\n甲\n乙"))
    #expect(bytes.allSatisfy { $0 < 0x80 })
    let pairs = zip(bytes, bytes.dropFirst())
    #expect(pairs.allSatisfy { ($0 == 0x0D) == ($1 == 0x0A) })
    #expect(lines(bytes).allSatisfy { $0.utf8.count <= 78 + 60 })
    #expect(lines(bytes).filter { $0.contains("=?") }.allSatisfy { $0.utf8.count <= 86 })
  }

  @Test func aSubjectCannotBeginAnotherField() throws {
    let bytes = MailWriter.eml(try message(subject: "一\r\nBcc: x@example.invalid"))
    #expect(!lines(bytes).contains { $0.hasPrefix("Bcc:") })
  }

  @Test func headersSayWhoAndWhen() throws {
    let text = lines(MailWriter.eml(try message()))
    #expect(text.contains("Date: Mon, 31 Aug 2026 09:00:00 +0800"))
    #expect(text.contains("From: =?UTF-8?B?5a6i5pyN5Lit5b+D?= <kfzx@example.invalid>"))
    #expect(text.contains("To: =?UTF-8?B?5bC55bed?= <yin@example.invalid>,"))
    #expect(text.contains(" =?UTF-8?B?5L2V5bed?= <he@example.invalid>"))
    #expect(text.contains { $0.hasPrefix("Message-ID: <") && $0.hasSuffix("@example.invalid>") })
  }

  @Test func anAttachmentIsNamedForNewAndOldPrograms() throws {
    let text = lines(MailWriter.eml(try message()))
    #expect(text.contains { $0.hasPrefix(" name=\"=?UTF-8?B?") })
    #expect(
      text.contains(" filename*=UTF-8''%E5%9F%8E%E4%B8%9C%E8%90%A5%E4%B8%9A%E6%89%80-2026-08.pdf"))
    #expect(text.contains("JVBERi0xLjQ="))
  }

  @Test(arguments: [
    String(repeating: "营", count: 300) + ".pdf", "甲/乙:丙.pdf", ".pdf", "季度\r\nX: y.pdf",
  ])
  func anOddNameOfAnAttachmentIsOneShortLine(name: String) throws {
    let text = lines(MailWriter.eml(try message(attachment: name)))
    let field = try #require(text.first { $0.hasPrefix(" filename") })
    #expect(field.utf8.count <= 170 && (field.hasSuffix(".pdf") || field.hasSuffix(".pdf\"")))
    #expect(!field.contains("%2F") && !field.contains("%0D"))
  }
}

@Suite("Mailboxes of a cell") struct MailboxTests {
  @Test(arguments: [
    ("尹川 <yin@example.invalid>", ["尹川|yin@example.invalid"]),
    ("yin@example.invalid", ["|yin@example.invalid"]),
    (
      "尹川<yin@example.invalid>;何川＜he@example.invalid＞",
      ["尹川|yin@example.invalid", "何川|he@example.invalid"]
    ),
    ("尹川 <yin@example.invalid>; 尹 <yin@Example.Invalid>", ["尹川|yin@example.invalid"]),
    ("", []),
  ])
  func areReadAsWritten(cell: String, expected: [String]) {
    let read = Mailbox.list(cell)
    #expect(read.mailboxes.map { "\($0.name)|\($0.address)" } == expected)
    #expect(read.unread.isEmpty)
  }

  @Test(arguments: [
    "尹川", "尹川 <yin>", "<a b@example.invalid>", "a@b@example.invalid", "a..b@example.invalid",
    "a@-x.invalid", "a@example", "尹川 <yin@example.invalid", "甲@example.invalid",
    "a@example.invalid>\u{7}",
  ])
  func whatIsNoAddressIsToldAndNotWrittenTo(cell: String) {
    let read = Mailbox.list(cell)
    #expect(read.mailboxes.isEmpty && read.unread.count == 1)
  }
}
