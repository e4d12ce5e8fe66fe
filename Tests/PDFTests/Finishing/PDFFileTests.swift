import Testing

@testable import PDF

@Suite("Reading PDF files")
struct PDFFileTests {
  /// The kinds of the values that bytes hold.
  private func kinds(_ text: String) throws -> [PDFValue.Kind] {
    try Array(text.utf8).withRawBytes { (raw) throws(PDFFault) in
      var parser = PDFParser(raw, at: 0)
      var kinds: [PDFValue.Kind] = []
      parser.skipBlank()
      while parser.place < raw.count {
        kinds.append(try parser.value().kind)
        parser.skipBlank()
      }
      return kinds
    }
  }

  @Test(
    "values are read as the standard defines them",
    arguments: [
      ("12 0 R 12 0 Rx", []), ("12 0 R 12 0 3", [.reference, .integer, .integer, .integer]),
      ("-1.5 +3 .5 4.", [.real, .integer, .real, .real]), ("/A#20b /", [.name, .name]),
      ("(a(b)\\)c) <0f 1> ()", [.string, .string, .string]),
      ("true false null", [.boolean, .boolean, .null]),
      ("[1 [2] <</A/B>>]%]\n<</A[]/B<</C 1>>>>", [.array, .dictionary]),
      ("<< /Length 56 /CS /DeviceRGB >>", [.dictionary]),
    ] as [(String, [PDFValue.Kind])])
  func values(_ text: String, _ kinds: [PDFValue.Kind]) throws {
    if kinds.isEmpty {
      #expect(throws: PDFFault.self) { try self.kinds(text) }
    } else {
      #expect(try self.kinds(text) == kinds)
    }
  }

  @Test(
    "what is no value is a fault",
    arguments: [
      "(a", "<0g>", "<<1 2>>", "[1", "<</A>>", "truer", "1.2.3", "--1", "{", ")",
      String(repeating: "[", count: 100), "99999999999999999999",
    ])
  func faults(_ text: String) {
    #expect(throws: PDFFault.self) { try kinds(text) }
  }

  /// A file of one page with a plain table of places.
  private func file(length: String = "3", page: String = "") -> [UInt8] {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]/Type/Pages/Count 1>>",
      "<< /Type /Page % the first\n/Contents 4 0 R\(page)>>",
      "<</Length \(length)>>stream\r\nq Q\nendstream", "3",
    ]
    var text = "%PDF-1.7\n"
    var table = "xref\n0 1\n0000000000 65535 f \n1 5\n"
    for (index, object) in objects.enumerated() {
      let place = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return Array((text + table + "trailer<</Root 1 0 R/Size 6>>startxref\n\(start)\n%%EOF").utf8)
  }

  @Test("a length may stand in the stream or in an object of its own", arguments: ["3", "5 0 R"])
  func plain(_ length: String) throws {
    let file = try PDFFile(file(length: length), checksReferences: true)
    #expect(file.objects.map { $0?.role } == [nil, .catalogue, .other, .page, .other, .other])
    #expect(file.objects[4]?.data.map { file.text($0) } == "q Q")
    try FinishedFile.check(file.bytes, pages: 1)
  }

  @Test("a file that is not what it says is a fault")
  func damaged() {
    #expect(throws: PDFFault.self) { try PDFFile(file(length: "5")) }
    #expect(throws: PDFFault.self) { try PDFFile(file(length: "9999")) }
    #expect(throws: PDFFault.self) { try PDFFile(file(length: "8 0 R")) }
    #expect(throws: PDFFault.self) {
      try FinishedFile.check(file(page: "/Annots[9 0 R]"), pages: 1)
    }
    #expect(throws: PDFFault.self) { try FinishedFile.check(file(), pages: 2) }
    let whole = file()
    for end in stride(from: 0, to: whole.count - 12, by: 7) {
      #expect(throws: PDFFault.self) { try PDFFile(Array(whole[..<end])) }
    }
  }

  @Test("whatever byte of a finished file is changed, reading it ends")
  func noise() throws {
    let bytes = try SampleDocument().write()
    for place in stride(from: 0, to: bytes.count, by: 251) {
      var other = bytes
      other[place] ^= 0x15
      _ = try? PDFFile(other, checksReferences: true)
    }
  }
}
