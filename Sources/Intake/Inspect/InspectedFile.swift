internal import Model

/// What a file is read as: what `mingjing inspect` tells.
package struct InspectedFile: Sendable {
  /// One worksheet, hidden or not.
  package struct Sheet: Sendable {
    package let name: String
    package let isHidden: Bool
    /// The headings and what they mean; nil where the sheet matches no kind.
    let layout: SheetLayout?
    /// Where it matches none: the row that is most like headings.
    let guess: HeadingGuess?
    /// Rows that hold anything.
    let rowCount: Int
    /// The first rows below the headings; without headings the first rows.
    let firstRows: [HeadingFinder.KeptRow]
    /// In Chinese: why it was not recognised.
    let notices: [String]
  }

  package let file: String
  package let form: FormReport
  package let sheets: [Sheet]
}

/// Reads a file for `mingjing inspect`.
package func inspect(
  _ source: FileSource, name: String, settings: IntakeSettings
) throws(FormError) -> InspectedFile {
  var sink = InspectSink(file: name, settings: settings)
  let form = try readSheets(of: source, limits: settings.limits, into: &sink)
  return InspectedFile(file: name, form: form, sheets: sink.sheets)
}
