import Layout

/// What went wrong in fontconfig, HarfBuzz's subsetter or Pango, and while doing what.
package enum FontError: Error, Hashable {
  /// fontconfig could not read the system's configuration.
  case configuration
  /// Not one face of a stack, nor of the fallbacks, is installed.
  case noFace(wanted: [String])
  /// A font file could not be read.
  case unreadable(path: String)
  /// The subsetter refused a font file.
  case subsetting(path: String)
  /// The system gave no memory file for a subset font.
  case memoryFile(code: Int32)
  /// A subset font could not be opened again.
  case loading(family: String)

  /// What the user is told.
  package var message: String {
    switch self {
    case .configuration: "无法读取系统字体配置（fontconfig）。"
    case .noFace(let wanted):
      "没有可用的字体：\(wanted.joined(separator: "、"))；请安装 fonts-noto-cjk 或在 assets/fonts/ 放入字体。"
    case .unreadable(let path): "无法读取字体文件 \(path)。"
    case .subsetting(let path): "无法从字体文件 \(path) 取出所需字形，文件可能已损坏。"
    case .memoryFile(let code): "系统无法为字体分配内存文件（错误 \(code)）。"
    case .loading(let family): "无法载入字体“\(family)”。"
    }
  }
}
