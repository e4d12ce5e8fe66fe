import Markup
import PageSamples
import Testing

@testable import Layout
@testable import PDF

@Suite("Pictures")
struct PictureTests {
  private static func svg(_ attributes: String, _ content: String = "") -> Picture {
    .svg(
      SVGImage(
        bytes: Array(
          "<svg xmlns='http://www.w3.org/2000/svg' \(attributes)>\(content)</svg>".utf8)))
  }

  @Test(
    "an SVG's size is its own, or that of its view box",
    arguments: [
      ("width='40' height='20'", 40.0, 20.0), ("viewBox='0 0 30 60'", 30, 60),
      ("width='1in' height='2in'", 96, 192),
    ])
  func size(_ attributes: String, _ width: Double, _ height: Double) throws {
    let size = try #require(Self.svg(attributes).size)
    #expect(size == (width, height))
  }

  @Test("what is no picture has no size", arguments: ["", "<svg", "PNG", "<html/>"])
  func unreadable(_ text: String) {
    #expect(Picture.svg(SVGImage(bytes: Array(text.utf8))).size == nil)
    #expect(Picture.png(PNGImage(bytes: Array(text.utf8))).size == nil)
  }

  /// A page that shows a logo.
  private static func page(_ logo: String) throws -> PDFRun {
    let text = """
      <html lang="zh-CN"><head><title>标志</title></head><body class="working">
      <p><img src="assets/logo.svg" alt="水务集团标志"/>水务集团</p></body></html>
      """
    let source = DocumentSource(
      name: "logo", tree: try XMLDocumentParser.parse(Array(text.utf8), document: "logo"),
      date: Sample.day)
    return try Typesetter(
      theme: try Sample.theme(), images: ImageStore(["assets/logo.svg": Array(logo.utf8)])
    ).pdf([PDFJob(source)], fonts: try FontBook())
  }

  private static let head = "<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'>"

  @Test("an SVG is drawn in the page as shapes")
  func drawn() throws {
    let run = try Self.page(
      Self.head + "<path fill='#1f5d8c' d='M0 0 L32 0 L16 32 Z'/></svg>")
    #expect(run.messages.filter { !$0.document.isEmpty } == [])
    let trace = try Tool.run(["mutool", "trace", "%"], on: run.files[0] ?? [])
    #expect(trace.contains("fill_path"), "\(trace)")
    #expect(!trace.contains("fill_image"))
  }

  @Test("what an SVG refers to outside itself is not loaded")
  func confined() throws {
    let run = try Self.page(
      Self.head + "<image href='file:///etc/hostname' width='9' height='9'/>"
        + "<rect width='32' height='32' fill='red'/></svg>")
    let trace = try Tool.run(["mutool", "trace", "%"], on: run.files[0] ?? [])
    #expect(trace.contains("fill_path") && !trace.contains("fill_image"))
  }

  @Test("a PNG that is cut off or damaged can be told", arguments: [8, 30, 60])
  func damaged(_ length: Int) {
    #expect(Picture.png(PNGImage(bytes: Sample.png)).isReadable)
    #expect(!Picture.png(PNGImage(bytes: Array(Sample.png.prefix(length)))).isReadable)
    var wrong = Sample.png
    wrong[length - 3] ^= 0xFF
    #expect(!Picture.png(PNGImage(bytes: wrong)).isReadable)
  }

  @Test("an SVG that cannot be read is replaced by its alternative text, with a message")
  func broken() throws {
    let run = try Self.page("<svg")
    #expect(
      run.messages.contains {
        $0.text == "图片“assets/logo.svg”不是可读的 PNG 或 SVG，页面上以文字代替；请重新另存。"
      })
    let text = try Tool.run(["pdftotext", "%", "-"], on: run.files[0] ?? [])
    #expect(text.contains("水务集团标志水务集团"))
  }
}
