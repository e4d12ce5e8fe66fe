import Model
import Policy

/// Names of departments and people → file names and links that work everywhere.
enum PathNames {
  /// The name without what a file system or a share would not take.
  static func file(_ name: String) -> String {
    let bad = Set("/\\:*?\"<>|#%".unicodeScalars)
    var safe = ""
    // By scalars: a slash with an accent on it is a slash to a file system.
    for scalar in name.unicodeScalars {
      safe.unicodeScalars.append(bad.contains(scalar) || isUnseen(scalar) ? "_" : scalar)
    }
    let trimmed = safe.split(separator: " ").joined(separator: " ")
    return trimmed.isEmpty || trimmed.allSatisfy { $0 == "." } ? "_" : trimmed
  }

  /// Controls, direction marks, private and unassigned characters: what shows nothing, or another
  /// thing on every machine.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }

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
    var taken: Set<String> = [bulletin, company, awards]
    func unique(_ path: String) -> String {
      var candidate = path
      var number = 2
      // Case does not tell files apart on a share.
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(path)-\(number)"
        number += 1
      }
      return candidate
    }
    for department in register.results.departments {
      departments[department.department] = unique(
        "departments/\(PathNames.file(department.department.text))")
    }
    for section in register.results.sections {
      sections[section.path] = unique(
        "sections/\(PathNames.file(section.department.text))-\(PathNames.file(section.section.text))"
      )
    }
    for id in ids {
      people[id] = unique(
        "people/\(PathNames.file(id.text))-\(PathNames.file(register.fullName(id)))")
    }
  }
}
