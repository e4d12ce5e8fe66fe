import Layout
import Model

/// What Cairo refused, and while doing what.
package enum DrawingError: UserFacingError, Hashable {
  /// Cairo's status with its own words, and our step.
  case cairo(status: Int, text: String, step: String)
  /// A picture that was read cannot be drawn.
  case image(text: String)
  /// What is wrong with Cairo's file, or with what was made of it.
  case finishing(text: String)

  package var userMessage: String {
    switch self {
    case .cairo(let status, _, let step): "画 PDF 时出错（\(step)，Cairo \(status)）。"
    case .image: "有一张图片画不出来。"
    case .finishing(let text): "整理 PDF 时遇到看不懂的内容（\(text)）。"
    }
  }

  package var userRemedy: String {
    switch self {
    case .cairo, .finishing: "请检查这份文件用到的图片、链接和特殊字符。"
    case .image: "请把图片重新另存为 PNG。"
    }
  }
}
