internal import CCurl

/// Hands mails to a server through libcurl, one recipient a transaction.
///
/// One recipient, because libcurl reports success where one of two was refused
/// (`CURLOPT_MAIL_RCPT_ALLOWFAILS`), and fails both where it does not; a witness mailbox may go
/// along, and then both or neither get the mail.
///
/// libcurl's pages: CURLOPT_MAIL_FROM(3), CURLOPT_MAIL_RCPT(3), CURLOPT_READFUNCTION(3),
/// CURLOPT_DEBUGFUNCTION(3).
package struct SMTPClient: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private let server: SMTPServer

  /// - Throws: `DeliveryError.mail` where libcurl cannot start.
  package init(server: SMTPServer) throws(DeliveryError) {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let handle = curl_easy_init()
    else { throw .mail(text: "libcurl 没有足够的内存", server: server.host) }
    self.handle = handle
    self.server = server
  }

  deinit { curl_easy_cleanup(handle) }

  /// Sends one mail.
  ///
  /// - Parameters:
  ///   - reached: called before the connection goes on from each phase; what it throws ends the
  ///     transaction at that point, so that a phase that could not be written down is not passed.
  /// - Returns: how far it got and what the server said. Failures of the connection are outcomes.
  package mutating func send(
    _ eml: [UInt8], from sender: Mailbox, to recipient: Mailbox, witness: Mailbox? = nil,
    reached: (SendPhase) throws -> Void
  ) throws -> SendOutcome {
    let recipients = MailList([recipient] + (witness.map { [$0] } ?? []))
    return try withoutActuallyEscaping(reached) { reached in
      let transfer = Transfer(eml, reached: reached)
      curl_easy_reset(handle)
      try configure(from: sender, recipients: recipients)
      let state = Unmanaged.passUnretained(transfer).toOpaque()
      _ = mj_curl_set_read(handle, Transfer.read)
      _ = mj_curl_set_pointer(handle, CURLOPT_READDATA, state)
      _ = mj_curl_set_debug(handle, Transfer.listen)
      _ = mj_curl_set_pointer(handle, CURLOPT_DEBUGDATA, state)
      let code = withExtendedLifetime((transfer, recipients)) { curl_easy_perform(handle) }
      if let error = transfer.failure { throw error }
      return transfer.outcome(code)
    }
  }

  private func configure(from sender: Mailbox, recipients: MailList) throws(DeliveryError) {
    func check(_ code: CURLcode) throws(DeliveryError) {
      guard code == CURLE_OK else {
        throw .mail(text: String(cString: curl_easy_strerror(code)), server: server.host)
      }
    }
    try check(mj_curl_set_text(handle, CURLOPT_URL, server.url))
    try check(mj_curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(sender.address)>"))
    try check(mj_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients.head))
    try check(mj_curl_set_long(handle, CURLOPT_UPLOAD, 1))
    // The debug function is called in verbose mode only.
    try check(mj_curl_set_long(handle, CURLOPT_VERBOSE, 1))
    try check(mj_curl_set_long(handle, CURLOPT_NOSIGNAL, 1))
    try check(mj_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, server.patience))
    try check(mj_curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1))
    try check(mj_curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, server.patience))
    let needsTLS = server.security != .none
    try check(
      mj_curl_set_long(
        handle, CURLOPT_USE_SSL, needsTLS ? Int(CURLUSESSL_ALL.rawValue) : 0))
    if let certificates = server.certificates {
      try check(mj_curl_set_text(handle, CURLOPT_CAINFO, certificates))
    }
    if !server.user.isEmpty {
      try check(mj_curl_set_text(handle, CURLOPT_USERNAME, server.user))
      try check(mj_curl_set_text(handle, CURLOPT_PASSWORD, server.password))
    }
  }
}

/// Addresses as the list that libcurl takes; owns it.
private final class MailList {
  private(set) var head: UnsafeMutablePointer<curl_slist>?

  init(_ mailboxes: [Mailbox]) {
    for mailbox in mailboxes { head = curl_slist_append(head, "<\(mailbox.address)>") }
  }

  deinit { curl_slist_free_all(head) }
}
