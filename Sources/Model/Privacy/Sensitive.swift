/// A customer's datum: held, compared and stored, but never printed by accident.
///
/// The raw value is reachable only for files that say `@_spi(CustomerData) import Model`; a test
/// lists which rooms may. It has no description, and interpolating it gives `●●●`.
public struct Sensitive: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  private let value: String

  @_spi(CustomerData)
  public init(_ value: String) {
    self.value = value
  }

  /// The datum as the export has it.
  @_spi(CustomerData)
  public var raw: String { value }

  public var description: String { "●●●" }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
