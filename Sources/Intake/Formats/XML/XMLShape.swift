internal import Markup

/// Finds which elements of an XML file are its records, and the names of their fields.
///
/// A record at a level has fields: its attributes, and its children without children. The level
/// with the most fields is that of the records.
final class XMLShape: FormHandler {
  /// What was seen of the records of one level.
  private struct Level {
    var fields = 0
    var names: [String] = []
    var known: Set<String> = []
  }

  private(set) var failure: FormError?
  private let limits: IntakeLimits
  private var levels: [Level] = [Level()]
  /// Whether each open element has had a child.
  private var hasChild: [Bool] = []

  init(limits: IntakeLimits) {
    self.limits = limits
  }

  /// The depth of the records, 1 for the root; nil where nothing has a field.
  var recordLevel: Int? {
    var best: (level: Int, fields: Int)?
    for (level, seen) in levels.enumerated() where seen.fields > (best?.fields ?? 0) {
      best = (level, seen.fields)
    }
    return best?.level
  }

  func names(of level: Int) -> [String] { levels[level].names }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    if !hasChild.isEmpty { hasChild[hasChild.count - 1] = true }
    hasChild.append(false)
    while levels.count <= hasChild.count { levels.append(Level()) }
    for index in 0..<attributes.count {
      guard let name = attributes.name(index) else { continue }
      note(name, at: hasChild.count)
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    guard let hadChild = hasChild.popLast(), !hasChild.isEmpty else { return }
    note(name, at: hasChild.count, counts: !hadChild)
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  private func note(_ name: UnsafePointer<UInt8>, at level: Int, counts: Bool = true) {
    if counts { levels[level].fields += 1 }
    let name = String(cString: name)
    guard levels[level].known.insert(name).inserted else { return }
    levels[level].names.append(name)
    if levels[level].names.count > limits.columns {
      failure = FormError(
        .tooLarge, "XML 的字段超过 \(limits.columns) 个", hint: "请确认文件来源，并重新导出")
    }
  }
}
