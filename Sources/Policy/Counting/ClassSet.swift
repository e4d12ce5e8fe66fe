/// The classes of a ticket, an inspection or a unit.
struct ClassSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let attitude = ClassSet(rawValue: 1)
  static let unsatisfied = ClassSet(rawValue: 2)
  static let liveStream = ClassSet(rawValue: 4)
  static let complaint = ClassSet(rawValue: 8)
  static let dispute = ClassSet(rawValue: 16)
  static let inspection = ClassSet(rawValue: 32)

  /// A and U: what money follows from.
  static let charged: ClassSet = [.attitude, .unsatisfied]
  /// A, U and L: what is exposed.
  static let exposed: ClassSet = [.attitude, .unsatisfied, .liveStream]
  /// A, U, L and I: what units are counted in.
  static let counted: ClassSet = [.attitude, .unsatisfied, .liveStream, .inspection]
  /// C, U, L, Q and I: what keeps someone from an award.
  static let disqualifying: ClassSet = [
    .complaint, .unsatisfied, .liveStream, .dispute, .inspection,
  ]

  private static let named: [(TicketClass, ClassSet)] = [
    (.attitude, .attitude), (.unsatisfied, .unsatisfied), (.liveStream, .liveStream),
    (.complaint, .complaint), (.dispute, .dispute), (.inspection, .inspection),
  ]

  /// The classes in the order of the rules.
  var list: [TicketClass] {
    isEmpty ? [] : Self.named.filter { contains($0.1) }.map(\.0)
  }
}
