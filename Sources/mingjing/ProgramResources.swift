internal import Foundation

/// Where the program's own templates, calendars and default policy are.
enum ProgramResources {
  /// The folder that holds `templates/` and `assets/`: `MINGJING_HOME`, else the first folder
  /// above the executable that has both, else `share/mingjing` beside its `bin`.
  static func find(executable: String, environment: [String: String]) -> String {
    if let home = environment["MINGJING_HOME"], !home.isEmpty { return home }
    var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    while folder.path != "/" {
      for candidate in [folder, folder.appendingPathComponent("share/mingjing")]
      where isHome(candidate) {
        return candidate.path
      }
      folder = folder.deletingLastPathComponent()
    }
    return ""
  }

  private static func isHome(_ folder: URL) -> Bool {
    ["templates/report.rng", "assets/policy/policy.yaml"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
  }
}
