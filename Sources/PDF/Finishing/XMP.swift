import Layout
internal import Model

/// A document's metadata → its XMP packet, which repeats what the information dictionary says.
enum XMP {
  static func packet(_ metadata: PDFMetadata) -> String {
    var parts = [
      property("dc:format", "application/pdf"),
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(metadata.title))</rdf:li>"
        + "</rdf:Alt></dc:title>",
      "<dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>",
      property("xmp:CreateDate", "\(metadata.created)T00:00:00+08:00"),
      property("xmp:CreatorTool", "Mingjing"),
      property("pdf:Producer", producer),
      property("pdfaid:part", "2"),
      property("pdfaid:conformance", "B"),
    ]
    if !metadata.author.isEmpty {
      parts.append(
        "<dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if !metadata.subject.isEmpty {
      parts.append(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(metadata.subject))"
          + "</rdf:li></rdf:Alt></dc:description>")
    }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      \(parts.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// What the information dictionary names as the producer; both must agree.
  static let producer = "Mingjing"

  private static func property(_ name: String, _ value: String) -> String {
    "<\(name)>\(escaped(value))</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
