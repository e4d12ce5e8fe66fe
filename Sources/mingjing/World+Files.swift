internal import Foundation

/// Files of the workspace and of the program, read and written through the one door.
extension World {
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  func isDirectory(_ path: String) -> Bool {
    var directory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &directory)
      && directory.boolValue
  }

  /// The bytes of a file; a file that cannot be read is a failure that names it.
  func read(_ path: String) throws(Failure) -> [UInt8] {
    guard !isDirectory(path), let data = FileManager.default.contents(atPath: path) else {
      throw Failure("读不了文件：\(path)。", remedy: "请确认它存在、是文件，并且有读取的权限。")
    }
    return Array(data)
  }

  func readText(_ path: String) throws(Failure) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw Failure("文件不是 UTF-8 文字：\(path)。", remedy: "请用 UTF-8 编码另存后再试。")
    }
    return text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
  }

  /// Names in a folder, by Unicode scalar value; empty where there is no such folder.
  func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Paths of all files below a folder, relative to it, in order; folders themselves left out.
  func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      return isDirectory(path) ? files(below: path).map { name + "/" + $0 } : [name]
    }
  }

  func makeDirectory(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("建不了文件夹：\(path)。", remedy: "请确认上级文件夹存在、有写入的权限，并且磁盘没有满。")
    }
  }

  /// Writes a file whole; the folder it stands in is made where it is missing.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if let slash = path.lastIndex(of: "/") { try makeDirectory(String(path[..<slash])) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure("写不了文件：\(path)。", remedy: "请确认有写入的权限，并且磁盘没有满。")
    }
  }

  /// Removes a file, if there is one.
  func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Gives a file another name; what is there already is a failure.
  func move(_ path: String, to target: String) throws(Failure) {
    do {
      try FileManager.default.moveItem(atPath: path, toPath: target)
    } catch {
      throw Failure(
        "写不了文件：\(target)。", remedy: "请确认那里还没有这个文件、有写入的权限，并且磁盘没有满。")
    }
  }

  func copy(_ path: String, to target: String) throws(Failure) {
    do {
      try FileManager.default.copyItem(atPath: path, toPath: target)
    } catch {
      throw Failure(
        "不能把 \(path) 复制到 \(target)。", remedy: "请确认有读写的权限，并且磁盘没有满。")
    }
  }
}
