package import Markup
package import Model

/// A document of the month before it is typeset: where it goes, and its tree of the vocabulary.
package struct ReportDocument: Sendable {
  /// What a document is rendered as.
  package enum Form: String, Sendable, CaseIterable {
    case html
    case pdf
    /// A fragment to paste into an OA editor.
    case oa
  }

  /// Inside the month's folder, without an extension: `departments/城东营业所`.
  package var path: String
  package var title: String
  package var tree: Element
  package var forms: [Form]
  /// A script for the end of the HTML form's body; only the index has one.
  package var script: String?

  package init(
    path: String, title: String, tree: Element, forms: [Form] = [.html, .pdf], script: String? = nil
  ) {
    self.path = path
    self.title = title
    self.tree = tree
    self.forms = forms
    self.script = script
  }
}

/// The documents of a month, in the order of their paths, and those that could not be made.
package struct MadeDocuments: Sendable {
  package var documents: [ReportDocument] = []
  package var failures: [DocumentFailure] = []

  package init(documents: [ReportDocument] = [], failures: [DocumentFailure] = []) {
    self.documents = documents
    self.failures = failures
  }
}

/// What the run says about its documents.
package struct ReportOptions: Sendable {
  /// The date on the documents (`--date`; by default the last day of the month).
  package var date: Day
  /// Whether every page says 草稿.
  package var isDraft: Bool
  /// What else the operator has to know, in Chinese: an unannounced calendar, unpublished months.
  package var remarks: [String]

  package init(date: Day, isDraft: Bool, remarks: [String] = []) {
    self.date = date
    self.isDraft = isDraft
    self.remarks = remarks
  }
}
