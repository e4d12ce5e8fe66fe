import CLibXML2
import Model
import Synchronization

/// A RelaxNG schema: text → a document of the vocabulary, or every reason why it is none.
///
/// libxml2 gives the verdict; what is wrong is said by a `Vocabulary` read from the same schema,
/// because libxml2 names the place but often misleads about the cause.
package final class Schema: Sendable {
  private let handle: Mutex<SchemaHandle>
  private let vocabulary: Vocabulary

  /// Reads a schema; `document` names it in messages.
  package init(_ bytes: [UInt8], document: String) throws(MarkupError) {
    vocabulary = Vocabulary(try XMLDocumentParser.parse(bytes, document: document))
    handle = Mutex(try SchemaHandle(bytes, document: document))
  }

  /// The tree of a text that obeys the schema.
  package func document(from text: String, named name: String) throws(InvalidDocument) -> Element {
    try document(from: Array(text.utf8), named: name)
  }

  /// The tree of a text in UTF-8 that obeys the schema.
  package func document(from bytes: [UInt8], named name: String) throws(InvalidDocument) -> Element
  {
    let checked: (root: Element, problems: [MarkupError])
    do {
      checked = try XMLDocumentParser.withTree(of: bytes, document: name) { tree in
        let root = ElementCopier.copy(tree)
        return (root, verdict(on: tree, root: root, document: name))
      }
    } catch {
      throw InvalidDocument(problems: [error])
    }
    guard checked.problems.isEmpty else { throw InvalidDocument(problems: checked.problems) }
    return checked.root
  }

  /// What keeps a tree made by code from being a document of the vocabulary; empty where nothing.
  ///
  /// Lines are those of the tree written as one text.
  package func problems(in element: Element, document: String) -> [MarkupError] {
    do throws(InvalidDocument) {
      _ = try self.document(from: MarkupSerializer.xhtml(element), named: document)
      return []
    } catch {
      return error.problems
    }
  }

  private func verdict(on tree: xmlDocPtr, root: Element, document: String) -> [MarkupError] {
    let complaint = handle.withLock { $0.complaint(about: tree) }
    var problems = vocabulary.problems(in: root, document: document)
    if let complaint, problems.isEmpty {
      problems = [
        MarkupError(
          document: document, line: complaint.line, code: complaint.code,
          message: SchemaMessage.chinese(complaint))
      ]
    }
    return problems + References.problems(in: root, document: document)
  }
}

/// Why a text is not a document of the vocabulary: one reason or several, in order of their lines.
package struct InvalidDocument: Error, Sendable, Hashable, CustomStringConvertible {
  package let problems: [MarkupError]

  package init(problems: [MarkupError]) {
    self.problems = problems
  }

  /// One reason a line.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension InvalidDocument: UserFacingError {
  package var userMessage: String {
    problems.map(\.description.fullStop).joined(separator: "\n")
  }

  package var userRemedy: String { "请按行号改好再试。" }
}
