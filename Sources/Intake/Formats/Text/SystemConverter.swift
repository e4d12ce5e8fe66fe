internal import Glibc

/// Decodes rarer encodings, which a page may declare, by the system's iconv.
enum SystemConverter {
  /// Appends the UTF-8 of whole characters and gives how many bytes they took.
  static func convert(
    _ input: UnsafeBufferPointer<UInt8>, from name: String, into output: inout [UInt8]
  ) throws(FormError) -> Int {
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else {
      throw FormError(.badEncoding, "不认识文件声明的编码 \(name)", hint: "请以 UTF-8 重新导出")
    }
    defer { iconv_close(converter) }
    var used = 0
    var isBroken = false
    let decoded = [UInt8](unsafeUninitializedCapacity: input.count * 4 + 16) { out, written in
      input.withMemoryRebound(to: CChar.self) { source in
        out.withMemoryRebound(to: CChar.self) { target in
          var (from, left) = (UnsafeMutablePointer(mutating: source.baseAddress), source.count)
          var (to, room) = (target.baseAddress, target.count)
          let result = iconv(converter, &from, &left, &to, &room)
          // EINVAL is a character cut off at the end, which the next piece completes.
          isBroken = result == -1 && errno != EINVAL
          used = source.count - left
          written = target.count - room
        }
      }
    }
    guard !isBroken, input.count - used < 8 else {
      throw FormError(.badEncoding, "文件中有不是 \(name) 编码的字节，文字无法确认", hint: "请重新导出")
    }
    output.append(contentsOf: decoded)
    return used
  }
}
