/// A member of staff's name → the form that may be published: 张某某.
package enum StaffName {
  /// The surname and as many 某 as the given name has characters.
  package static func surnameOnly(_ name: String) -> String {
    let units = name.matchingUnits.filter { $0 != 0x20 }
    let parts = units.split(separator: 0xB7)
    guard let first = parts.first?.first else { return name }
    let count = parts.reduce(0) { $0 + $1.count }
    let surname = parts.count == 1 ? Surnames.surname(of: units) : [first]
    let shown = surname.isEmpty || surname.count >= count ? [first] : surname
    let text = String(String.UnicodeScalarView(shown.compactMap(Unicode.Scalar.init)))
    return text + String(repeating: "某", count: max(1, count - shown.count))
  }
}
