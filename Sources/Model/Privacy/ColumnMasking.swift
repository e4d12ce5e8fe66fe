/// What a ticket's own columns say about its customer, for finding it again in free text.
struct CustomerColumns {
  var name: [UInt32] = []
  var phone: [UInt32] = []
  var address: [UInt32] = []
  var account: [UInt32] = []

  init() {}

  init(_ ticket: Ticket) {
    name = ticket.customerName.map(\.raw.matchingUnits) ?? []
    phone = ticket.customerPhone.map(\.raw.matchingUnits) ?? []
    address = ticket.customerAddress.map(\.raw.matchingUnits) ?? []
    account = ticket.customerAccount.map(\.raw.matchingUnits) ?? []
  }
}

extension MaskingText {
  /// Takes out whatever the columns name, wherever it stands.
  mutating func maskColumns(_ columns: CustomerColumns) {
    maskName(columns.name)
    maskLoose(columns.phone)
    maskLoose(columns.account)
    maskAddress(columns.address)
  }

  /// The letters and digits of a phone or an account, whatever stands between them.
  private mutating func maskLoose(_ value: [UInt32]) {
    for part in value.split(whereSeparator: { Self.listMarks.contains($0) }) {
      let wanted = part.filter { $0.isDigit || $0.isUpperLetter || $0.isHan }
      guard wanted.count >= 3 else { continue }
      for start in 0..<count where units[start] == wanted[0] {
        if let end = looseEnd(of: wanted, from: start) { mask(start..<end) }
      }
    }
  }

  /// Where the wanted units end that stand from a place on with spaces or hyphens among them.
  func looseEnd(of wanted: [UInt32], from start: Int) -> Int? {
    var index = start
    for (position, unit) in wanted.enumerated() {
      var skipped = 0
      while position > 0, skipped < 2, Self.loose.contains(self.unit(index)) {
        index += 1
        skipped += 1
      }
      guard self.unit(index) == unit else { return nil }
      index += 1
    }
    return index
  }

  private static let loose: Set<UInt32> = [0x20, 0x2D, 0xB7, 0x0A, 0x0D, 0x28, 0x29]
  private static let listMarks = Set("、/;；，,|".matchingUnits)

  /// Every stretch of four units or more that the address has too, its public part left out.
  private mutating func maskAddress(_ address: [UInt32]) {
    let detail = address.filter { $0 != 0x20 }
    let start = detail.lastIndex { Self.publicEnds.contains($0) }.map { $0 + 1 } ?? 0
    // 历下区 is public, 阳光小区 is not: the word before 区 decides.
    let wanted = Array(detail[privateStart(detail, limit: start)...])
    guard wanted.count >= 2 else { return }
    let length = min(4, wanted.count)
    for start in 0..<count {
      for origin in 0...(wanted.count - length) where units[start] == wanted[origin] {
        var size = 0
        while origin + size < wanted.count, unit(start + size) == wanted[origin + size] {
          size += 1
        }
        if size >= length { mask(start..<(start + size)) }
      }
    }
  }

  /// Where the part of an address begins that is not a province, city, district or street office.
  private func privateStart(_ address: [UInt32], limit: Int) -> Int {
    var start = 0
    for index in 0..<limit where Self.publicEnds.contains(address[index]) {
      // 小区, 社区, 园区, 住宅区 are homes of people.
      let before = index > 0 ? address[index - 1] : 0
      if Self.estateMarks.contains(before) || index - start > 7 { break }
      start = index + 1
    }
    return start
  }

  private static let publicEnds = Set("省市区县旗镇乡".matchingUnits)
  private static let estateMarks = Set("小社园宅住院".matchingUnits)
}
