/// A document of the month that could not be made, and why; the others are made without it.
package struct DocumentFailure: Error, Sendable, Hashable {
  /// Its path inside the month's folder, without or with an extension.
  package let document: String
  /// In Chinese, whole sentences.
  package let reason: String

  package init(document: String, reason: String) {
    self.document = document
    self.reason = reason
  }
}

extension DocumentFailure: UserFacingError {
  package var userMessage: String { "文件“\(document)”没有做成：\(reason)" }

  package var userRemedy: String { "请按提示改好模板、主题或数据，再运行 mingjing report；别的文件不受影响。" }
}
