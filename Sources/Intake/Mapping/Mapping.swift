package import Model
package import Settings

/// `mapping.yaml` → what each system's headings and values mean.
///
/// The program's own file comes first; the workspace's adds to it and wins where both speak.
package struct Mapping: Sendable {
  /// By kind, the canonical heading of each heading's key, canonical headings among them.
  private(set) var headings: [RecordKind: [String: String]] = [:]
  /// Every heading and alias as it is written.
  private(set) var spellings: Set<String> = []
  /// By canonical heading, what its values mean: alias and canonical value, "" for blank.
  private var valueAliases: [String: [(alias: String, canonical: String)]] = [:]
  /// Keys that a heading may have before it in one month and not in another, longest first.
  private(set) var prefixes: [String] = []
  /// The scalars of the prefixes.
  var prefixScalars: [[Unicode.Scalar]] { prefixes.map { Array($0.unicodeScalars) } }
  /// Keys of headings that are no news.
  private(set) var ignored: Set<String> = []
  /// Texts that stand for nothing in any column.
  private(set) var blanks = BlankTexts([])
  /// What is said of files by their names or headings.
  private(set) var fileRules: [FileRule] = []
  /// All the headings, to be searched.
  private(set) var vocabulary: HeadingVocabulary
  /// Telephone numbers that everybody may know, digits only.
  package private(set) var hotlines: [String] = []

  /// Departments and sections that have another name from a day on.
  package private(set) var renames: [UnitRename] = []

  /// Only the canonical headings and values.
  package init() {
    vocabulary = HeadingVocabulary([:])
    for kind in RecordKind.allCases {
      headings[kind] = Dictionary(
        uniqueKeysWithValues: kind.headingsOfAllForms.map { (HeadingText.key($0.name), $0.name) })
      spellings.formUnion(kind.headingsOfAllForms.map(\.name))
    }
    vocabulary = HeadingVocabulary(headings)
  }

  /// Reads files in their order, later ones winning; throws everything that is wrong in the first
  /// that has anything wrong.
  package init(_ files: [SettingsFile]) throws(SettingsError) {
    self.init()
    for file in files {
      var reader = MappingReader(mapping: self)
      reader.read(file.root)
      try file.finish()
      self = reader.mapping
    }
    vocabulary = HeadingVocabulary(headings)
  }

  /// The canonical heading of a key.
  func heading(_ key: String, of kind: RecordKind) -> String? { headings[kind]?[key] }

  /// What the values of a heading mean beside its canonical ones.
  func values(of heading: String) -> [(String, String)] { valueAliases[heading] ?? [] }

  mutating func add(alias: String, of kind: RecordKind, for canonical: String) {
    headings[kind, default: [:]][HeadingText.key(alias)] = canonical
    spellings.insert(alias)
  }

  mutating func add(value alias: String, of heading: String, for canonical: String) {
    valueAliases[heading, default: []].removeAll { $0.alias == alias }
    valueAliases[heading, default: []].append((alias, canonical))
  }

  mutating func add(prefix: String) {
    let key = HeadingText.key(prefix)
    guard !key.isEmpty, !prefixes.contains(key) else { return }
    prefixes.append(key)
    prefixes.sort { ($1.count, $0) < ($0.count, $1) }
  }

  mutating func add(rules: [FileRule]) { fileRules += rules }

  /// The rules that a file's name fits.
  func rules(forFile name: String) -> [FileRule] { fileRules.filter { $0.fits(file: name) } }

  mutating func add(blank: String) { blanks.add(blank) }

  func isIgnored(_ key: [Unicode.Scalar]) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: key)
    return ignored.contains(String(view))
  }

  mutating func add(hotline: String) {
    if !hotlines.contains(hotline) { hotlines.append(hotline) }
  }

  mutating func add(renames added: [UnitRename]) { renames += added }

  mutating func ignore(_ heading: String) { ignored.insert(HeadingText.key(heading)) }
}
