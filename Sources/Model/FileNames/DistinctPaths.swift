/// The paths of documents, no two of them alike: not on a share that does not tell case or
/// composition apart, either.
package struct DistinctPaths: Sendable {
  private var taken: Set<ExactText>

  /// `taken` are paths that are given away already, without extension.
  package init(taken: [String] = []) {
    self.taken = Set(taken.map(Self.folded))
  }

  /// A path in a folder made of some names joined by `-`; one that is taken gets a number.
  ///
  ///     paths.path(in: "sections", ["城东", "一科"])            → sections/城东-一科
  ///     paths.path(in: "awards", ["城东"], ending: "-2026-09")  → awards/城东-2026-09
  package mutating func path(
    in folder: String, _ names: [String], ending: String = ""
  ) -> String {
    let name = names.map { FileName.safe($0) }.joined(separator: "-")
    let stem = "\(folder)/\(FileName.shortened(name, to: FileName.longest - ending.utf8.count))"
    var path = stem + ending
    var number = 2
    while !taken.insert(Self.folded(path)).inserted {
      path = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return path
  }

  /// Upper case first: only so `ß` meets `SS`, and the long s the s.
  private static func folded(_ path: String) -> ExactText {
    ExactText(path.composed.uppercased().lowercased().composed)
  }
}
