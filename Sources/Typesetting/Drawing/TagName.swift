/// A tag as Cairo reads it: attributes in its little language.
enum TagName {
  static let link = "Link"
  static let destination = "cairo.dest"
  /// Stands for an artifact until finishing renames it: Cairo 1.16 cannot mark one.
  static let artifact = "NonStruct"
  static let span = "Span"

  /// The attributes of a link.
  static func attributes(of target: LinkTarget) -> String {
    switch target {
    case .uri(let address): "uri=\(quoted(address))"
    case .destination(let name): "dest=\(quoted(name))"
    }
  }

  /// The attributes of a named place.
  static func attributes(ofPlace name: String, at point: Point) -> String {
    "name=\(quoted(name)) x=\(point.x) y=\(point.y) internal=false"
  }

  /// A string of Cairo's attribute language.
  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}

extension StructureTag {
  /// Whether its own text has to be wrapped: Cairo marks only the content of childless elements.
  var isContainer: Bool {
    switch role {
    case .document, .section, .list, .listItem, .table, .tableHead, .tableBody, .tableFoot,
      .tableRow, .contents:
      true
    default: isMixed
    }
  }
}
