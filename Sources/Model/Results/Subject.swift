/// Whom a finding is about: a person by 工号, or a department by name.
package struct Subject: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case person
    case department
  }

  package let kind: Kind
  package let id: String

  package init(kind: Kind, id: String) {
    self.kind = kind
    self.id = id
  }
}
