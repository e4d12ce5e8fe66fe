extension String {
  /// The text as a whole sentence: with a full stop, where it has none.
  package var fullStop: String {
    ["。", "？", "！", "”", "…", "："].contains { hasSuffix($0) } ? self : self + "。"
  }
}
