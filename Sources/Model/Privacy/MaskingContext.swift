/// What a masker knows besides the text: whose data must go and which words may stay.
package struct MaskingContext: Sendable {
  /// How a member of staff is written: by reading `staff-names`, or in full in documents of their own.
  package enum StaffForm: Sendable {
    case surname, full, id
  }

  package var customers: KnownCustomers
  /// Ids of tickets, inspections, applications, in the form for matching.
  private var ids: Set<[UInt32]> = []
  /// 工号.
  private var staffIDs: Set<[UInt32]> = []
  /// 12345 and the utility's own, digits only.
  package private(set) var hotlines: Set<[UInt32]> = []
  /// Names of the roster, and what each is printed as.
  private(set) var staffNames = PatternSet()
  package var staffForm: StaffForm

  package init(
    customers: KnownCustomers = KnownCustomers(), ids: some Sequence<String> = [],
    staff: some Sequence<(id: String, name: String)> = [],
    hotlines: some Sequence<String> = MaskingContext.publicHotlines,
    staffForm: StaffForm = .surname
  ) {
    self.customers = customers
    self.staffForm = staffForm
    self.ids = Set(ids.map(\.matchingUnits))
    for person in staff {
      staffIDs.insert(person.id.matchingUnits)
      let name = CompactText.units(person.name)
      if name.count >= 2 { staffNames.insert(name) }
    }
    self.hotlines = Set(hotlines.map { $0.matchingUnits.filter(\.isDigit) })
  }

  /// Numbers that everybody knows (12345 and the emergency and consumer lines).
  package static let publicHotlines = ["12345", "12315", "110", "119", "120", "122"]

  /// Whether a stretch is an id of the ledger that may stay: the word before it says that it is
  /// one, or it has letters of its own.
  ///
  /// A serial number alone (2, 501) switches no mask off.
  func isID(_ range: Range<Int>, in text: MaskingText) -> Bool {
    let units = Array(text.units[range])
    let isTicket = ids.contains(units)
    let isStaff = staffIDs.contains(units)
    guard isTicket || isStaff else { return false }
    var start = text.unit(range.lowerBound - 1) == 0x20 ? range.lowerBound - 1 : range.lowerBound
    var left = 2
    while left > 0, Self.connectors.contains(text.unit(start - 1)) {
      start -= 1
      left -= 1
    }
    if isTicket, LabelWords.tickets.ends(in: text, before: start) { return true }
    if isStaff, LabelWords.staff.ends(in: text, before: start) { return true }
    return units.contains(where: \.isUpperLetter) && units.contains(where: \.isDigit)
  }

  private static let connectors = Set<UInt32>(units: ":为是#、(-")
}
