import Glibc

/// A folder of its own for a test, removed afterwards with all it holds.
func withTemporaryFolder<T>(_ body: (String) throws -> T) throws -> T {
  var template = Array("/tmp/交付-XXXXXX".utf8CString)
  let made = mkdtemp(&template)
  precondition(made != nil, "no temporary folder")
  let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { remove(tree: folder) }
  return try body(folder)
}

/// The names inside a folder, hidden ones too, sorted.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

func read(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&block, 1, block.count, file), count > 0 {
    bytes.append(contentsOf: block.prefix(count))
  }
  return bytes
}

func readText(_ path: String) -> String? {
  read(path).map { String(decoding: $0, as: UTF8.self) }
}

/// Removes a file or a folder with all it holds.
func remove(tree path: String) {
  for name in names(in: path) { remove(tree: "\(path)/\(name)") }
  if unlink(path) != 0 { rmdir(path) }
}
