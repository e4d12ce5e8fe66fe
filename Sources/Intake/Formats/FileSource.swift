internal import Glibc

/// Where a file's bytes come from: a path, or bytes that are there already.
package enum FileSource: Sendable, Hashable {
  case path(String)
  /// A path that need not be UTF-8: names that Windows packed into a zip are GBK.
  case rawPath([UInt8])
  case bytes([UInt8])
}

/// A regular file opened for reading, or bytes read as if they were one.
///
/// A symbolic link, a folder, a pipe or a device is refused: what is read is the file that lies
/// in the folder, nothing else.
struct OpenFile: ~Copyable {
  /// -1 where the bytes are there already.
  let descriptor: Int32
  let memory: [UInt8]
  let size: Int

  init(_ source: FileSource) throws(FormError) {
    switch source {
    case .bytes(let bytes):
      descriptor = -1
      memory = bytes
      size = bytes.count
    case .path(let path): self = try Self(path: Array(path.utf8))
    case .rawPath(let path): self = try Self(path: path)
    }
  }

  private init(path: [UInt8]) throws(FormError) {
    let opened = (path + [0]).withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map {
        open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      } ?? -1
    }
    guard opened >= 0 else { throw Self.failure(errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw FormError(
        .notAFile, "这不是普通文件", hint: "请放入导出的文件本身，不要放文件夹、快捷方式或链接")
    }
    descriptor = opened
    memory = []
    size = Int(status.st_size)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads up to a buffer's length from an offset; fewer bytes only at the end of the file.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FormError) -> Int {
    guard descriptor >= 0 else {
      let count = min(buffer.count, max(0, memory.count - offset))
      if count > 0 {
        memory.withUnsafeBytes {
          buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
        }
      }
      return count
    }
    var filled = 0
    while filled < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
        off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The first bytes of the file.
  func head(_ count: Int) throws(FormError) -> [UInt8] {
    var failure: FormError?
    let head = [UInt8](unsafeUninitializedCapacity: min(count, size)) { buffer, filled in
      do throws(FormError) {
        filled = try read(at: 0, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return head
  }

  /// Lends the whole file, piece by piece.
  func pieces(
    _ body: (UnsafeBufferPointer<UInt8>) throws(FormError) -> Void
  ) throws(FormError) {
    let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { raw.deallocate() }
    var offset = 0
    while true {
      let count = try read(at: offset, into: raw)
      guard count > 0 else { return }
      try body(UnsafeBufferPointer(rebasing: raw.bindMemory(to: UInt8.self)[..<count]))
      offset += count
    }
  }

  private static func failure(_ code: Int32) -> FormError {
    switch code {
    case ENOENT, ENOTDIR:
      FormError(.missing, "找不到文件", hint: "请检查文件名和文件夹")
    case ELOOP:
      FormError(.notAFile, "这是一个符号链接，不读取", hint: "请放入导出的文件本身")
    case EACCES, EPERM:
      FormError(.unreadable, "没有读取这个文件的权限", hint: "请检查文件的权限")
    default:
      FormError(
        .unreadable, "读取文件时系统报错（\(String(cString: strerror(code)))）",
        hint: "请检查磁盘或网络共享后再试")
    }
  }
}
