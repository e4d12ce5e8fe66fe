/// Numbers in a text → painted, unless they are known to be harmless.
///
/// First what a label announces and what is put together from pieces (a phone with / between its
/// parts), then every number that is left: it stays where it is a date, an amount with its unit, a
/// hotline, an id of the ledger, an ordinal, a list's number, or a single digit on its own.
struct NumberMasking {
  var text: MaskingText
  let numerals: [Numeral]
  let isDate: [Bool]
  let context: MaskingContext
  var starts: [Int: Int]

  init(
    _ text: MaskingText, numerals: [Numeral], isDate: [Bool], context: MaskingContext
  ) {
    self.text = text
    self.numerals = numerals
    self.isDate = isDate
    self.context = context
    starts = Dictionary(
      uniqueKeysWithValues: numerals.enumerated().map { ($0.element.range.lowerBound, $0.offset) })
  }

  mutating func run() {
    keepIDs()
    maskLabelled()
    maskAssembled()
    maskCodes()
    maskTheRest()
  }

  /// Keeps the ids of the ledger that say so themselves or by the word before them.
  mutating func keepIDs() {
    var index = 0
    while index < text.count {
      guard text.unit(index).isIDUnit else {
        index += 1
        continue
      }
      var end = index
      while text.unit(end).isIDUnit { end += 1 }
      if !text.isPainted(index..<end), isKnownID(index..<end) { text.keep(index..<end) }
      index = end
    }
  }
}
