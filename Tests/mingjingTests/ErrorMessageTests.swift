import Delivery
import Glibc
import Intake
import Layout
import Ledger
import Markup
import Model
import PDF
import Settings
import Testing

@testable import mingjing

/// Every message that can leave the program as an error, whatever room it comes from.
@Suite struct ErrorMessageTests {
  private static let month = Month(year: 2026, month: 8)

  static let fonts: [FontError] = [
    .configuration, .noFace(wanted: ["仿宋"]), .unreadable(path: "/字体.ttf"),
    .subsetting(path: "/字体.ttf"), .memoryFile(code: ENOMEM), .loading(family: "仿宋"),
  ]
  static let drawing: [DrawingError] = [
    .cairo(status: 8, text: "input string not valid UTF-8", step: "页面"),
    .image(text: "out of memory"), .finishing(text: "unexpected object"),
  ]
  static let ledger: [LedgerError] = [
    .notALedger(path: "台账"), .newerVersion(path: "台账"), .busy(path: "台账"), .damaged("第 3 行"),
    .alreadyPublished(month), .publishedOutOfOrder(month, last: month.adding(months: 1)),
  ]
  // SQLite's primary and some extended result codes.
  static let sqlite: [LedgerError] = [
    1, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 18, 19, 23, 26, 778, 2826,
  ]
  .map { .sqlite(code: $0, doing: "导入2026年8月") }
  static let system: [DeliveryError] = [
    ENOSPC, EDQUOT, EACCES, EROFS, ENOENT, ENOTDIR, EEXIST, ENAMETOOLONG, EMFILE, ENOMEM, EBUSY,
    EPIPE, EIO, EINVAL, EXDEV, ESTALE, 999,
  ].map { .system(call: "open", code: $0, text: "No such file", path: "输出") }
  static let delivery: [DeliveryError] = [
    .unsafePath("a\u{202E}b"), .duplicatePath("甲"), .targetExists("甲"),
    .workbook(code: 3, text: "Error opening tmpfile", doing: "扣减"),
    .encoding(name: "GB18030", text: "甲"), .mail(text: "无法解析", server: "smtp.example.invalid"),
  ]
  static let others: [any UserFacingError] = [
    MarkupError(document: "模板 person", line: 3, message: "词汇表里没有 <div>"),
    InvalidDocument(problems: [MarkupError(document: "甲", line: nil, message: "内容是空的")]),
    SettingsError(problems: [SettingsProblem(file: "policy.yaml", line: 3, message: "缺少“from”")]),
    FormError(.damaged, "文件被截断", hint: "请重新导出"),
    DocumentFailure(document: "people/E1", reason: "图片读不了。"), Job.empty,
    Failure("没有做。", remedy: "请再试。"),
  ]

  static let all: [any UserFacingError] =
    fonts + drawing + ledger + sqlite + system + delivery + others

  @Test(arguments: all.indices)
  func isChineseAndSaysWhatToDo(_ index: Int) {
    let error = Self.all[index]
    #expect(error.userText.contains(#/\p{Han}/#), "\(error.userText)")
    #expect(!error.userRemedy.isEmpty, "\(error.userText)")
    #expect(error.userText.hasSuffix("。"), "\(error.userText)")
    // No value of Swift, and no sentence of a library.
    let foreign =
      #/[A-Za-z]Error\b|Optional\(|\((?:text|document|step|code|path): |[A-Za-z]+ [a-z]+ [a-z]+/#
    let own = error.userText.replacing("apt-get install", with: "")
    #expect(own.firstMatch(of: foreign) == nil, "\(error.userText)")
  }

  @Test(arguments: [ENOSPC, EIO, EPIPE])
  func outputThatCannotBeWrittenIsSaidWhenTheWorkIsDone(_ code: Int32) throws {
    let folder = try TestWorld()
    var world = World(
      currentDirectory: folder.folder, environment: [:], progressOnTerminal: false, cores: 1,
      resources: TestWorld.checkout, standardOutput: { _ in },
      standardError: { #expect($0.contains("屏幕输出没有写全")) }, elapsed: { 0 },
      exit: { _ in fatalError("a command never ends the process") })
    world.outputTrouble = { code }
    let status = CommandLineRunner(world: world).run(["init", "工作区"])
    // Who closed the pipe has seen enough.
    #expect(status == (code == EPIPE ? .done : .notDone))
    #expect(try !folder.tree("工作区").isEmpty)
  }

  @Test func aTextThatCannotBePutOutIsKeptAsAnError() {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let stream = OutputStream(descriptor: full)
    #expect(stream.trouble == nil)
    stream.write("甲\n")
    stream.write("乙\n")
    #expect(stream.trouble == ENOSPC)
  }
}
