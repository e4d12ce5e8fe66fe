internal import CZip
internal import Dispatch
internal import Glibc

/// A zip archive opened for reading, guarded against bombs.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let limits: IntakeLimits
  private let fileSize: Int
  /// Bytes unpacked so far, of all parts.
  private var unpacked = 0

  /// The most that the archive's table of contents may take; opening it holds all of it.
  private static let directoryBytes = 8 << 20

  init(_ file: borrowing OpenFile, limits: IntakeLimits) throws(FormError) {
    try Self.checkDirectory(file)
    var failure: Int32 = 0
    let opened: OpaquePointer?
    if file.descriptor >= 0 {
      let copy = dup(file.descriptor)
      opened = zip_fdopen(copy, 0, &failure)
      if opened == nil { close(copy) }
    } else {
      opened = Self.open(file.memory)
    }
    guard let opened else { throw Self.damaged }
    archive = opened
    self.limits = limits
    fileSize = file.size
  }

  deinit {
    zip_discard(archive)
  }

  /// The place of a part, whatever the case of its name; nil where there is none.
  ///
  /// Some programs of Windows write backslashes between folders.
  func index(of name: String) -> UInt64? {
    let flags = zip_flags_t(ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS)
    for spelling in [name, name.replacing("/", with: "\\")] {
      let found = zip_name_locate(archive, spelling, flags)
      if found >= 0 { return UInt64(found) }
    }
    return nil
  }

  /// Unpacks a part, piece by piece.
  mutating func read(
    _ index: UInt64, _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw Self.damaged }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw FormError(.encrypted, "文件有密码", hint: "请在 Excel 中取消密码后重新保存")
    }
    guard status.size <= UInt64(limits.unpackedBytes) else { throw Self.bomb }
    guard let part = zip_fopen_index(archive, index, 0) else { throw Self.damaged }
    defer { zip_fclose(part) }
    let room = 64 << 10
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { buffer.deallocate() }
    let allowed = max(
      limits.ratioFloorBytes, min(Int(clamping: status.comp_size), fileSize) * limits.unpackedRatio)
    var size = 0
    while true {
      let count = zip_fread(part, buffer, UInt64(room))
      guard count >= 0 else { throw Self.damaged }
      if count == 0 { break }
      size += Int(count)
      unpacked += Int(count)
      guard size <= allowed, unpacked <= limits.unpackedBytes else { throw Self.bomb }
      try body(UnsafeBufferPointer(start: buffer, count: Int(count)))
    }
  }

  /// Unpacks a part on another core and hands it over here, piece by piece.
  mutating func readAhead(
    _ index: UInt64, _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    let queue = PieceQueue()
    let outcome = withUnsafeMutablePointer(to: &self) { archive in
      // The archive is the other thread's until `stop` returns.
      nonisolated(unsafe) let archive = archive
      DispatchQueue.global().async { queue.end(archive.pointee.put(index, into: queue)) }
      defer { queue.stop() }
      return Result { () throws(FormError) in
        while let pieces = try queue.take() {
          for piece in pieces {
            try piece.withUnsafeBufferPointer { (bytes) throws(FormError) in try body(bytes) }
          }
        }
      }
    }
    try outcome.get()
  }

  private mutating func put(_ index: UInt64, into queue: PieceQueue) -> Result<Void, FormError> {
    Result { () throws(FormError) in
      try read(index) { (piece) throws(FormError) in
        // Why nobody reads on is known there.
        guard queue.put(piece) else { throw Self.damaged }
      }
    }
  }

  static var damaged: FormError {
    FormError(.damaged, "压缩包损坏或不完整", hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
  }

  static var bomb: FormError {
    FormError(.tooLarge, "文件解压后大得反常，疑似恶意文件", hint: "请确认文件来源，并重新导出")
  }

  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    // libzip owns the copy and frees it.
    guard let copy = malloc(max(bytes.count, 1)) else { return nil }
    bytes.withUnsafeBytes { raw in
      if let base = raw.baseAddress { memcpy(copy, base, raw.count) }
    }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      return nil
    }
    guard let archive = zip_open_from_source(source, 0, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Refuses an archive whose end record is missing or names an absurd table of contents.
  private static func checkDirectory(_ file: borrowing OpenFile) throws(FormError) {
    let tailBytes = min(file.size, 66 << 10)
    let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: tailBytes, alignment: 16)
    defer { raw.deallocate() }
    let count = try file.read(at: file.size - tailBytes, into: raw)
    func number<Number: FixedWidthInteger>(_ at: Int, _ type: Number.Type) -> Number {
      Number(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: Number.self))
    }
    var at = count - 22
    while at >= 0, number(at, UInt32.self) != 0x0605_4B50 { at -= 1 }
    guard at >= 0 else { throw damaged }
    var size = UInt64(number(at + 12, UInt32.self))
    if at >= 20, number(at - 20, UInt32.self) == 0x0706_4B50 {
      // Zip64 has the true size in a record of its own, which stands just before its locator.
      let record = at - 20 - 56
      guard record >= 0, number(record, UInt32.self) == 0x0606_4B50 else { throw damaged }
      size = number(record + 40, UInt64.self)
    }
    guard size <= UInt64(directoryBytes) else { throw bomb }
  }
}
