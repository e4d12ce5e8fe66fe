import Markup
import PageSamples
import Testing

@testable import Layout
@testable import PDF

@Suite("Pictures")
struct PictureTests {
  private static func svg(_ attributes: String, _ content: String = "") -> Picture {
    Picture(
      .svg,
      bytes: Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)>\(content)</svg>".utf8))
  }

  @Test(
    "an SVG's size is its own, or that of its view box",
    arguments: [
      ("width='40' height='20'", 40.0, 20.0), ("viewBox='0 0 30 60'", 30, 60),
      ("width='1in' height='2in'", 96, 192),
    ])
  func size(_ attributes: String, _ width: Double, _ height: Double) throws {
    let reading = try PictureBook().reading(Self.svg(attributes)).get()
    #expect((reading.width, reading.height) == (width, height))
  }

  @Test("what is no picture cannot be read", arguments: ["", "<svg", "PNG", "<html/>", "\u{FFFD}"])
  func unreadable(_ text: String) {
    for form in [Picture.Form.svg, .png, .jpeg] {
      #expect(throws: PictureFault.self) {
        try PictureBook().reading(Picture(form, bytes: Array(text.utf8))).get()
      }
    }
  }

  @Test(
    "the form is told by the content, whatever the name",
    arguments: [
      ("<svg/>", true), ("\u{FEFF} <?xml version='1.0'?><!-- <html> --><s:svg xmlns:s='x'/>", true),
      ("<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg>", true), ("<html><svg/></html>", false),
      ("GIF89a", false),
      ("", false),
    ])
  func form(_ text: String, _ isSVG: Bool) {
    #expect((Picture(bytes: Array(text.utf8))?.form == .svg) == isSVG)
  }

  /// A page that shows a picture in a line.
  private static func page(
    _ bytes: [UInt8], file: String = "assets/logo.svg", source: String? = nil,
    alternative: String = "水务集团标志"
  ) throws -> PDFRun {
    let text = """
      <html lang="zh-CN"><head><title>标志</title></head><body class="working">
      <p>前<img src="\(source ?? file)" alt="\(alternative)"/>水务集团</p></body></html>
      """
    let document = DocumentSource(
      name: "logo", tree: try XMLDocumentParser.parse(Array(text.utf8), document: "logo"),
      date: Sample.day)
    return try Typesetter(theme: try Sample.theme(), images: ImageStore([file: bytes]))
      .pdf([PDFJob(document)], fonts: try FontBook())
  }

  private static let head =
    "<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'"
    + " xmlns:xlink='http://www.w3.org/1999/xlink'>"

  private static func page(_ content: String) throws -> PDFRun {
    try page(Array((head + content + "</svg>").utf8))
  }

  private static func told(_ run: PDFRun) -> [String] {
    run.messages.filter { !$0.document.isEmpty }.map(\.text)
  }

  private static func opened(_ bytes: [UInt8]) throws -> String {
    try Tool.run(["qpdf", "--qdf", "--object-streams=disable", "%", "-"], on: bytes)
  }

  @Test("an SVG is drawn in the page as shapes")
  func drawn() throws {
    let run = try Self.page("<path fill='#1f5d8c' d='M0 0 L32 0 L16 32 Z'/>")
    #expect(Self.told(run) == [])
    let trace = try Tool.run(["mutool", "trace", "%"], on: run.files[0] ?? [])
    #expect(trace.contains("fill_path"), "\(trace)")
    #expect(!trace.contains("fill_image"))
  }

  @Test("what an SVG refers to outside itself is not loaded, and told")
  func confined() throws {
    let run = try Self.page(
      "<image href='file:///etc/hostname' width='9' height='9'/>"
        + "<rect width='32' height='32' fill='red'/>")
    let trace = try Tool.run(["mutool", "trace", "%"], on: run.files[0] ?? [])
    #expect(trace.contains("fill_path") && !trace.contains("fill_image"))
    #expect(
      Self.told(run) == [
        "图片“assets/logo.svg”里的 image（引用外部文件） 在 PDF 中画不出来；请在作图软件里转成普通文字或图形后另存。"
      ])
  }

  @Test(
    "whatever librsvg draws leaves a sound file without smoothed pictures",
    arguments: [
      "<mask id='m'><rect width='16' height='32' fill='white'/></mask>"
        + "<rect width='32' height='32' fill='green' mask='url(#m)'/>",
      "<g opacity='.5'><rect width='20' height='20'/><rect x='9' y='9' width='20' height='20'/></g>",
      "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>"
        + "<rect x='8' y='8' width='16' height='16' fill='green' filter='url(#f)'/>",
      "<linearGradient id='g'><stop stop-color='red' stop-opacity='0'/><stop offset='1'/>"
        + "</linearGradient><rect width='32' height='32' fill='url(#g)'/>",
      "<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'><circle r='4'/></pattern>"
        + "<rect width='32' height='32' fill='url(#p)'/>",
      "<clipPath id='c'><circle cx='16' cy='16' r='9'/></clipPath>"
        + "<rect width='32' height='32' clip-path='url(#c)'/>",
      "<rect width='32' height='32' fill='red'/>"
        + "<rect width='20' height='20' fill='blue' style='mix-blend-mode:multiply'/>",
      "<rect width='32' height='32' fill='red'/><g style='isolation:isolate'>"
        + "<rect width='20' height='20' fill='blue' style='mix-blend-mode:difference'/></g>",
      "<image width='32' height='32' href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCA"
        + "YAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='/>",
      "<a xlink:href='https://x.cn/a)b'><rect width='32' height='32'/></a>",
      "<text y='20' font-family='方正小标宋简体'>水务</text>",
    ])
  func sound(_ content: String) throws {
    let run = try Self.page(content)
    #expect(Self.told(run) == [])
    #expect(try Tool.run(["qpdf", "--check", "%"], on: run.files[0] ?? []).contains("No syntax"))
    let text = try Self.opened(run.files[0] ?? [])
    #expect(!text.contains("/Interpolate true") && !text.contains("/Annot"))
    #expect(text.contains("/Figure"))
  }

  @Test(
    "what librsvg passes over in silence is told",
    arguments: [
      ("<foreignObject><p>字</p></foreignObject>", "里的 foreignObject 在 PDF 中画不出来"),
      ("<text><textPath href='#a'>字</textPath></text>", "里的 textPath 在 PDF 中画不出来"),
      ("<text>水\u{E863}</text>", "里有任何字体都没有的字“\u{E863}”（U+E863）"),
      ("<text><tspan>&#xE864;</tspan></text>", "里有任何字体都没有的字“\u{E864}”（U+E864）"),
    ])
  func silent(_ content: String, _ said: String) throws {
    let told = Self.told(try Self.page(content))
    #expect(told.count == 1 && told[0].hasPrefix("图片“assets/logo.svg”" + said), "\(told)")
  }

  @Test("a picture that cannot be read is named and replaced by its alternative text")
  func broken() throws {
    let png = SampleDocument.logo.bytes
    var wrong = png
    wrong[50] ^= 1
    let cases: [([UInt8], String)] = [
      (Array("<svg".utf8), "不是可读的 SVG，或者没有写明宽和高"), (Array(png.dropLast(20)), "已损坏或不完整"),
      (wrong, "已损坏或不完整"), (Array(Self.jpeg.dropLast(2)), "已损坏或不完整"),
      (
        Array(png[..<16]) + [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20] + png[24...],
        "有 20000×20000 像素，太大（最多一亿像素）"
      ),
    ]
    for (bytes, reason) in cases {
      let run = try Self.page(bytes)
      #expect(
        Self.told(run) == ["图片“assets/logo.svg”\(reason)，页面上以文字代替；请重新保存或导出这张图片。"])
      let text = try Tool.run(["pdftotext", "%", "-"], on: run.files[0] ?? [])
      #expect(text.contains("前水务集团标志水务集团"))
    }
    let other = try Self.page(Array("GIF89a".utf8))
    #expect(Self.told(other) == ["图片“assets/logo.svg”不是 PNG、JPEG 或 SVG，页面上以文字代替；请另存为其中一种。"])
  }

  @Test("a picture in a line is a figure with its text; without a text it only decorates")
  func figures() throws {
    let figure = try Self.opened(try Self.page("<rect width='9' height='9'/>").files[0] ?? [])
    #expect(figure.contains("/Alt <feff6c34"))
    let bytes = Array((Self.head + "<rect width='9' height='9'/></svg>").utf8)
    let plain = try Self.opened(try Self.page(bytes, alternative: "").files[0] ?? [])
    #expect(!plain.contains("/Alt") && !plain.contains("/Figure") && plain.contains("/Artifact"))
  }

  @Test("capitals in a file's name play no part")
  func capitals() throws {
    let png = SampleDocument.logo.bytes
    for (file, source) in [
      ("assets/LOGO.PNG", "assets/LOGO.PNG"), ("assets/Logo.Png", "assets/logo.png"),
    ] {
      let run = try Self.page(png, file: file, source: source)
      #expect(Self.told(run) == [])
      #expect(try Self.opened(run.files[0] ?? []).contains("/Subtype /Image"))
    }
  }

  @Test("a JPEG goes into the file as it is")
  func jpeg() throws {
    let run = try Self.page(Self.jpeg, file: "assets/照片.JPG")
    #expect(Self.told(run) == [])
    let text = try Tool.run(["pdfimages", "-list", "%"], on: run.files[0] ?? [])
    #expect(text.contains("jpeg"), "\(text)")
  }

  /// A grey JPEG of eight by four pixels.
  static let jpeg: [UInt8] = JPEGSample.bytes
}
