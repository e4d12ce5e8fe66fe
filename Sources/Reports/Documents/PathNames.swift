import Model
import Policy

/// Paths of documents → links that work everywhere.
enum PathNames {
  /// A link to a document from another one: relative, ASCII only.
  static func href(_ path: String, from other: String) -> String {
    let depth = other.count { $0 == "/" }
    return String(repeating: "../", count: depth) + escaped(path) + ".html"
  }

  private static func escaped(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%\(hex[Int(byte) / 16])\(hex[Int(byte) % 16])"
      }
    }
  }
}

/// The paths of a month's documents, no two of them alike.
struct DocumentPaths: Sendable {
  private(set) var departments: [DepartmentName: String] = [:]
  private(set) var sections: [SectionPath: String] = [:]
  private(set) var people: [StaffID: String] = [:]
  let bulletin: String
  let company: String
  let awards: String

  init(_ register: MonthRegister, people ids: [StaffID]) {
    let month = register.month.description
    bulletin = "bulletin/曝光台-\(month)"
    company = "company/全公司-\(month)"
    awards = "awards/评选-\(month)"
    var paths = DistinctPaths(taken: [bulletin, company, awards])
    for department in register.results.departments {
      let name = department.department
      departments[name] = paths.path(in: "departments", [name.text])
    }
    for section in register.results.sections {
      sections[section.path] = paths.path(
        in: "sections", [section.department.text, section.section.text])
    }
    for id in ids {
      people[id] = paths.path(in: "people", [id.text, register.fullName(id)])
    }
  }
}
