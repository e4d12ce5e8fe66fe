/// What a character is to line composition; the names are those of clreq's classes.
enum CharacterClass: UInt8, Sendable {
  case han
  /// 々 ー and small kana: like Han, but never at a line's start.
  case nonStarter
  /// （《“ and the like, blank in their left half.
  case opening
  /// ）》” and the like, blank in their right half.
  case closing
  /// ，、；：
  case comma
  /// 。？！
  case stop
  /// ·
  case interpunct
  /// — in its Chinese form.
  case dash
  /// … in its Chinese form.
  case ellipsis
  /// ～ and other full-width connectors.
  case connector
  case letter
  case digit
  case latinOpening
  case latinClosing
  /// . , : ; ! ?
  case latinStop
  case hyphen
  case slash
  /// ¥ $ № before a number.
  case prefix
  /// % ‰ ℃ after a number.
  case suffix
  /// + × < and the like.
  case symbol
  /// _ = * & ~ @ ^ and the like, which stand close to their Han neighbours.
  case lightSymbol
  /// A selector, joiner or accent whose character is not known yet.
  case attached
  /// An inline box.
  case object

  init(_ scalar: Unicode.Scalar, form: TextForm = .chinese) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x21...0x7E: self = Self.ascii(scalar)
    case 0x2018, 0x201C: self = form == .chinese ? .opening : .latinOpening
    case 0x2019, 0x201D: self = form == .chinese ? .closing : .latinClosing
    case 0x2014: self = form == .chinese ? .dash : .symbol
    case 0x2026: self = form == .chinese ? .ellipsis : .latinStop
    case 0xB7: self = form == .chinese ? .interpunct : .symbol
    case 0x2E80...0xFFEF, 0x1F000...0x3FFFF: self = Self.wide(scalar)
    default: self = Self.other(scalar)
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar {
    case "(", "[", "{": .latinOpening
    case ")", "]", "}", "\"", "'": .latinClosing
    case ".", ",", ":", ";", "!", "?": .latinStop
    case "-": .hyphen
    case "/", "\\", "|": .slash
    case "$", "#": .prefix
    case "%": .suffix
    case "_", "=", "*", "&", "~", "@", "^", "`": .lightSymbol
    default: .symbol
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: .han
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D,
      0xFF08, 0xFF3B, 0xFF5B, 0xFF5F:
      .opening
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F,
      0xFF09, 0xFF3D, 0xFF5D, 0xFF60:
      .closing
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0x3001, 0xFF0C, 0xFF1B, 0xFF1A: .comma
    case 0x3002, 0xFF0E, 0xFF1F, 0xFF01: .stop
    case 0x30FB: .interpunct
    case 0xFF5E, 0x301C, 0xFF0D, 0xFF0F: .connector
    case 0xFFE5, 0xFF04: .prefix
    case 0xFF05, 0x33A1, 0x33A5: .suffix
    case 0x3005, 0x303B, 0x30FC, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085,
      0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7,
      0x30EE, 0x30F5, 0x30F6, 0x309D, 0x309E, 0x30FD, 0x30FE:
      .nonStarter
    default: scalar.isAttached ? .attached : .han
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    case 0xA5, 0xA3, 0x20AC, 0x2116, 0xB1: .prefix
    case 0xB0, 0x2030, 0x2103, 0x2109, 0xB2, 0xB3: .suffix
    case 0x2010, 0x2011, 0x2012, 0x2013: .hyphen
    // Symbols that Chinese fonts draw in a full em: ※ arrows, enclosed numbers, shapes.
    case 0x203B, 0x2160...0x217F, 0x2190...0x21FF, 0x2460...0x24FF, 0x2500...0x27BF: .han
    case 0xD7, 0xF7, 0x2200...0x22FF: .symbol
    case 0x2022, 0x2027: .lightSymbol
    default: scalar.isAttached ? .attached : .letter
    }
  }
}

extension CharacterClass {
  /// Whether a selector or an accent can belong to it.
  var holdsAttached: Bool { self != .object && self != .attached }

  /// Full-width cells; they are shaped in their Chinese form.
  var isWide: Bool {
    switch self {
    case .han, .nonStarter, .opening, .closing, .comma, .stop, .interpunct, .dash, .ellipsis,
      .connector:
      true
    default: false
    }
  }

  /// Marks whose blank half can go.
  var isCompressibleMark: Bool {
    switch self {
    case .opening, .closing, .comma, .stop, .interpunct: true
    default: false
    }
  }

  /// Ideographs and what behaves like them: a Latin neighbour is spaced from it.
  var isIdeograph: Bool { self == .han || self == .nonStarter }

  /// What is spaced from a Han neighbour: letters, numbers and the signs that belong to numbers.
  var isSpacedFromHan: Bool {
    switch self {
    case .letter, .digit, .prefix, .suffix, .symbol: true
    default: false
    }
  }

  /// 避头: never at a line's start.
  var cannotStart: Bool {
    switch self {
    case .closing, .comma, .stop, .interpunct, .nonStarter, .connector, .latinClosing, .latinStop,
      .suffix, .hyphen, .slash:
      true
    default: false
    }
  }

  /// 避尾: never at a line's end.
  var cannotEnd: Bool {
    switch self {
    case .opening, .latinOpening, .prefix: true
    default: false
    }
  }

  /// Blank in em to the left of a full-width mark's ink.
  var leftBlank: Double {
    switch self {
    case .opening: 0.5
    case .interpunct: 0.25
    default: 0
    }
  }

  /// Blank in em to the right of a full-width mark's ink.
  var rightBlank: Double {
    switch self {
    case .closing, .comma, .stop: 0.5
    case .interpunct: 0.25
    default: 0
    }
  }
}
