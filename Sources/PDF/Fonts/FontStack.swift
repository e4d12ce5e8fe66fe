import Layout

/// A list of faces, and for each character met the face that sets it.
struct FontStack: Sendable {
  struct Key: Sendable, Hashable {
    var faces: [String]
    var weight: Int
  }

  /// 〓, the mark that Chinese printing puts where a character is wanting.
  static let substituteMark: Unicode.Scalar = "\u{3013}"

  let key: Key
  /// The preferred first.
  let candidates: [FaceID]
  private var chinese: [UInt32: FaceID?] = [:]
  private var other: [UInt32: FaceID?] = [:]

  init(key: Key, candidates: [FaceID]) {
    self.key = key
    self.candidates = candidates
  }

  /// nil: not met; `.some(nil)`: no face has it.
  func choice(of scalar: Unicode.Scalar, form: TextForm) -> FaceID?? {
    form == .chinese && SharedMark.contains(scalar) ? chinese[scalar.value] : other[scalar.value]
  }

  mutating func set(_ face: FaceID?, for scalar: Unicode.Scalar, form: TextForm) {
    if form == .chinese, SharedMark.contains(scalar) {
      chinese[scalar.value] = .some(face)
    } else {
      other[scalar.value] = .some(face)
    }
  }
}
