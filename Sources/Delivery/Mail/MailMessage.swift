package import Model

/// A mail before it is written: who, to whom, about what, both bodies, and its attachments.
package struct MailMessage: Sendable {
  /// A file that goes along.
  package struct Attachment: Sendable {
    /// Shown by mail programs; Chinese is fine.
    package var name: String
    /// `application/pdf`.
    package var type: String
    package var bytes: [UInt8]

    package init(name: String, type: String, bytes: [UInt8]) {
      self.name = name
      self.type = type
      self.bytes = bytes
    }
  }

  package var from: Mailbox
  package var to: [Mailbox]
  package var copies: [Mailbox]
  package var subject: String
  /// The date on the documents; the mail's hour is 09:00 of UTC+8, so that the clock plays no part.
  package var date: Day
  /// What the Message-ID is made of; the same key, the same id, whenever the mail is made again.
  package var key: String
  package var plain: String
  /// A whole page with inline styles only.
  package var html: String
  package var attachments: [Attachment]

  package init(
    from: Mailbox, to: [Mailbox], copies: [Mailbox] = [], subject: String, date: Day, key: String,
    plain: String, html: String, attachments: [Attachment] = []
  ) {
    self.from = from
    self.to = to
    self.copies = copies
    self.subject = subject
    self.date = date
    self.key = key
    self.plain = plain
    self.html = html
    self.attachments = attachments
  }

  /// `<digest@domain of the sender>` (RFC 5322 3.6.4).
  package var messageID: String {
    let domain = from.address.split(separator: "@").last.map { String($0) } ?? "localhost"
    return "<\(SHA256Hex.of(Array(key.utf8)).prefix(40))@\(domain)>"
  }
}
