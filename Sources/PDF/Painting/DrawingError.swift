import Layout

/// What Cairo refused, and while doing what.
package enum DrawingError: Error, Hashable {
  /// Cairo's status with its own words, and our step.
  case cairo(status: Int, text: String, step: String)
  /// An image's bytes are not a PNG that Cairo reads.
  case image(text: String)
  /// What is wrong with Cairo's file, and our step.
  case finishing(text: String, step: String)

  /// What the user is told.
  package var message: String {
    switch self {
    case .cairo(let status, let text, let step): "绘制 PDF 时出错（\(step)）：\(text)（Cairo \(status)）。"
    case .image(let text): "图片不是可读的 PNG：\(text)。"
    case .finishing(let text, let step): "整理 PDF 时出错（\(step)）：\(text)。"
    }
  }
}
