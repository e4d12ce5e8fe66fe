import Model

/// Clause 2's posts: who is a service person, who is a head.
enum ServicePosts {
  /// Whether a post is one of clause 2's; what stands in brackets after its name is ignored.
  static func contains(_ post: String?, in posts: [String]) -> Bool {
    guard let post, !post.isEmpty else { return false }
    let base = ExactText(name(of: post))
    return posts.contains { ExactText(name(of: $0)) == base }
  }

  /// The post's name without what stands in brackets after it.
  static func name(of post: String) -> String {
    if !post.unicodeScalars.contains(where: { $0 == "(" || $0 == "\u{FF08}" }) { return post }
    let head = post.prefix { $0 != "(" && $0 != "\u{FF08}" }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }

  static func isServicePerson(_ row: RosterRow, posts: [String]) -> Bool {
    row.position == .staff && contains(row.post, in: posts)
  }
}

extension RosterRow {
  /// Whether the office is that of a head: 科所长 or 主管.
  var isHead: Bool { position == .sectionHead || position == .supervisor }
}

extension Roster {
  /// Whether a person was in office on every day of the month, in one office or another.
  func isInOfficeThroughout(_ month: Month, _ person: PersonIndex) -> Bool {
    var next = month.firstDay
    let last = month.lastDay
    let offices = offices(of: person)
    while next <= last {
      // The furthest day that an office held on `next` reaches.
      let reaches = offices.filter { $0.isInOffice(on: next) }.map { $0.record.left ?? last }
      guard let furthest = reaches.max() else { return false }
      next = furthest.adding(days: 1)
    }
    return true
  }
}
