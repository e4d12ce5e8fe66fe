internal import CPango
package import Layout

/// Texts and their styles → which characters a run needs of which face.
///
/// Everything that will be set is added first, page numbers and repeated heads too; then
/// `FontSet` cuts each face once.
package struct FontNeeds {
  private let book: FontBook
  private(set) var stacks: [FontStack] = []
  private(set) var faces: [FontFile] = []
  /// By face: the characters to keep.
  private(set) var characters: [Set<UInt32>] = []
  /// By stack: the characters that need no second look.
  private var met: [ScalarSet] = []
  private var stackIndices: [FontStack.Key: Int] = [:]
  private var faceIndices: [FaceKey: FaceID] = [:]
  private var foundOutside: [UInt32: FaceID?] = [:]
  /// Wanted family → the family that stands in for it, in the order met.
  private(set) package var substitutes: [FaceSubstitute] = []

  private struct FaceKey: Hashable {
    var path: String
    var index: Int
  }

  package init(book: FontBook) {
    self.book = book
  }

  /// Notes the characters of some content; gives those that no font has, each once.
  package mutating func add(_ items: [InlineItem]) throws(FontError) -> [Unicode.Scalar] {
    var missing: [Unicode.Scalar] = []
    for item in items {
      guard case .text(let text, let style) = item else { continue }
      for scalar in try add(text, style: style) where !missing.contains(scalar) {
        missing.append(scalar)
      }
    }
    return missing
  }

  /// Notes the characters of a text; gives those that no font has.
  package mutating func add(
    _ text: String, style: InlineStyle
  ) throws(FontError) -> [Unicode.Scalar] {
    let stack = try stackIndex(FontStack.Key(faces: style.faces, weight: style.weight))
    var missing: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    var before: UInt32 = 0
    for scalar in PrecomposedText.scalars(of: text) where !scalar.isInvisible {
      if scalar.isIgnorable {
        // The face of its character shapes it, or leaves it out.
        if let last { keep(scalar, with: last, stack: stack) }
        continue
      }
      last = scalar
      before = addComposed(before, scalar, stack: stack)
      if met[stack].contains(scalar) { continue }
      var isMissing = false
      for form in SharedMark.forms(of: scalar) {
        let known = stacks[stack].choice(of: scalar, form: form)
        let choice: FaceID? =
          if let known { known } else { choose(scalar, form: form, stack: stack) }
        if choice == nil {
          missing.append(scalar)
          isMissing = true
        }
      }
      if !isMissing { met[stack].insert(scalar) }
    }
    return missing
  }

  private mutating func keep(_ selector: Unicode.Scalar, with base: Unicode.Scalar, stack: Int) {
    for form in SharedMark.forms(of: base) {
      guard let face = stacks[stack].choice(of: base, form: form).flatMap({ $0 }) else { continue }
      characters[face.index].insert(selector.value)
      stacks[stack].set(face, for: selector, form: form)
    }
  }

  /// Notes what a letter and an accent behind it make together, which the shaper takes where the font
  /// has it; gives what the next accent would join.
  private mutating func addComposed(
    _ before: UInt32, _ scalar: Unicode.Scalar, stack: Int
  ) -> UInt32 {
    // Accents of Latin letters, and the voicing marks of kana.
    guard (0x300..<0x370).contains(scalar.value) || (0x3099...0x309A).contains(scalar.value)
    else { return scalar.value }
    var composed: hb_codepoint_t = 0
    guard
      hb_unicode_compose(hb_unicode_funcs_get_default(), before, scalar.value, &composed) != 0,
      let whole = Unicode.Scalar(composed)
    else { return before }
    for form in SharedMark.forms(of: whole)
    where stacks[stack].choice(of: whole, form: form) == nil {
      _ = choose(whole, form: form, stack: stack)
    }
    return composed
  }

  private mutating func stackIndex(_ key: FontStack.Key) throws(FontError) -> Int {
    if let index = stackIndices[key] { return index }
    var candidates: [FaceID] = []
    var absent: [String] = []
    for family in key.faces + FontBook.fallbackFamilies {
      guard let file = book.face(family: family, weight: key.weight) else {
        absent.append(family)
        continue
      }
      let face = faceID(file)
      if candidates.isEmpty {
        // The first name is the face that is asked for; those after it are its other names.
        if let wanted = absent.first, !substitutes.contains(where: { $0.wanted == wanted }) {
          substitutes.append(FaceSubstitute(wanted: wanted, used: file.family))
        }
      }
      if !candidates.contains(face) { candidates.append(face) }
    }
    guard !candidates.isEmpty else { throw .noFace(wanted: key.faces) }
    stackIndices[key] = stacks.count
    met.append(ScalarSet())
    stacks.append(FontStack(key: key, candidates: candidates))
    // What stands in for characters without a glyph, and spaces.
    for scalar in [FontStack.substituteMark, " "] as [Unicode.Scalar] {
      _ = choose(scalar, form: .chinese, stack: stacks.count - 1)
      _ = choose(scalar, form: .latin, stack: stacks.count - 1)
    }
    return stacks.count - 1
  }

  private mutating func faceID(_ file: FontFile) -> FaceID {
    let key = FaceKey(path: file.path, index: file.index)
    if let id = faceIndices[key] { return id }
    let id = FaceID(faces.count)
    faces.append(file)
    characters.append([])
    faceIndices[key] = id
    return id
  }

  private mutating func choose(
    _ scalar: Unicode.Scalar, form: TextForm, stack: Int
  ) -> FaceID? {
    let candidates = stacks[stack].candidates
    var choice = candidates.first { face in
      faces[face.index].has(scalar)
        && (!SharedMark.contains(scalar)
          || FullWidthProbe.isFullWidth(scalar, form: form, in: faces[face.index])
            == (form == .chinese || scalar.isWideInLatin))
    }
    // No face has the Chinese shape: the plain one is better than none.
    choice = choice ?? candidates.first { faces[$0.index].has(scalar) }
    choice = choice ?? outside(scalar, weight: stacks[stack].key.weight)
    stacks[stack].set(choice, for: scalar, form: form)
    if let choice { characters[choice.index].insert(scalar.value) }
    return choice
  }

  private mutating func outside(_ scalar: Unicode.Scalar, weight: Int) -> FaceID? {
    if let known = foundOutside[scalar.value] { return known }
    let face = book.anyFace(with: scalar, weight: weight).map { faceID($0) }
    foundOutside[scalar.value] = .some(face)
    return face
  }
}

extension Unicode.Scalar {
  /// A dash and an ellipsis take about an em in Latin text, too.
  fileprivate var isWideInLatin: Bool { self == "\u{2014}" || self == "\u{2026}" }
}

/// A family that the theme names, and the one that was found in its place.
package struct FaceSubstitute: Sendable, Hashable {
  package let wanted: String
  package let used: String

  /// What a run says of all of them, in one sentence; nil where every face was found.
  package static func note(on substitutes: [FaceSubstitute]) -> String? {
    guard !substitutes.isEmpty else { return nil }
    let pairs = substitutes.map { "“\($0.wanted)”用“\($0.used)”" }.joined(separator: "，")
    return "本机缺少主题要用的 \(substitutes.count) 种字体，已代替：\(pairs)。需要原字体时，请把字体文件放入 assets/fonts/。"
  }
}
