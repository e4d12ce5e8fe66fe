/// A customer's free text → the same text without what tells who the customer is.
///
/// Two nets: what the ticket's own columns name (name, phone, address, account) is taken out
/// wherever it occurs, and whatever looks like a phone, an identity card, a bank card, an e-mail,
/// an account, a number plate, a house number or a flat goes too. Ticket numbers, dates and
/// amounts stay readable.
package struct Masker: Sendable {
  /// Ids that stay readable, normalised.
  private let kept: Set<[UInt32]>

  /// A masker that leaves these ids (of tickets and inspections) as they are.
  package init(keeping ids: some Sequence<String>) {
    kept = Set(ids.map { MaskingText.normalised($0) })
  }

  /// A ticket's own text (诉求内容, 处理结果), its columns taken out as well.
  package func mask(_ text: Sensitive, of ticket: Ticket) -> Masked {
    mask(text.raw, columns: CustomerColumns(ticket))
  }

  /// A text that belongs to no ticket (问题描述).
  package func mask(_ text: Sensitive) -> Masked {
    mask(text.raw, columns: CustomerColumns())
  }

  /// A text about a customer whose ticket may be known (情况说明 of 委屈奖).
  package func mask(_ text: Sensitive, of ticket: Ticket?) -> Masked {
    mask(text.raw, columns: ticket.map { CustomerColumns($0) } ?? CustomerColumns())
  }

  private func mask(_ raw: String, columns: CustomerColumns) -> Masked {
    var text = MaskingText(raw)
    text.protectIDs(kept)
    text.maskColumns(columns)
    text.maskEmails()
    text.maskLabelledNumbers()
    text.maskNumbers()
    text.maskSpokenNumbers()
    text.maskPlates()
    text.maskHouseNumbers()
    text.maskTitledNames()
    return Masked(masked: text.result)
  }
}
