/// What the columns of all versions of all tickets name → what is masked in every text.
///
/// Only full names, numbers and addresses that tell one customer from another: 匿名, 张先生, a
/// department or 高峰 as a name would take harmless words out of other people's texts.
package struct KnownCustomers: Sendable {
  private(set) var names = PatternSet()
  private(set) var phones = PatternSet()
  private(set) var accounts = PatternSet()
  private(set) var places = PatternSet()

  package init() {}

  package init(_ customers: some Sequence<CustomerColumns>) {
    for customer in customers { insert(customer) }
  }

  package mutating func insert(_ customer: CustomerColumns) {
    for name in customer.names where CustomerName.isTelling(name) { names.insert(name) }
    for phone in customer.phones where phone.count >= 7 { phones.insert(phone) }
    for account in customer.accounts where account.count >= 6 { accounts.insert(account) }
    let detail = customer.address
    if detail.count >= 6 { places.insert(detail) }
  }

  /// Whether an id is a customer's phone or account.
  func isNumber(_ id: [UInt32]) -> Bool { phones.holds(id) || accounts.holds(id) }

  /// Whether somebody of that name is a customer.
  func isName(_ name: String) -> Bool { names.holds(CompactText.units(name)) }
}

/// A customer's name as a column gives it → what of it can be looked for.
enum CustomerName {
  /// The names of a cell: 王建国、赵敏 are two; 张先生 is 张; 匿名 is none.
  static func names(_ cell: String) -> [[UInt32]] {
    cell.split(whereSeparator: { "、/;；，,|（）()＿_".contains($0) }).compactMap { part in
      let text = MaskingText(String(part))
      var end = text.count
      while let start = NameWords.titles.start(in: text, before: end) { end = start }
      let name = text.units[0..<end].filter { $0.isHan || $0.isLetter || $0.isDigit }
      if name.isEmpty || NameWords.nobody.holds(name) { return nil }
      // A number in the column of names is looked for as one.
      return CompactText.units(
        String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init))))
    }
  }

  /// Whether a name is looked for in the texts of others as well.
  static func isTelling(_ name: [UInt32]) -> Bool {
    guard name.count >= 2 else { return false }
    if name.count >= 3 { return !NameWords.ordinary.holds(name) }
    return Surnames.isSurname(name[0]) && !NameWords.isOrdinary(name[0], name[1])
  }
}
