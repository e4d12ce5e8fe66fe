/// Where mail is handed in, and how: the settings of a mail server.
package struct SMTPServer: Sendable, Hashable {
  /// How the connection is kept from others' eyes.
  package enum Security: String, Sendable, CaseIterable {
    /// A plain connection that turns to TLS before anything is said (RFC 3207); without it, no mail.
    case startTLS = "starttls"
    /// TLS from the first byte (RFC 8314).
    case tls
    /// None at all: for a relay on the same machine.
    case none
  }

  package var host: String
  /// 587 with STARTTLS, 465 with TLS, 25 without either, where nothing else is said.
  package var port: Int
  package var security: Security
  /// Empty where the server wants no login.
  package var user: String
  package var password: String
  /// A PEM file of certificates to trust instead of the system's.
  package var certificates: String?
  /// Seconds for the connection, and for a transfer in which nothing moves.
  package var patience: Int

  package init(
    host: String, port: Int? = nil, security: Security = .startTLS, user: String = "",
    password: String = "", certificates: String? = nil, patience: Int = 30
  ) {
    self.host = host
    self.port = port ?? Self.port(of: security)
    self.security = security
    self.user = user
    self.password = password
    self.certificates = certificates
    self.patience = patience
  }

  private static func port(of security: Security) -> Int {
    switch security {
    case .startTLS: 587
    case .tls: 465
    case .none: 25
    }
  }

  /// `smtp://host:port` as libcurl wants it.
  var url: String {
    "\(security == .tls ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }
}
