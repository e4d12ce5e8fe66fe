package import Layout
package import Model

/// A document ready to become a PDF file: pages, bookmarks and what it says about itself.
package struct PDFDocument: Sendable {
  package var pages: [DrawnPage]
  package var outline: [OutlineEntry]
  package var metadata: PDFMetadata
  /// What each page is called in a viewer, such as `1` or `附-1`; nil where pages count from 1.
  package var pageLabels: [String]?

  package init(
    pages: [DrawnPage], outline: [OutlineEntry] = [], metadata: PDFMetadata,
    pageLabels: [String]? = nil
  ) {
    self.pages = pages
    self.outline = outline
    self.metadata = metadata
    self.pageLabels = pageLabels
  }
}

/// What a file says about itself; `created` stands in for the clock.
package struct PDFMetadata: Sendable, Hashable {
  package var title: String
  package var author: String
  package var subject: String
  package var language: String
  package var created: Day

  package init(
    title: String, author: String = "", subject: String = "", language: String = "zh-Hans",
    created: Day
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.created = created
  }
}
