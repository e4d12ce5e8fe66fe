import Testing

@testable import Markup

/// Writes down what a stream calls.
private final class Recorder: XMLStreamHandler {
  var events: [String] = []
  var pending = ""

  private func flush() {
    if !pending.isEmpty { events.append("'\(pending)'") }
    pending = ""
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLStreamAttributes) {
    flush()
    var event = "<\(String(cString: name))"
    for index in 0..<attributes.count {
      let key = attributes.name(index).map { String(cString: $0) } ?? "?"
      event += " \(key)=\(attributes.string(index))"
    }
    events.append(event)
  }

  func end(_ name: UnsafePointer<UInt8>) {
    flush()
    events.append(">\(String(cString: name))")
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    pending += String(decoding: piece, as: UTF8.self)
  }
}

@Suite("Reading XML as a stream")
struct StreamingXMLTests {
  private func events(_ text: String, piece: Int = 7, depth: Int = 16) throws -> [String] {
    let recorder = Recorder()
    var stream = try XMLStream(handler: recorder, depthLimit: depth)
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { all in
      var at = 0
      while at < all.count {
        let end = min(at + piece, all.count)
        try stream.feed(UnsafeBufferPointer(rebasing: all[at..<end]))
        at = end
      }
    }
    try stream.finish()
    return recorder.events
  }

  @Test("gives names without prefix, values and texts", arguments: [1, 3, 1000])
  func elements(piece: Int) throws {
    let text = """
      <?xml version="1.0" encoding="gb2312"?><x:a xmlns:x="urn:x" x:b="1 &amp; 2" c="工"><d/>\
      t &lt;&#24037;<![CDATA[<x>]]></x:a>
      """
    let seen = try events(text, piece: piece)
    #expect(
      seen == ["<a b=1 & 2 c=工", "<d", ">d", "'t <工<x>'", ">a"])
  }

  @Test(
    "refuses every DOCTYPE",
    arguments: [
      "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
      "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1/\"> %p;]><a/>",
    ])
  func doctype(text: String) {
    #expect(throws: XMLStreamError.doctype) { try events(text) }
  }

  @Test(
    "refuses what is not well-formed, with the line",
    arguments: [
      ("<a>\n<b></a>", 2), ("<a>\n\n&x;</a>", 3), ("<a>", 1), ("<a/>\n<b/>", 2),
      ("<a>\n\u{1}</a>", 2),
    ])
  func malformed(text: String, line: Int) {
    #expect(throws: XMLStreamError.malformed(line: line)) { try events(text) }
  }

  @Test("refuses deep nesting")
  func deep() throws {
    let nested = String(repeating: "<a>", count: 17) + String(repeating: "</a>", count: 17)
    #expect(throws: XMLStreamError.tooDeep(limit: 16)) { try events(nested) }
    #expect(try events(nested, depth: 17).count == 34)
  }

  @Test("refuses tags of which the many attributes would take hours to compare")
  func attributes() throws {
    func tag(_ count: Int) -> String {
      "<b " + (0..<count).map { "a\($0)='' " }.joined() + "/>"
    }
    #expect(throws: XMLStreamError.tooLong) {
      try events("<a>\(tag(100_000))</a>", piece: 1 << 16)
    }
    let often = String(repeating: tag(300), count: 12_000)
    #expect(throws: XMLStreamError.tooLong) { try events("<a>\(often)</a>", piece: 1 << 16) }
    #expect(try events("<a>\(tag(1000))</a>", piece: 1 << 16).count == 4)
    let long = String(repeating: "工", count: 100_000)
    #expect(try events("<a b='\(long)'/>", piece: 1 << 16) == ["<a b=\(long)", ">a"])
  }

  @Test("refuses bytes that are no UTF-8")
  func invalid() throws {
    var stream = try XMLStream(handler: Recorder(), depthLimit: 9)
    #expect(throws: XMLStreamError.malformed(line: 1)) {
      try [UInt8]([0x3C, 0x61, 0x3E, 0xB9, 0xA4, 0x3C, 0x2F, 0x61, 0x3E]).withUnsafeBufferPointer {
        try stream.feed($0)
      }
      try stream.finish()
    }
  }
}

@Suite("Reading HTML as a stream")
struct StreamingHTMLTests {
  @Test("does not hold back a comment without end")
  func endless() throws {
    var stream = try HTMLStream(handler: Recorder(), depthLimit: 64)
    let piece = [UInt8](repeating: 0x78, count: 1 << 20)
    try Array("<table><!--".utf8).withUnsafeBufferPointer { try stream.feed($0) }
    #expect(throws: XMLStreamError.tooLong) {
      for _ in 0..<30 { try piece.withUnsafeBufferPointer { try stream.feed($0) } }
    }
  }

  @Test("refuses a tag of too many attributes, but not a picture inside the page")
  func attributes() throws {
    func feed(_ tag: String) throws {
      var stream = try HTMLStream(handler: Recorder(), depthLimit: 64)
      let page = Array("<table><tr><td>\(tag)".utf8)
      for start in stride(from: 0, to: page.count, by: 65_536) {
        try page[start..<min(start + 65_536, page.count)].withUnsafeBufferPointer {
          try stream.feed($0)
        }
      }
      try stream.finish()
    }
    let many = (0..<100_000).map { "a\($0)" }.joined(separator: " ")
    #expect(throws: XMLStreamError.tooLong) { try feed("<img \(many)>") }
    try feed("<img src='data:\(String(repeating: "A", count: 1 << 20))'>")
  }

  @Test("closes what a page leaves open and ignores the charset that it declares")
  func tables() throws {
    let recorder = Recorder()
    var stream = try HTMLStream(handler: recorder, depthLimit: 64)
    let page = "<meta charset=gb2312><TABLE><tr><td colspan=2>工&nbsp;&#24037;<td>b<tr><td>c"
    for byte in page.utf8 {
      try withUnsafePointer(to: byte) { try stream.feed(UnsafeBufferPointer(start: $0, count: 1)) }
    }
    try stream.finish()
    #expect(
      recorder.events.filter { !$0.hasPrefix("<meta") && !$0.hasPrefix(">meta") } == [
        "<html", "<head", ">head", "<body", "<table", "<tr", "<td colspan=2", "'工\u{a0}工'", ">td",
        "<td", "'b'", ">td", ">tr", "<tr", "<td", "'c'", ">td", ">tr", ">table", ">body", ">html",
      ])
  }
}
