import Model

/// Why a text is not a document: what is wrong, in which document and on which line.
package struct MarkupError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name of the document or template, as the reader knows it.
  package let document: String
  /// From 1; nil where the trouble has no line.
  package let line: Int?
  /// libxml2's error code; 0 where the refusal is ours.
  package let code: Int
  /// In Chinese: what is wrong and what to do.
  package let message: String

  package init(document: String, line: Int?, code: Int = 0, message: String) {
    self.document = document
    self.line = line
    self.code = code
    self.message = message
  }

  /// `模板 bulletin 第 12 行：…`.
  package var description: String {
    line.map { "\(document) 第 \($0) 行：\(message)" } ?? "\(document)：\(message)"
  }
}

extension MarkupError: UserFacingError {
  package var userMessage: String { description.fullStop }

  package var userRemedy: String { "请改好这一处再试。" }
}
