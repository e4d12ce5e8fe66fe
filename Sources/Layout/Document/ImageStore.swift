internal import Synchronization

/// The pictures that documents may show, by the `src` that names them; read when first asked for.
package struct ImageStore: Sendable {
  /// Why a `src` shows nothing.
  package enum Fault: Error, Sendable, Hashable {
    case missing
    /// The file is there and is none of the forms that are read.
    case form
    /// It cannot be drawn, for a reason in Chinese.
    case unreadable(String)

    /// What is said of a `src`.
    package func message(_ source: String) -> String {
      switch self {
      case .missing: "找不到图片“\(source)”，页面上以文字代替。"
      case .unreadable(let reason):
        "图片“\(source)”\(reason)，页面上以文字代替；请重新保存或导出这张图片。"
      case .form: "图片“\(source)”不是 PNG、JPEG 或 SVG，页面上以文字代替；请另存为其中一种。"
      }
    }
  }

  private final class Cache: Sendable {
    let pictures = Mutex<[String: Result<Picture, Fault>]>([:])
  }

  private let paths: Set<String>
  /// By the path in small letters.
  private let folded: [String: String]
  private let read: @Sendable (String) -> [UInt8]?
  private let measure: PictureMeasure?
  private let cache = Cache()

  /// - Parameters:
  ///   - paths: Every file there is; `read` gives the bytes of one.
  ///   - measure: Finds pictures that cannot be drawn; this room knows no file format.
  package init(
    paths: [String], measure: PictureMeasure? = nil,
    read: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.measure = measure
    self.paths = Set(paths)
    folded = Dictionary(
      paths.sorted().map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    self.read = read
  }

  package init(_ files: [String: [UInt8]] = [:], measure: PictureMeasure? = nil) {
    self.init(paths: Array(files.keys), measure: measure) { files[$0] }
  }

  /// The picture of a `src`, whatever capitals its file's name has.
  package subscript(source: String) -> Result<Picture, Fault> {
    if let known = cache.pictures.withLock({ $0[source] }) { return known }
    let found = find(source)
    cache.pictures.withLock { $0[source] = found }
    return found
  }

  private func find(_ source: String) -> Result<Picture, Fault> {
    let path = source.hasPrefix("./") ? String(source.dropFirst(2)) : source
    guard let name = paths.contains(path) ? path : folded[path.lowercased()],
      let bytes = read(name)
    else { return .failure(.missing) }
    guard let picture = Picture(bytes: bytes) else { return .failure(.form) }
    if case .failure(let fault)? = measure?(picture) { return .failure(.unreadable(fault.text)) }
    return .success(picture)
  }
}
