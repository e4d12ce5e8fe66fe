internal import Markup

/// What a browser shows of an element, as far as its own attributes say.
enum HTMLVisibility {
  /// Whether an element is not displayed: `hidden`, or `display:none` in whatever spelling.
  static func isHidden(_ attributes: XMLStreamAttributes) -> Bool {
    guard attributes.count > 0 else { return false }
    if let stated = attributes["hidden"] { return stated.lowercased() != "until-found" }
    guard let style = attributes["style"] else { return false }
    let plain = String(
      String.UnicodeScalarView(
        style.lowercased().unicodeScalars.filter { !UnseenScalars.isSpace($0.value) }))
    // The last declaration of a property is the one that holds.
    let displays = plain.split(separator: ";").compactMap { declaration -> Substring? in
      declaration.hasPrefix("display:") ? declaration.dropFirst(8) : nil
    }
    return displays.last.map { $0.hasPrefix("none") } ?? false
  }

  /// The text that a field of a form shows; nil for a field that shows none.
  static func shownValue(of attributes: XMLStreamAttributes) -> String? {
    switch attributes["type"]?.lowercased() ?? "text" {
    case "hidden", "checkbox", "radio", "button", "submit", "reset", "image", "file", "password",
      "color", "range":
      nil
    default: attributes["value"]
    }
  }
}

/// What a closed list of choices shows: the choice that is selected, else the first.
struct HTMLChoice {
  private var options: [(isSelected: Bool, text: [UInt8])] = []
  private var isOpen = false

  mutating func start(isSelected: Bool) {
    // Lists of towns are long; only two of their options matter.
    if options.count > 1, !isSelected || options[1].isSelected {
      isOpen = false
      return
    }
    if options.count > 1 { options.removeLast() }
    options.append((isSelected, []))
    isOpen = true
  }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !options.isEmpty, options[options.count - 1].text.count < 4096 else { return }
    options[options.count - 1].text.append(contentsOf: piece)
  }

  mutating func end() { isOpen = false }

  var shown: String? {
    (options.first { $0.isSelected } ?? options.first).map {
      String(decoding: $0.text, as: UTF8.self)
    }
  }
}
