import Model

/// A mail → its bytes (RFC 5322 with MIME), the same ones whenever and wherever it is written.
///
/// `multipart/mixed` of `multipart/alternative` (plain text, HTML) and the attachments. Everything
/// that is not ASCII goes as Base64, so that no relay has a reason to rewrite a body, and no line
/// is longer than 998 octets (RFC 5322 2.1.1).
package enum MailWriter {
  package static func eml(_ message: MailMessage) -> [UInt8] {
    let id = message.messageID
    let token = String(id.dropFirst().prefix(24))
    var text = Bytes()
    text.field("From", address(message.from))
    text.field("To", message.to.map(address).joined(separator: ",\r\n "))
    if !message.copies.isEmpty {
      text.field("Cc", message.copies.map(address).joined(separator: ",\r\n "))
    }
    text.field("Subject", HeaderText.unstructured(message.subject))
    text.field("Date", date(message.date))
    text.field("Message-ID", id)
    text.field("MIME-Version", "1.0")
    text.field("Content-Language", "zh-CN")
    // Out-of-office replies to a machine help nobody (RFC 3834 5).
    text.field("Auto-Submitted", "auto-generated")
    text.field("Content-Type", "multipart/mixed; boundary=\"=_m_\(token)\"")
    text.line("")
    text.line("--=_m_\(token)")
    text.field("Content-Type", "multipart/alternative; boundary=\"=_a_\(token)\"")
    text.line("")
    text.part(boundary: "=_a_\(token)", type: "text/plain; charset=utf-8", crlf(message.plain))
    text.part(boundary: "=_a_\(token)", type: "text/html; charset=utf-8", crlf(message.html))
    text.line("--=_a_\(token)--")
    for (index, attachment) in message.attachments.enumerated() {
      text.line("--=_m_\(token)")
      text.attachment(attachment, number: index + 1)
    }
    text.line("--=_m_\(token)--")
    return text.bytes
  }

  private static func address(_ mailbox: Mailbox) -> String {
    mailbox.name.isEmpty
      ? mailbox.address : "\(HeaderText.phrase(mailbox.name)) <\(mailbox.address)>"
  }

  /// `Mon, 31 Aug 2026 09:00:00 +0800`.
  private static func date(_ day: Day) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let civil = day.civil
    let date = "\(days[day.weekday - 1]), \(civil.day) \(months[civil.month - 1]) \(civil.year)"
    return "\(date) 09:00:00 +0800"
  }

  /// Text bodies end their lines with CRLF before they are encoded (RFC 2046 4.1.1).
  private static func crlf(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != 0x0D {
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
    return bytes
  }

  /// Lines of a message as they are put together.
  private struct Bytes {
    var bytes: [UInt8] = []

    mutating func line(_ text: String) {
      bytes += Array(text.utf8) + [0x0D, 0x0A]
    }

    mutating func field(_ name: String, _ value: String) {
      line("\(name): \(value)")
    }

    mutating func part(boundary: String, type: String, _ content: [UInt8]) {
      line("--\(boundary)")
      field("Content-Type", type)
      field("Content-Transfer-Encoding", "base64")
      line("")
      bytes += Base64.lines(content)
    }

    mutating func attachment(_ attachment: MailMessage.Attachment, number: Int) {
      let name = AttachmentName(attachment.name, number: number)
      field("Content-Type", "\(attachment.type);\r\n name=\"\(name.encodedWord)\"")
      field("Content-Disposition", "attachment;\r\n \(name.filename)")
      field("Content-Transfer-Encoding", "base64")
      line("")
      bytes += Base64.lines(attachment.bytes)
    }
  }
}
