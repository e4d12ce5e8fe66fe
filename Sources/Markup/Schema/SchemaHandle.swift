import CLibXML2

/// Owns a compiled RelaxNG schema of libxml2 and asks it for verdicts, one at a time.
struct SchemaHandle: ~Copyable, @unchecked Sendable {
  private let schema: xmlRelaxNGPtr

  /// What libxml2 said first that is not only a consequence of something else.
  struct Complaint {
    var code: Int
    var line: Int?
    var details: [String]
    var message: String
  }

  /// libxml2's tables of data types, filled once before any thread needs them.
  private static let types: Bool = {
    xmlInitParser()
    return xmlRelaxNGInitTypes() == 0
  }()

  init(_ bytes: [UInt8], document: String) throws(MarkupError) {
    precondition(Self.types, "libxml2 has its data types")
    var complaints: [Complaint] = []
    let schema: xmlRelaxNGPtr? = bytes.withUnsafeBytes { buffer in
      guard
        let context = xmlRelaxNGNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(context) }
      return withUnsafeMutablePointer(to: &complaints) { pointer in
        xmlRelaxNGSetParserStructuredErrors(context, collect, pointer)
        return xmlRelaxNGParse(context)
      }
    }
    guard let schema else {
      throw MarkupError(
        document: document, line: complaints.first?.line, code: complaints.first?.code ?? 0,
        message: "不是 RelaxNG 模式：\(complaints.first?.message ?? "读不出来")")
    }
    self.schema = schema
  }

  deinit {
    xmlRelaxNGFree(schema)
  }

  /// Nil where the document obeys the schema.
  func complaint(about tree: xmlDocPtr) -> Complaint? {
    guard let context = xmlRelaxNGNewValidCtxt(schema) else {
      return Complaint(code: 0, line: nil, details: [], message: "内存不足")
    }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    var complaints: [Complaint] = []
    let verdict = withUnsafeMutablePointer(to: &complaints) { pointer in
      xmlRelaxNGSetValidStructuredErrors(context, collect, pointer)
      return xmlRelaxNGValidateDoc(context, tree)
    }
    if verdict == 0 { return nil }
    return complaints.first { !SchemaMessage.followers.contains($0.code) } ?? complaints.first
      ?? Complaint(code: Int(verdict), line: nil, details: [], message: "不符合模式")
  }
}

/// Takes libxml2's structured errors into the array that the context points to.
private func collect(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let context, let error = error?.pointee else { return }
  context.assumingMemoryBound(to: [SchemaHandle.Complaint].self).pointee.append(
    SchemaHandle.Complaint(
      code: Int(error.code), line: error.line > 0 ? Int(error.line) : nil,
      details: [error.str1, error.str2].map { $0.map { String(cString: $0) } ?? "" },
      message: error.message.map { String(cString: $0) }?
        .split(separator: "\n").first.map(String.init) ?? ""))
}
