/// What columns name → painted wherever it stands in a text, in whatever spelling.
struct KnownMasking {
  private(set) var text: MaskingText
  private let compact: CompactText

  init(_ text: MaskingText, numerals: [Numeral]) {
    self.text = text
    compact = CompactText(text, numerals: numerals)
  }

  /// What all tickets name.
  mutating func mask(_ known: KnownCustomers) {
    paint(known.names.matches(in: compact.units), as: .customer)
    paint(known.phones.matches(in: compact.units), as: .phone)
    paint(known.accounts.matches(in: compact.units), as: .account)
    paint(known.places.matches(in: compact.units), as: .address)
  }

  /// What the text's own ticket names, in all its versions: parts of names, short numbers and
  /// stretches of the address as well.
  mutating func mask(_ own: [CustomerColumns]) {
    var names = PatternSet()
    var phones = PatternSet()
    var accounts = PatternSet()
    var grams = PatternSet()
    for columns in own {
      for name in columns.names {
        if name.count >= 2 { names.insert(name) }
        for alias in Self.aliases(of: name) { names.insert(alias) }
      }
      for phone in columns.phones where phone.count >= 3 { phones.insert(phone) }
      for account in columns.accounts where account.count >= 3 { accounts.insert(account) }
      let address = columns.address
      if address.count >= 2 {
        let length = min(4, address.count)
        for start in 0...(address.count - length) {
          grams.insert(address[start..<(start + length)])
        }
        for part in Self.names(in: address) { grams.insert(part) }
      }
    }
    paint(names.matches(in: compact.units), as: .customer)
    paint(phones.matches(in: compact.units), as: .phone)
    paint(accounts.matches(in: compact.units), as: .account)
    paint(grams.matches(in: compact.units), as: .address)
  }

  /// 云锦苑 of 翠湖路18号云锦苑: what stands between numbers and house words and is no road.
  private static func names(in address: [UInt32]) -> [ArraySlice<UInt32>] {
    address.split { $0.isDigit || houseUnits.contains($0) }.filter { part in
      part.count == 3 && part.last.map { estateEnds.contains($0) } == true
    }
  }

  private static let houseUnits = Set<UInt32>(units: "号栋幢单元室楼座层户路街巷道")
  private static let estateEnds = Set<UInt32>(units: "苑园府城湾庭邸寓轩郡墅阁院村庄里坊厦居台")

  /// 老蒲, 小蒲, 云舒 of 蒲云舒; each part of 阿卜杜拉·买买提.
  private static func aliases(of name: [UInt32]) -> [[UInt32]] {
    guard name.allSatisfy(\.isHan), name.count <= 8 else { return [] }
    let surname = Surnames.surname(of: name)
    var aliases: [[UInt32]] = []
    if !surname.isEmpty {
      for prefix in "老小阿大姓".matchingUnits
      where !(surname.count == 1 && NameWords.isOrdinary(prefix, surname[0])) {
        aliases.append([prefix] + surname)
      }
      let given = Array(name.dropFirst(surname.count))
      if given.count >= 2, !NameWords.ordinary.holds(given) { aliases.append(given) }
    } else if name.count >= 5 {
      for length in 2...(name.count - 2) {
        if length >= 3 { aliases.append(Array(name.prefix(length))) }
        if name.count - length >= 3 { aliases.append(Array(name.suffix(name.count - length))) }
      }
    }
    return aliases
  }

  /// A number's match must be whole: 1234 is not a part of 12345.
  private mutating func paint(_ matches: [Range<Int>], as kind: MaskKind) {
    for match in matches {
      let stretch = compact.stretch(match)
      if kind == .phone || kind == .account {
        if text.unit(stretch.lowerBound - 1).isDigit && text.unit(stretch.lowerBound).isDigit {
          continue
        }
        if text.unit(stretch.upperBound).isDigit && text.unit(stretch.upperBound - 1).isDigit {
          continue
        }
      } else if kind == .customer {
        // John is no part of Johnson.
        if text.unit(stretch.lowerBound).isLetter && text.unit(stretch.lowerBound - 1).isLetter {
          continue
        }
        if text.unit(stretch.upperBound - 1).isLetter && text.unit(stretch.upperBound).isLetter {
          continue
        }
      }
      // Letters far apart are no name: 王，建国.
      guard stretch.count <= match.count * 4 + 2 else { continue }
      text.mask(stretch, as: kind)
    }
  }
}
