import Glibc
import Support

/// A number of rows → a CSV of tickets in the twenty columns that most systems export.
///
/// Of a thousand rows about fifteen have a quoted field, two cannot be taken, and four say again
/// what an earlier row said.
struct TicketFile {
  let rows: Int
  private var random = Random(state: 20_260_801)
  private var line: [UInt8] = []

  init(rows: Int) {
    self.rows = rows
  }

  consuming func write(to path: String) throws {
    guard let file = fopen(path, "w") else { throw WholeFile.Failure(path: path) }
    defer { fclose(file) }
    fputs(Words.headings, file)
    for row in 0..<rows {
      // A line that stays is written once more.
      if row == 0 || !random.chance(perMille: 4) { compose(row) }
      line.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    }
  }

  private mutating func add(_ text: String) { line.append(contentsOf: text.utf8) }

  private mutating func next(_ text: String) {
    line.append(UInt8(ascii: ","))
    add(text)
  }

  private mutating func compose(_ row: Int) {
    line.removeAll(keepingCapacity: true)
    let day = row * 31 / rows + 1
    let closes = random.chance(perMille: 900)
    add("GD202608\(padded(row, 8))")
    next(random.pick(Words.channels))
    next(random.chance(perMille: 2) ? "2026-08-32 09:00:00" : moment(day))
    next(moment(day))
    next(closes ? moment(day) : "")
    next(random.pick(Words.businesses))
    next(random.pick(Words.categories))
    next(random.pick(Words.verdicts))
    next(random.pick(Words.satisfactions))
    next(random.pick(Words.departments))
    next(random.pick(Words.sections))
    next("1\(padded(random.below(40_000), 5))")
    next(name())
    next(random.pick(Words.surnames) + random.pick(["先生", "女士"]))
    next("1990000\(padded(random.below(10_000), 4))")
    next(
      "\(random.pick(Words.roads))\(random.below(480) + 1)号\(random.pick(Words.estates))"
        + "\(random.below(32) + 1)号楼\(random.below(26) + 1)0\(random.below(4) + 1)室")
    next("80\(padded(random.below(100_000_000), 8))")
    next(content())
    next(closes ? random.pick(Words.results) : "")
    next(closes ? moment(day) : "")
    line.append(UInt8(ascii: "\n"))
  }

  private mutating func content() -> String {
    let more = random.chance(perMille: 400) ? random.pick(Words.contents) : ""
    let text = random.pick(Words.contents) + more
    switch random.below(1000) {
    case 0..<8: return "\"\(text),用户称\"\"尽快\"\"处理\""
    case 8..<15: return "\"\(text)\n第二次来电催办\""
    default: return text
    }
  }

  private mutating func name() -> String {
    random.pick(Words.surnames) + random.pick(Words.given) + random.pick(Words.given)
  }

  private mutating func moment(_ day: Int) -> String {
    "2026-08-\(padded(day, 2)) \(padded(random.below(24), 2)):\(padded(random.below(60), 2)):"
      + padded(random.below(60), 2)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// SplitMix64: the same numbers with every toolchain.
private struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }

  mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }
}
