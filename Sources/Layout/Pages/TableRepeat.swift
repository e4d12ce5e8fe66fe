/// What a table shows again where a page ends inside it.
struct TableRepeat {
  /// The rows of its head, as decoration.
  var heads: [FlowFragment] = []
  /// Drawn below the last row of a page.
  var closing: [PlacedItem] = []
  var carry: CarryRow?

  var headHeight: Double { heads.reduce(0) { $0 + $1.height } }
}

/// The lines 过次页 and 承前页 of a table, with the sums of the rows before them.
struct CarryRow {
  var words: Carry
  var style: InlineStyle
  var height: Double
  var left: Double
  var width: Double
  /// Where the sum of each column of numbers ends, and the sums after each body row.
  var columns: [(right: Double, sums: [Decimal2])]

  /// The sums after a number of rows, each with its right edge.
  func sums(after rows: Int) -> [(right: Double, text: String)] {
    columns.compactMap { column in
      rows > 0 && rows <= column.sums.count
        ? (column.right, column.sums[rows - 1].description) : nil
    }
  }
}

/// A number with at most two decimals, counted in hundredths.
struct Decimal2: Hashable, CustomStringConvertible {
  var hundredths: Int
  var decimals: Int
  /// Whether its thousands are parted by commas.
  var isGrouped = false

  init(hundredths: Int, decimals: Int, isGrouped: Bool = false) {
    self.hundredths = hundredths
    self.decimals = decimals
    self.isGrouped = isGrouped
  }

  /// The number of a cell; a cell that says it has none adds nothing.
  init?(cellText text: String) {
    if ["", "—", "–", "-", "/", "无"].contains(text.filter { $0 != " " }) {
      self.init(hundredths: 0, decimals: 0)
    } else {
      self.init(text)
    }
  }

  /// The number of `1,284`, `-500` or `96.50`; nil for other text.
  init?(_ text: String) {
    let plain = text.filter { $0 != "," && $0 != " " }
    let isNegative = plain.hasPrefix("-") || plain.hasPrefix("−")
    let parts = (isNegative ? plain.dropFirst() : plain[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, first.utf8.count <= 15,
      first.allSatisfy({ $0.isASCII && $0.isNumber }), let whole = Int(first)
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.utf8.count <= 2, fraction.allSatisfy({ $0.isASCII && $0.isNumber }),
      parts.count == 1 || !fraction.isEmpty
    else { return nil }
    let padded = Int((fraction + "00").prefix(2)) ?? 0
    hundredths = (isNegative ? -1 : 1) * (whole * 100 + padded)
    decimals = fraction.utf8.count
    isGrouped = text.contains(",")
  }

  static func + (left: Decimal2, right: Decimal2) -> Decimal2 {
    Decimal2(
      hundredths: left.hundredths &+ right.hundredths,
      decimals: max(left.decimals, right.decimals),
      isGrouped: left.isGrouped || right.isGrouped)
  }

  private static func grouped(_ whole: UInt) -> String {
    var text = ""
    for (index, digit) in String(whole).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  var description: String {
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let digits = String(rest + 100).dropFirst()
    return sign + (isGrouped ? Self.grouped(whole) : "\(whole)")
      + (decimals > 0 ? "." + digits.prefix(decimals) : "")
  }
}
