#if canImport(Glibc)
  import Glibc
#endif

/// Files of the checkout that these tests stand in.
package enum Checkout {
  package struct Missing: Error {
    package var path: String
  }

  /// The text of a file, by its path from the checkout's root.
  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    var root = "\(#filePath)"[...]
    while let slash = root.lastIndex(of: "/") {
      root = root[..<slash]
      if let bytes = read("\(root)/\(path)") { return bytes }
    }
    throw Missing(path: path)
  }

  package static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  package static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
