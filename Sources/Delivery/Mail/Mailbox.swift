/// One address of a 收件人 cell: `姓名 <邮箱>` or the bare address → a name and an address.
///
/// Addresses are the `addr-spec` of RFC 5322 3.4.1 in its dotted form, ASCII only: quoted local
/// parts, comments and address literals are refused, because no mail server of a utility hands
/// them out and each of them is a way to smuggle a second header or recipient in.
package struct Mailbox: Sendable, Hashable {
  /// The name that mail programs show; empty where the cell has none.
  package let name: String
  /// `local@domain`, as written; the domain is compared without regard to case.
  package let address: String

  /// - Returns: nil where the address is not one that can be written to.
  package init?(name: String, address: String) {
    guard Self.isAddress(address) else { return nil }
    self.name = name
    self.address = address
  }

  /// Several mailboxes, separated by a semicolon of either width or a line end.
  ///
  /// - Returns: the mailboxes in their order, each once, and the parts that are none, as written.
  package static func list(_ cell: String) -> (mailboxes: [Mailbox], unread: [String]) {
    var mailboxes: [Mailbox] = []
    var unread: [String] = []
    for part in cell.unicodeScalars.split(whereSeparator: { ";；\n\r".unicodeScalars.contains($0) })
    {
      let text = trimmed(String(part))
      if text.isEmpty { continue }
      guard let mailbox = Mailbox(text) else {
        unread.append(text)
        continue
      }
      if !mailboxes.contains(where: { $0.isSameAddress(as: mailbox) }) { mailboxes.append(mailbox) }
    }
    return (mailboxes, unread)
  }

  /// `姓名 <邮箱>`, with brackets of either width, or the address alone.
  private init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(where: { $0 == "<" || $0 == "＜" }) else {
      self.init(name: "", address: text)
      return
    }
    guard let last = scalars.last, last == ">" || last == "＞" else { return nil }
    var address = String.UnicodeScalarView()
    address.append(contentsOf: scalars[(open + 1)..<(scalars.count - 1)])
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[..<open].filter { $0 != "\"" })
    self.init(name: Self.trimmed(String(name)), address: Self.trimmed(String(address)))
  }

  /// Whether mail to one reaches the other: domains differ only by case, local parts not at all.
  package func isSameAddress(as other: Mailbox) -> Bool {
    Self.comparable(address).utf8.elementsEqual(Self.comparable(other.address).utf8)
  }

  private static func comparable(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return address }
    return address[..<at] + address[at...].lowercased()
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.reversed())
    return String(view)
  }

  /// RFC 5322's `dot-atom` on both sides of one `@`; RFC 5321 4.5.3.1: 64 and 255 octets at most.
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, (1...64).contains(halves[0].count), (3...255).contains(halves[1].count)
    else { return false }
    let dot = UInt8(ascii: ".")
    let local = halves[0].split(separator: dot, omittingEmptySubsequences: false)
    let labels = halves[1].split(separator: dot, omittingEmptySubsequences: false)
    return local.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
      && labels.count > 1 && labels.allSatisfy(isLabel)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  /// A label of a domain name (RFC 1035 2.3.1, with RFC 1123's leading digit).
  private static func isLabel(_ label: Substring.UTF8View.SubSequence) -> Bool {
    (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
      && label.last != UInt8(ascii: "-")
      && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }
}
