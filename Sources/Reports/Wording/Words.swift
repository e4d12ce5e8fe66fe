import Model
import Policy

/// Codes of the results → the words of the documents.
enum Words {
  /// The classes that matter to a reader; C says nothing beside A, and alone it is a complaint.
  static func names(_ classes: [TicketClass]) -> String {
    let shown = classes.contains(.attitude) ? classes.filter { $0 != .complaint } : classes
    return shown.map(\.chinese).joined(separator: "、")
  }

  /// What a person gains or loses, as money columns show it.
  static func yuan(_ yuan: Yuan) -> String {
    yuan.amount > 0 ? "+\(yuan.amount)" : yuan.amount == 0 ? "0" : "−\(-yuan.amount)"
  }

  /// A sentence with full-width marks: what is made of pieces often has a comma of the wrong width.
  static func sentence(_ text: String) -> String {
    let wide: [Character: Character] = [",": "，", ":": "：", ";": "；"]
    var result = ""
    var previous: Character = " "
    for (index, character) in zip(text.indices, text) {
      let after = text.index(after: index)
      let isInNumber =
        previous.isASCII && previous.isNumber && after < text.endIndex && text[after].isASCII
        && text[after].isNumber
      result.append(isInNumber ? character : wide[character] ?? character)
      previous = character
    }
    return result
  }

  /// 1 → 一 … 20 → 二十, for headings.
  static func ordinal(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "十" : digits[number / 10] + "十")
    return tens + digits[number % 10]
  }
}
