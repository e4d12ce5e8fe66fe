/// A text that leaves the program → the same text without what tells who a customer is.
///
/// A text goes through four stations: its scalars become units with a way back (`MaskingText`);
/// numerals of every spelling are found (`NumeralScanner`); what discloses somebody is painted, by
/// the columns of the ledger (`KnownMasking`), as addresses, as numbers that no safe list explains
/// (`NumberMasking`), as names by their neighbours (`NameMasking`); and the paint becomes words
/// that can be printed (`MaskedRendering`). The time is linear in the length of the text.
package struct Masker: Sendable {
  package var context: MaskingContext

  package init(_ context: MaskingContext) { self.context = context }

  /// A masker that leaves these ids (of tickets and inspections) as they are.
  package init(keeping ids: some Sequence<String>) {
    context = MaskingContext(ids: ids)
  }

  /// A ticket's own text (诉求内容, 处理结果), its columns of all versions taken out as well.
  package func mask(_ text: Sensitive, of ticket: Ticket, earlier: [CustomerColumns] = []) -> Masked
  {
    mask(text.raw, own: [CustomerColumns(ticket)] + earlier)
  }

  /// A text that belongs to no ticket (问题描述).
  package func mask(_ text: Sensitive) -> Masked { mask(text.raw, own: []) }

  /// A text about a customer whose ticket may be known (情况说明 of 委屈奖).
  package func mask(_ text: Sensitive, of ticket: Ticket?) -> Masked {
    mask(text.raw, own: ticket.map { [CustomerColumns($0)] } ?? [])
  }

  /// Any other text of an export: a sheet's name, an unknown value, a cell of a reject.
  package func mask(_ text: String) -> String { mask(text, own: []).text }

  private func mask(_ raw: String, own: [CustomerColumns]) -> Masked {
    let text = MaskingText(raw)
    if text.count == 0 { return Masked(masked: raw.isEmpty ? raw : "") }
    let numerals = NumeralScanner.numerals(of: text)
    var isDate = Array(repeating: false, count: text.count)
    for range in HarmlessDates(text, numerals: numerals).found {
      for index in range { isDate[index] = true }
    }
    var known = KnownMasking(text, numerals: numerals)
    known.mask(context.customers)
    known.mask(own)
    var online = OnlineMasking(known.text)
    online.run()
    var numbers = NumberMasking(
      addresses(online.text, numerals, isDate), numerals: numerals, isDate: isDate,
      context: context)
    numbers.run()
    var names = NameMasking(numbers.text, context: context)
    names.run()
    return Masked(masked: MaskedRendering(names.text).result)
  }

  private func addresses(
    _ text: MaskingText, _ numerals: [Numeral], _ isDate: [Bool]
  ) -> MaskingText {
    var masking = AddressMasking(text, numerals: numerals, isDate: isDate)
    masking.run()
    return masking.text
  }
}
