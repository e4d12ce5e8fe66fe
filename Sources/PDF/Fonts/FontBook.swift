internal import CPango
import Layout

/// Family names → faces on disk: the user's own folder first, then the system's.
///
/// Sendable because fontconfig's configuration is only read after `init`, and it may be read by
/// several threads.
package final class FontBook: @unchecked Sendable {
  /// Where a character goes that no face of its stack has.
  static let fallbackFamilies = ["Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai"]

  let configuration: OpaquePointer
  private let userFolder: String?

  /// Reads the system's fonts and those of `userFolder`, an absolute path, where there is one.
  package init(userFolder: String? = nil) throws(FontError) {
    guard let configuration = FcConfigCreate() else { throw .configuration }
    // Before the system's rules, which choose faces by language: the environment's plays no part.
    guard FcConfigParseAndLoadFromMemory(configuration, Self.chinese, 1) != 0,
      FcConfigParseAndLoad(configuration, nil, 1) != 0, FcConfigBuildFonts(configuration) != 0
    else {
      FcConfigDestroy(configuration)
      throw .configuration
    }
    if let userFolder {
      FcConfigAppFontAddDir(configuration, userFolder)
    }
    self.configuration = configuration
    self.userFolder = userFolder
  }

  deinit {
    FcConfigDestroy(configuration)
  }

  private static let chinese = """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <match target="pattern"><edit name="lang" mode="assign" binding="strong">
    <string>zh-cn</string></edit></match></fontconfig>
    """

  /// Whether any font has a character.
  func hasFace(with scalar: Unicode.Scalar) -> Bool {
    Self.fallbackFamilies.contains { face(family: $0, weight: 400)?.has(scalar) ?? false }
      || anyFace(with: scalar, weight: 400) != nil
  }

  /// The face of a family whose weight is nearest to the one wanted, or nil where there is none.
  package func face(family: String, weight: Int) -> FontFile? {
    list { FcPatternAddString($0, FC_FAMILY, family) }
      .min { left, right in rank(left, weight) < rank(right, weight) }
  }

  /// A face of any family that has a character, for those that no named face has.
  func anyFace(with scalar: Unicode.Scalar, weight: Int) -> FontFile? {
    guard let set = FcCharSetCreate() else { return nil }
    defer { FcCharSetDestroy(set) }
    FcCharSetAddChar(set, scalar.value)
    return list { FcPatternAddCharSet($0, FC_CHARSET, set) }
      .filter { $0.has(scalar) }
      .min { left, right in rank(left, weight) < rank(right, weight) }
  }

  private func list(_ demand: (OpaquePointer) -> FcBool) -> [FontFile] {
    guard let wanted = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(wanted) }
    guard demand(wanted) != 0, FcPatternAddBool(wanted, FC_VARIABLE, 0) != 0,
      let properties = FcObjectSetCreate()
    else { return [] }
    defer { FcObjectSetDestroy(properties) }
    for name in [
      FC_FILE, FC_INDEX, FC_SLANT, FC_WEIGHT, FC_FAMILY, FC_FONTFORMAT, FC_CHARSET,
    ] {
      FcObjectSetAdd(properties, name)
    }
    guard let found = FcFontList(configuration, wanted, properties) else { return [] }
    defer { FcFontSetDestroy(found) }
    return (0..<Int(found.pointee.nfont)).compactMap { position in
      found.pointee.fonts[position].flatMap { pattern in
        FontFile(pattern: pattern, family: fcString(pattern, FC_FAMILY) ?? "")
      }
    }
  }

  /// The user's fonts before the system's, then the nearest weight, then by name, so that the
  /// choice does not depend on the order in which fontconfig lists files.
  private func rank(_ file: FontFile, _ weight: Int) -> (Int, Int, String, Int) {
    let isForeign = userFolder.map { !file.path.hasPrefix($0) } ?? true
    return (isForeign ? 1 : 0, abs(file.weight - weight), file.path, file.index)
  }
}
