/// How a file is built inside, whatever its name says.
///
/// Each form is declared beside its reader.
package struct FileForm: Sendable, Hashable {
  /// As `inspect --json` has it.
  package let name: String
  /// What the service centre calls the form.
  package let chinese: String
  /// Whether its text may be in one of several encodings.
  package let hasEncodings: Bool
}

/// Reads one form of file: a folder of `Formats` with one line in `readSheets`.
protocol FormReader {
  static var form: FileForm { get }

  /// Whether a file that begins so is of this form.
  static func claims(_ head: FileHead) -> Bool

  /// Hands the sheets of a file to a sink.
  static func read(
    _ file: consuming OpenFile, limits: IntakeLimits, into sink: inout some SheetSink
  ) throws(FormError) -> FormReport
}

/// What a file was read as.
package struct FormReport: Sendable, Hashable {
  package var form: FileForm
  /// Lower-case name of the text's encoding: `utf-8`, `gb18030`, `utf-16le`.
  package var encoding: String

  package init(form: FileForm, encoding: String) {
    self.form = form
    self.encoding = encoding
  }
}
