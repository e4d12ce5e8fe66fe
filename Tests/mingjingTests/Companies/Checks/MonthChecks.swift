import Foundation
import Model

/// A month's folder beside the company it was made of → what is wrong with it, as sentences.
struct MonthChecks {
  let company: GeneratedCompany
  let month: GeneratedMonth
  let folder: MadeFolder
  let history: PublishedHistory

  var results: ResultsFile { folder.results }

  func faults() -> [String] {
    documents() + links() + forms() + secrets() + peoplePages() + unitPages() + publicPages()
      + money() + reconciliation() + lists() + balance() + exposedOnce()
  }

  /// The person whose id has this token.
  func person(_ id: String) -> GeneratedPerson? {
    company.people.first { $0.id.sameScalars(as: id) }
      ?? Token.first(in: id.halfWidth).flatMap(company.person)
  }

  /// The cases of an id; two where a ticket and an inspection share it.
  func cases(_ key: String) -> [GeneratedCase] {
    guard let token = Token.first(in: key.caseID.halfWidth) else { return [] }
    return company.cases.filter {
      $0.token == token
        && (!key.hasPrefix("ticket:") || $0.kind == .ticket)
        && (!key.hasPrefix("inspection:") || $0.kind == .inspection)
    }
  }

  /// A unit's token, and those of the units that came of it.
  func family(_ unit: String) -> Set<String> {
    guard let token = Token.first(in: unit) else { return [] }
    var family: Set<String> = [token]
    for _ in 0..<4 {
      for (old, new) in company.kin where family.contains(old) || !family.isDisjoint(with: new) {
        family.formUnion(new.union([old]))
      }
    }
    return family
  }
}

extension String {
  /// Full-width ASCII as ASCII.
  var halfWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }

  /// The words of three animals behind a mark: in a PDF they may be broken over lines.
  var stories: Set<String> { words(behind: "鬯", count: 3).filter { OddText.isStory($0) } }

  /// What stands behind each mark, blanks and line ends left out.
  func words(behind mark: Unicode.Scalar, count: Int) -> Set<String> {
    var found: Set<String> = []
    let scalars = Array(unicodeScalars.filter { !$0.properties.isWhitespace })
    for index in scalars.indices where scalars[index] == mark && index + count < scalars.count {
      found.insert(String(String.UnicodeScalarView(scalars[index...(index + count)])))
    }
    return found
  }
}
