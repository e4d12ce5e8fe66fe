/// A small number that stands for a key inside one index of facts, so that a million tickets are
/// counted without touching strings again; each kind is a type, so that none is taken for another.
protocol DenseIndex: Sendable, Hashable {
  var number: Int32 { get }
  init(number: Int32)
}

extension DenseIndex {
  init(_ position: Int) { self.init(number: Int32(position)) }

  /// The place in the list that the number counts.
  var position: Int { Int(number) }
}

/// A person of any roster: a place in `Names.people`.
struct PersonIndex: DenseIndex { let number: Int32 }

/// A department of any roster: a place in `Names.departments`.
struct DepartmentIndex: DenseIndex { let number: Int32 }

/// A section of any roster: a place in `Names.sections`.
struct SectionIndex: DenseIndex { let number: Int32 }

/// A ticket or an inspection: a place in `FactsIndex.cases`.
struct CaseIndex: DenseIndex { let number: Int32 }

/// A 关联事项编号: a place in the classified cases' list of incidents.
struct IncidentIndex: DenseIndex { let number: Int32 }

/// Keys ⇄ dense numbers, in the order in which keys are first seen.
struct Interner<Key: Hashable & Sendable, Index: DenseIndex>: Sendable {
  private var numbers: [Key: Index] = [:]
  private(set) var keys: [Key] = []

  /// The number of a key, a new one where it was not seen before.
  mutating func number(of key: Key) -> Index {
    if let known = numbers[key] { return known }
    let number = Index(keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }

  /// The number of a key that was seen before.
  func known(_ key: Key) -> Index? { numbers[key] }

  /// The key that a number stands for.
  subscript(index: Index) -> Key { keys[index.position] }

  /// All numbers, in order.
  var indices: [Index] { keys.indices.map { Index($0) } }
}
