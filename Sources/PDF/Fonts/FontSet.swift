internal import CPango
import Layout

/// The small fonts of a run, shared by all threads, and which character takes which.
///
/// Sendable because nothing is written after `init`; fontconfig's configuration may be read by
/// several threads.
package final class FontSet: @unchecked Sendable {
  let stacks: [FontStack]
  /// By face: the name under which the private configuration knows it.
  let families: [String]
  /// By face: where FreeType opens it; nil where the run needs nothing of it.
  package let paths: [String?]
  let configuration: OpaquePointer
  /// The faces that the run takes glyphs of, by path and family, each once.
  let used: [UsedFont]
  private let files: MemoryFiles

  /// Cuts each face of the needs once.
  package init(_ needs: FontNeeds) throws(FontError) {
    guard let configuration = FcConfigCreate() else { throw .configuration }
    let files = MemoryFiles()
    var families: [String] = []
    var paths: [String?] = []
    do throws(FontError) {
      for (index, file) in needs.faces.enumerated() {
        let family = "face-\(index)"
        families.append(family)
        guard !needs.characters[index].isEmpty else {
          paths.append(nil)
          continue
        }
        let bytes = try FontSubsetter.subset(file, to: needs.characters[index])
        let path = try files.add(bytes, name: family)
        paths.append(path)
        try Self.register(path, as: family, in: configuration)
      }
    } catch {
      FcConfigDestroy(configuration)
      throw error
    }
    self.stacks = needs.stacks
    self.families = families
    self.paths = paths
    self.configuration = configuration
    self.files = files
    let used = zip(needs.faces, needs.characters).filter { !$0.1.isEmpty }
      .map { UsedFont(family: $0.0.family, path: $0.0.path) }
    self.used = Set(used).sorted { ($0.path, $0.family) < ($1.path, $1.family) }
  }

  deinit {
    FcConfigDestroy(configuration)
  }

  /// Adds a font file under a name of its own, so that weights of one family cannot be mixed up.
  private static func register(
    _ path: String, as family: String, in configuration: OpaquePointer
  ) throws(FontError) {
    guard FcConfigAppFontAddFile(configuration, path) != 0,
      let set = FcConfigGetFonts(configuration, FcSetApplication), set.pointee.nfont > 0,
      let pattern = set.pointee.fonts[Int(set.pointee.nfont) - 1]
    else { throw .loading(family: family) }
    for name in [FC_FAMILY, FC_FAMILYLANG, FC_FULLNAME, FC_FULLNAMELANG, FC_FILE] {
      FcPatternDel(pattern, name)
    }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddString(pattern, FC_FILE, path)
  }
}

/// The memory files of a set, closed together.
private final class MemoryFiles {
  private var files: [Box] = []

  func add(_ bytes: [UInt8], name: String) throws(FontError) -> String {
    let file = Box(try MemoryFile(bytes, name: name))
    files.append(file)
    return file.file.path
  }

  private final class Box {
    let file: MemoryFile

    init(_ file: consuming MemoryFile) {
      self.file = file
    }
  }
}
