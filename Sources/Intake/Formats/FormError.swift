import Model

/// Why a whole file cannot be read, in Chinese, with what to do about it.
package struct FormError: UserFacingError, Hashable, CustomStringConvertible {
  /// The sort of trouble, for code that has to tell one from another.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case missing
    case notAFile
    case unreadable
    case unknownForm
    case encrypted
    case damaged
    case oldVersion
    case tooLarge
    case doctype
    case badEncoding
    case malformed
  }

  package let code: Code
  /// What is wrong, a sentence without a full stop.
  package let message: String
  /// What to do, a sentence without a full stop.
  package let hint: String

  package init(_ code: Code, _ message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  package var description: String { userText }

  package var userMessage: String { "\(message)。" }

  package var userRemedy: String { "\(hint)。" }
}
