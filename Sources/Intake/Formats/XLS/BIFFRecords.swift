/// The records of a BIFF8 stream: a type, a length and a body, one after the other.
struct BIFFRecords {
  /// The types that are read.
  enum Kind: UInt16 {
    case formula = 0x0006
    /// Formulas under their numbers of BIFF3 and BIFF4, which some programs write still.
    case formula3 = 0x0206
    case formula4 = 0x0406
    case endOfSubstream = 0x000A
    case dateMode = 0x0022
    case filePass = 0x002F
    case uncalculated = 0x005E
    case continuation = 0x003C
    case boundSheet = 0x0085
    case multipleRK = 0x00BD
    case richString = 0x00D6
    case extendedFormat = 0x00E0
    case mergedCells = 0x00E5
    case sharedStrings = 0x00FC
    case labelShared = 0x00FD
    case recalculation = 0x01C1
    case number = 0x0203
    case label = 0x0204
    case booleanOrError = 0x0205
    case string = 0x0207
    case row = 0x0208
    case rk = 0x027E
    case format = 0x041E
    case beginning = 0x0809
  }

  struct Record {
    var kind: Kind?
    /// Where the record's header stands.
    var offset: Int
    var body: Range<Int>
  }

  let bytes: [UInt8]

  /// The record at an offset; nil where the stream ends before it does.
  func record(at offset: Int) -> Record? {
    guard offset >= 0, offset + 4 <= bytes.count else { return nil }
    let end = offset + 4 + Int(word(offset + 2))
    guard end <= bytes.count else { return nil }
    return Record(kind: Kind(rawValue: word(offset)), offset: offset, body: offset + 4..<end)
  }

  /// The bodies of a record and of the continuations behind it.
  func segments(of record: Record) -> [Range<Int>] {
    var segments = [record.body]
    var next = record.body.upperBound
    while let more = self.record(at: next), more.kind == .continuation {
      segments.append(more.body)
      next = more.body.upperBound
    }
    return segments
  }

  func word(_ at: Int) -> UInt16 {
    UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
  }

  func long(_ at: Int) -> UInt32 {
    UInt32(word(at)) | UInt32(word(at + 2)) << 16
  }

  func double(_ at: Int) -> Double {
    Double(bitPattern: UInt64(long(at)) | UInt64(long(at + 4)) << 32)
  }
}
