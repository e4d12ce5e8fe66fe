import Foundation
import Testing

@testable import mingjing

/// The handbook and the program say the same.
@Suite struct HandbookTests {
  private static let handbook = try? String(
    contentsOfFile: TestWorld.checkout + "/README.zh-CN.md", encoding: .utf8)

  static let commands = MingjingCommand.commandNames

  @Test(arguments: commands)
  func namesEveryCommand(_ command: String) throws {
    let handbook = try #require(Self.handbook)
    #expect(handbook.contains("mingjing \(command)"))
  }

  @Test(arguments: commands)
  func showsAnExampleInTheHelpOfEveryCommand(_ command: String) throws {
    let help = try TestWorld().run(command, "--help")
    #expect(help.status == .done)
    #expect(help.output.contains("例如："))
    #expect(help.output.contains("  mingjing \(command)"))
  }

  /// A customer's data can be seen inside only where it is read; Model itself masks and stores it.
  @Test func letsOnlyIntakeSeeInsideCustomersData() throws {
    let sources = TestWorld.checkout + "/Sources"
    let paths = try #require(FileManager.default.enumerator(atPath: sources))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Model/") }
    var rooms: Set<String> = []
    for path in paths {
      let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
      if text.contains(#/@_spi\(CustomerData\)( \w+)? import/#) {
        rooms.insert(String(path.prefix { $0 != "/" }))
      }
    }
    #expect(paths.count > 100)
    #expect(rooms == ["Intake"])
  }
}
