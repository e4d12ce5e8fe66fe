import Layout
import Model

/// What went wrong in fontconfig, HarfBuzz's subsetter or Pango, and while doing what.
package enum FontError: UserFacingError, Hashable {
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

  package var userMessage: String {
    switch self {
    case .configuration: "读不了系统的字体配置（fontconfig）。"
    case .noFace(let wanted):
      "没有能用的字体：\(wanted.joined(separator: "、"))都没有，也没有能代替的中文字体。"
    case .unreadable(let path): "读不了字体文件 \(path)。"
    case .subsetting(let path): "从字体文件 \(path) 取不出要用的字，文件可能已损坏。"
    case .memoryFile(let code): "系统没有给字体分配内存：\(SystemWords.chinese(code))。"
    case .loading(let family): "取出的字体“\(family)”不能再打开。"
    }
  }

  package var userRemedy: String {
    switch self {
    case .configuration: "请安装 fontconfig（Debian、Ubuntu：apt-get install fontconfig）后再运行。"
    case .noFace:
      "请安装中文字体（Debian、Ubuntu：apt-get install fonts-noto-cjk fonts-lxgw-wenkai；统信、麒麟：自带仿宋、楷体等字体包），"
        + "或把字体文件放进工作区的 assets/fonts/，再运行一次。只要数据时可以加 --only results，不需要字体。"
    case .unreadable, .subsetting, .loading: "请重新安装这种字体，或在 assets/fonts/ 换一个文件。"
    case .memoryFile: "请关掉别的程序后再运行。"
    }
  }
}
