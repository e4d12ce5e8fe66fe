@testable import Intake

/// Checks that a reader keeps the promises of the row seam, whatever it is given.
private struct PromiseSink: SheetSink {
  var rows: [[String]] = []
  private var isOpen = false
  private var last = 0

  mutating func beginSheet(_ sheet: SheetInfo) {
    precondition(!isOpen, "sheets do not overlap")
    (isOpen, last) = (true, 0)
  }

  mutating func merged(_ area: MergedArea) {
    precondition(isOpen && area.rows.lowerBound > last, "an area comes before its rows")
  }

  mutating func row(_ row: inout RowBuffer) {
    precondition(isOpen && row.row > last, "rows ascend inside a sheet")
    precondition(row.count <= IntakeLimits().columns, "columns are bounded")
    last = row.row
    for column in 0..<min(row.count, 64) {
      let isText = row.withBytes(column) { bytes in
        (try? UTF8Span(validating: bytes.span)) != nil
      }
      precondition(isText, "text is UTF-8")
    }
    if rows.count < 1000, row.count < 1000 { rows.append([String(last)] + row.strings) }
  }

  mutating func endSheet() {
    precondition(isOpen, "a sheet that ends has begun")
    isOpen = false
  }
}

/// The same rows typed in blocks.
private struct BlockSink: SheetSink {
  struct Worker: RowWorker {
    func makeBlock(rows: Int) -> [[String]] { [] }

    func type(_ row: inout RowBuffer, into block: inout [[String]]) {
      block.append([String(row.row)] + row.strings)
    }
  }

  var rows: [[String]] = []

  mutating func beginSheet(_ sheet: SheetInfo) {}
  mutating func row(_ row: inout RowBuffer) { rows.append([String(row.row)] + row.strings) }
  mutating func endSheet() {}
  mutating func worker() -> Worker? { Worker() }
  mutating func block(_ block: [[String]]) { rows += block }
}

/// What the fuzzers do with the bytes they are given.
public enum FuzzInput {
  /// Small limits, so that what is refused for its size is refused soon.
  private static var limits: IntakeLimits {
    var limits = IntakeLimits()
    (limits.cellBytes, limits.rowBytes) = (1 << 16, 1 << 17)
    (limits.unpackedBytes, limits.ratioFloorBytes) = (4 << 20, 1 << 20)
    limits.sharedStringBytes = 1 << 20
    return limits
  }

  private static func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  private static func read(
    _ bytes: [UInt8],
    _ reader: (consuming OpenFile, inout PromiseSink) throws(FormError) -> Void
  ) -> PromiseSink? {
    var sink = PromiseSink()
    do throws(FormError) {
      try reader(try OpenFile(.bytes(bytes)), &sink)
      return sink
    } catch {
      precondition(!error.description.isEmpty, "a refusal says why")
      return nil
    }
  }

  /// Any file, by the door that everyone takes.
  public static func file(_ start: UnsafePointer<UInt8>, _ count: Int) {
    var sink = PromiseSink()
    _ = try? readSheets(of: .bytes(bytes(start, count)), limits: limits, into: &sink)
  }

  /// CSV, which must give the same rows in one piece, in small blocks and on all cores.
  public static func csv(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let bytes = bytes(start, count)
    var small = limits
    small.blockBytes = 32
    let whole = read(bytes) { (file, sink) throws(FormError) in
      _ = try CSVReader.read(file, limits: limits, into: &sink)
    }
    let cut = read(bytes) { (file, sink) throws(FormError) in
      _ = try CSVReader.read(file, limits: small, into: &sink)
    }
    // Where the encoding is decided block by block, blocks may decide otherwise.
    guard let whole, let cut, bytes.allSatisfy({ $0 < 0x80 }) else { return }
    precondition(whole.rows == cut.rows, "rows do not depend on the blocks")
    var typed = BlockSink()
    guard let file = try? OpenFile(.bytes(bytes)),
      (try? CSVReader.read(file, limits: small, into: &typed)) != nil
    else { preconditionFailure("what one core reads, all read") }
    precondition(Array(typed.rows.prefix(1000)) == whole.rows, "rows do not depend on the cores")
  }

  /// The XML of a worksheet inside a sound archive.
  public static func worksheet(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let text = String(decoding: bytes(start, count), as: UTF8.self)
    let archive = ZipMaker.workbook(
      sheet: text, strings: "<si><t>工</t></si>",
      styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='46'/></cellXfs>")
    _ = read(archive.bytes) { (file, sink) throws(FormError) in
      _ = try XLSXReader.read(file, limits: limits, into: &sink)
    }
  }

  /// The records of a workbook without a container around them.
  public static func records(_ start: UnsafePointer<UInt8>, _ count: Int) {
    var sink = PromiseSink()
    _ = try? XLSReader.read(
      BIFFRecords(bytes: bytes(start, count)), limits: limits, into: &sink)
  }

  public static func html(_ start: UnsafePointer<UInt8>, _ count: Int) {
    _ = read(bytes(start, count)) { (file, sink) throws(FormError) in
      _ = try HTMLReader.read(file, limits: limits, into: &sink)
    }
  }

  public static func xml(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let bytes = bytes(start, count)
    _ = read(bytes) { (file, sink) throws(FormError) in
      _ = try XMLRowsReader.read(file, limits: limits, into: &sink)
    }
    _ = read(bytes) { (file, sink) throws(FormError) in
      _ = try SpreadsheetMLReader.read(file, limits: limits, into: &sink)
    }
  }
}
