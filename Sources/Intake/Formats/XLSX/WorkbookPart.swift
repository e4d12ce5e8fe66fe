internal import Markup

/// `xl/workbook.xml` → the sheets in order and the calendar.
final class WorkbookPart: FormHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// The id under which the relationships name the sheet's part.
    var relation: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  /// Whether the formulas are to be calculated when the workbook is opened, as programs say that
  /// cannot calculate them themselves.
  private(set) var isUncalculated = false
  private(set) var failure: FormError?
  private let limits: IntakeLimits

  init(limits: IntakeLimits) {
    self.limits = limits
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    if XMLStreamName.matches(name, "sheet") {
      // A module of macros stands among the sheets without a part of its own.
      if attributes["id"] == "" { return }
      let state = attributes["state"]
      sheets.append(
        Sheet(
          name: attributes["name"] ?? "", isHidden: state == "hidden" || state == "veryHidden",
          relation: attributes["id"] ?? ""))
      if sheets.count > limits.sheets {
        failure = FormError(
          .tooLarge, "工作簿超过 \(limits.sheets) 张工作表", hint: "请只导出需要的工作表")
      }
    } else if XMLStreamName.matches(name, "workbookPr"), let stated = attributes["date1904"] {
      // Excel 2013 writes an element of the same name, but without the calendar, behind the sheets.
      is1904 = ["1", "true", "on"].contains(stated)
    } else if XMLStreamName.matches(name, "calcPr"), let stated = attributes["fullCalcOnLoad"] {
      isUncalculated = ["1", "true", "on"].contains(stated)
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {}

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}

/// A `.rels` part → what each id points to.
final class RelationsPart: FormHandler {
  struct Relation {
    var id: String
    /// The last word of the type: `worksheet`, `sharedStrings`, `officeDocument`.
    var type: String
    /// The part's path from the archive's root.
    var target: String
  }

  private(set) var relations: [Relation] = []
  let failure: FormError? = nil
  private let folder: [Substring]

  /// `folder` is where relative targets begin: `xl`.
  init(folder: String) {
    self.folder = folder.split(separator: "/")
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    guard XMLStreamName.matches(name, "Relationship"), attributes["TargetMode"] != "External",
      let target = attributes["Target"]
    else { return }
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    relations.append(
      Relation(id: attributes["Id"] ?? "", type: type, target: resolve(target)))
  }

  func end(_ name: UnsafePointer<UInt8>) {}

  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  /// The path of a target, whose `..` never lead out of the archive.
  func resolve(_ target: String) -> String {
    var parts = target.first == "/" ? [] : folder
    for part in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
