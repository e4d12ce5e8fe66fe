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

  /// Any other text of an export: an unknown value, a heading, a cell of a reject.
  package func mask(_ text: String) -> String { mask(text, own: []).text }

  /// The name of a file, a sheet or an incident: numbers and letters that nothing explains are what
  /// such names are made of, and stay.
  package func maskName(_ name: String) -> String {
    guard !isPlainID(name) else { return name }
    var text = painted(name, own: [])
    text.unmask { $0.isUsualInNames }
    return MaskedRendering(text).result
  }

  /// Whether a cell that could not be read is letters and digits that may be shown: no mobile
  /// number, and outside a column of ids nothing like a landline or an identity card either.
  package func isHarmlessCode(_ cell: String, inIDColumn: Bool) -> Bool {
    guard cell.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x40 }) else { return false }
    let digits = cell.matchingUnits.filter(\.isDigit)
    let kind = NumberShape.kind(of: digits, pieces: 1)
    if inIDColumn { return kind != .phone }
    // 20261301 was meant for a day, 2206-08-03 too; 82245501 and 8224-5501 were not.
    let isLandline =
      (7...8).contains(digits.count) && (0x32...0x38).contains(digits[0])
      && !digits.starts(with: [0x32, 0x30]) && cell.utf8.count - digits.count <= 1
    return kind == nil && !isLandline
  }

  /// Whether a cell is the phone or account of a customer.
  func isKnownNumber(_ cell: String) -> Bool {
    context.customers.isNumber(cell.matchingUnits.filter(\.isWordUnit))
  }

  /// Letters and digits alone, as ids are, and neither a mobile number nor an identity card nor
  /// what a customer's columns hold.
  private func isPlainID(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x40 }) else { return false }
    if isKnownNumber(name) { return false }
    return NumberShape.kind(of: name.matchingUnits.filter(\.isDigit), pieces: 1).map { $0 == .card }
      ?? true
  }

  private func mask(_ raw: String, own: [CustomerColumns]) -> Masked {
    Masked(masked: MaskedRendering(painted(raw, own: own)).result)
  }

  private func painted(_ raw: String, own: [CustomerColumns]) -> MaskingText {
    let text = MaskingText(raw)
    if text.count == 0 { return text }
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
    return names.text
  }

  private func addresses(
    _ text: MaskingText, _ numerals: [Numeral], _ isDate: [Bool]
  ) -> MaskingText {
    var masking = AddressMasking(text, numerals: numerals, isDate: isDate)
    masking.run()
    return masking.text
  }
}
