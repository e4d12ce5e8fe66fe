extension String {
  /// The text as a word that a shell takes as it is, for commands shown to be copied.
  var shellQuoted: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy {
        $0.value > 0x7F
          ? !$0.properties.isWhitespace
          : $0.properties.isAlphabetic
            || "0123456789-_./,:@%+=".unicodeScalars.contains($0)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
