/// What one version of a ticket says of its customer, in the form for matching.
package struct CustomerColumns: Sendable {
  /// Without titles; a cell can name several.
  let names: [[UInt32]]
  let phones: [[UInt32]]
  let accounts: [[UInt32]]
  /// From the road or estate on; provinces, cities and districts are public.
  let address: [UInt32]

  @_spi(CustomerData)
  public init(name: String?, phone: String?, address: String?, account: String?) {
    names = name.map(CustomerName.names) ?? []
    phones = Self.numbers(phone)
    accounts = Self.numbers(account)
    self.address = address.map { Self.detail(CompactText.units($0)) } ?? []
  }

  package init(_ ticket: Ticket) {
    self.init(
      name: ticket.customerName?.raw, phone: ticket.customerPhone?.raw,
      address: ticket.customerAddress?.raw, account: ticket.customerAccount?.raw)
  }

  /// The numbers of a cell, which can hold several.
  private static func numbers(_ cell: String?) -> [[UInt32]] {
    (cell ?? "").split(whereSeparator: { "、;；，,|".contains($0) })
      .map { CompactText.units(String($0)) }
  }

  /// The address without its public part: 历下区 is public, 阳光小区 is not.
  private static func detail(_ address: [UInt32]) -> [UInt32] {
    var start = 0
    for (index, unit) in address.enumerated() where publicEnds.contains(unit) {
      let before = index > 0 ? address[index - 1] : 0
      if estateMarks.contains(before) || index - start > 7 { break }
      start = index + 1
    }
    return Array(address[start...])
  }

  private static let publicEnds = Set<UInt32>(units: "省市区县旗镇乡")
  private static let estateMarks = Set<UInt32>(units: "小社园宅住院")
}
