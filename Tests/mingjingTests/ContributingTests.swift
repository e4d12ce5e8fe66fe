import Foundation
import Testing

/// CONTRIBUTING.md names files and tests; a list that names what is gone sends people astray.
@Suite struct ContributingTests {
  private static let root = URL(fileURLWithPath: TestWorld.checkout)

  /// Every Swift file, template and script of the checkout, by name without its ending.
  private static let names: Set<String> = {
    var names: Set<String> = []
    for folder in ["Sources", "Tests", "scripts", "docs", "assets", "templates"] {
      let files = FileManager.default.enumerator(
        at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        names.insert(file.deletingPathExtension().lastPathComponent)
      }
    }
    return names
  }()

  /// What stands between backquotes and is a path or the name of a test, placeholders left out.
  private static let named: [String] = {
    let text =
      (try? String(contentsOf: root.appendingPathComponent("CONTRIBUTING.md"), encoding: .utf8))
      ?? ""
    let words = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return Set(
      words.filter { word in
        !word.contains("<") && !word.contains(" ")
          && (word.contains("/") || word.hasSuffix("Tests") || word.hasSuffix(".swift"))
      }
    ).sorted()
  }()

  @Test func namesSomething() { #expect(Self.named.count > 20) }

  @Test(arguments: named) func namesWhatIsThere(word: String) {
    let last = word.split(separator: "/").last.map { String($0) } ?? word
    let stem = last.split(separator: ".").first.map { String($0) } ?? last
    #expect(Self.names.contains(stem), "\(word)")
  }
}
