/// The delimiter of a CSV, found from its first rows.
struct CSVDialect: Sendable, Hashable {
  let delimiter: UInt8

  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  private static let candidates = [
    comma, UInt8(ascii: "\t"), UInt8(ascii: ";"),
  ]
  private static let sampleRows = 50

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// The delimiter of a text, told by its beginning.
  ///
  /// It is the one that splits most of the first rows into the same number of fields, and into
  /// most of them; a comma where none does. One that would leave text between a closing quote and
  /// itself is taken only if all do. `sep=;` in the first line says it outright.
  init(sample: UnsafeBufferPointer<UInt8>) {
    if let stated = Self.stated(sample) {
      delimiter = stated
      return
    }
    var best = (delimiter: Self.comma, isSound: false, score: 0)
    for candidate in Self.candidates {
      let (counts, isSound) = Self.delimiterCounts(candidate, sample)
      var rowsByCount: [Int: Int] = [:]
      for count in counts where count > 0 { rowsByCount[count, default: 0] += 1 }
      let score = rowsByCount.map { $0.key * $0.value }.max() ?? 0
      guard score > 0 else { continue }
      if isSound == best.isSound ? score > best.score : isSound {
        best = (candidate, isSound, score)
      }
    }
    delimiter = best.delimiter
  }

  private static func stated(_ sample: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard sample.count >= 6, sample.prefix(4).elementsEqual("sep=".utf8),
      candidates.contains(sample[4]), sample[5] == lineFeed || sample[5] == carriageReturn
    else { return nil }
    return sample[4]
  }

  /// How often the delimiter stands outside quotes in each of the first rows, and whether it
  /// follows every closing quote.
  private static func delimiterCounts(
    _ delimiter: UInt8, _ sample: UnsafeBufferPointer<UInt8>
  ) -> (counts: [Int], isSound: Bool) {
    var counts: [Int] = []
    var count = 0
    var (isQuoted, isFieldStart, isClosed, isSound) = (false, true, false, true)
    for byte in sample {
      if isQuoted {
        if byte == quote { (isQuoted, isClosed) = (false, true) }
        continue
      }
      switch byte {
      case quote where isFieldStart || isClosed:
        // The second of two quotes goes on with the field.
        (isQuoted, isFieldStart) = (true, false)
      case delimiter:
        count += 1
        isFieldStart = true
      case lineFeed, carriageReturn:
        counts.append(count)
        if counts.count == sampleRows { return (counts, isSound) }
        count = 0
        isFieldStart = true
      default:
        if isClosed { isSound = false }
        isFieldStart = false
      }
      isClosed = false
    }
    return (counts + [count], isSound)
  }
}
