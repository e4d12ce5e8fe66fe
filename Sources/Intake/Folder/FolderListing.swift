internal import Glibc
import Model

/// A file to import: its name as the ledger and every report knows it, and where it lies.
package struct ExportFile: Sendable, Hashable {
  /// Nothing unseen in it: what cannot be shown is written out.
  package let name: String
  package let source: FileSource
  package let size: Int

  package init(name: String, source: FileSource, size: Int) {
    self.name = name
    self.source = source
    self.size = size
  }

  /// A file by its path, named by the path's last part.
  package init(path: String) {
    var status = stat()
    let found = lstat(path, &status) == 0
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    self.init(
      name: ShownText.escaped(name), source: .path(path), size: found ? Int(status.st_size) : 0)
  }
}

/// Why a folder cannot be imported at all, in Chinese, with what to do.
package struct FolderError: UserFacingError, Hashable, CustomStringConvertible {
  package let message: String
  package let hint: String

  package var description: String { userText }

  package var userMessage: String { "\(message)。" }

  package var userRemedy: String { "\(hint)。" }
}

/// What lies in a folder: files to import in order of name, and what is left alone.
package struct FolderListing: Sendable, Hashable {
  package private(set) var files: [ExportFile] = []
  /// Names of folders, which are not looked into.
  package private(set) var folders: [String] = []
  /// Names of hidden and lock files.
  package private(set) var ignored: [String] = []

  /// Lists a folder; names are compared by their Unicode scalar values.
  package init(of path: String) throws(FolderError) {
    let shown = ShownText.escaped(path)
    guard let folder = opendir(path) else {
      throw errno == ENOENT
        ? FolderError(message: "找不到文件夹“\(shown)”", hint: "请检查 --from 后面的路径")
        : FolderError(message: "打不开文件夹“\(shown)”", hint: "请检查它是不是文件夹、有没有读取权限")
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      names.append(Self.name(entry))
    }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(name, in: path)
    }
    guard !files.isEmpty else {
      throw FolderError(
        message: "文件夹“\(shown)”里没有可以导入的文件", hint: "请把当月导出的文件放进这个文件夹")
    }
  }

  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  private mutating func add(_ bytes: [UInt8], in folder: String) {
    let name = Self.text(of: bytes)
    if name == "." || name == ".." { return }
    let shown = unique(ShownText.escaped(name))
    let path = Array("\(folder)/".utf8) + bytes
    var status = stat()
    let isThere = (path + [0]).withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { lstat($0, &status) } == 0
    }
    if isThere, status.st_mode & S_IFMT == S_IFDIR {
      folders.append(shown)
    } else if name.hasPrefix(".") || name.hasPrefix("~$") || Self.litter.contains(name) {
      ignored.append(shown)
    } else {
      // Links and whatever else is no file are refused by name when they are opened.
      files.append(
        ExportFile(
          name: shown, source: .rawPath(path), size: isThere ? Int(status.st_size) : 0))
    }
  }

  /// The name as text: UTF-8, else the GBK of a zip that Windows packed.
  private static func text(of name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    var decoded: [UInt8] = []
    guard let decoder = GB18030.shared,
      name.withUnsafeBufferPointer({ decoder.decode($0, into: &decoded) }) == nil
    else { return String(decoding: name, as: UTF8.self) }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static let litter: Set<String> = ["Thumbs.db", "desktop.ini", "Desktop.ini"]

  /// Two names may look the same once what is unseen is written out.
  private func unique(_ name: String) -> String {
    var candidate = name
    var number = 2
    while files.contains(where: { $0.name == candidate }) {
      candidate = "\(name)（\(number)）"
      number += 1
    }
    return candidate
  }
}
