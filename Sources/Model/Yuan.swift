/// An amount of money in whole yuan; deductions are positive amounts that an effect takes away.
package struct Yuan: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let amount: Int

  package init(_ amount: Int) {
    self.amount = amount
  }

  package static let zero = Yuan(0)

  package static func + (left: Yuan, right: Yuan) -> Yuan { Yuan(left.amount + right.amount) }

  package static prefix func - (yuan: Yuan) -> Yuan { Yuan(-yuan.amount) }

  package static func < (left: Yuan, right: Yuan) -> Bool { left.amount < right.amount }

  package var description: String { String(amount) }
}
