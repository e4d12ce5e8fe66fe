import Foundation
import Testing

@testable import mingjing

/// Three months of a company of eighteen people, as text in `Tests/Golden`.
///
/// `scripts/golden` records them anew; a recording run fails, so that nobody takes it for a test.
@Suite(.serialized, .enabled(if: GoldenFolder.isRecording || GoldenFolder.isRecorded))
struct GoldenMonthTests {
  private static let folder = GoldenFolder.path
  private static let isRecording = GoldenFolder.isRecording

  /// Two months in a row by the policy as it is: what the second corrects of the first, and the
  /// awards of a quarter.
  @Test func monthsByThePolicyAsItIs() throws {
    let world = try world(policy: PolicyEdits())
    try publish("2026-08", in: world)
    try publish("2026-09", in: world)
    try compare("2026-08", in: world)
    try compare("2026-09", in: world)
  }

  /// December by a policy in which every number is another one: what a template or a sentence
  /// spells itself stands beside what it should say.
  ///
  /// No amount, mark or percentage of the policy may be left.
  @Test func decemberByAPolicyWithEveryNumberChanged() throws {
    var edits = PolicyEdits()
    edits.changesNumbers = true
    let world = try world(policy: edits)
    for month in ["2026-08", "2026-09"] { try run(month, in: world, "--only", "results") }
    try publish("2026-12", in: world)
    try compare("2026-12", in: world)
    let text = try MonthText("工作区/output/2026-12", in: world)
    for (name, text) in text.files where name != "results.json" {
      for number in [/\b80 ?%/, /\b20 ?%/, /500 ?元/, /\b1000 ?元/, /\b2000 ?元/] {
        for line in text.split(separator: "\n") where line.contains(number) {
          Issue.record("\(name) 有原来的数：\(line.prefix(120))")
        }
      }
    }
  }

  private func world(policy: PolicyEdits) throws -> TestWorld {
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    let path = "工作区/policy.yaml"
    try world.write(policy.apply(to: String(decoding: world.read(path), as: UTF8.self)), to: path)
    return world
  }

  private func run(_ month: String, in world: TestWorld, _ more: String...) throws {
    let outcome = world.run(
      arguments: [
        "run", "--workspace", "工作区", "--month", month, "--from", Self.folder + "/exports/\(month)",
      ] + more)
    try #require(outcome.status == .done || outcome.status == .open, "\(outcome.errors)")
  }

  private func publish(_ month: String, in world: TestWorld) throws {
    try run(month, in: world, "--only", "results")
    let help = world.run("publish", "--help").output
    let reason = help.contains("--accept-open <") ? ["客服中心：试验数据，照发"] : []
    let outcome = world.run(
      arguments: ["publish", "--workspace", "工作区", "--month", month, "--accept-open"] + reason)
    try #require(outcome.status == .done || outcome.status == .open, "\(outcome.errors)")
  }

  /// The month as made beside the month as recorded; or records it.
  private func compare(_ month: String, in world: TestWorld) throws {
    for (name, text) in try MonthText("工作区/output/\(month)", in: world).files {
      let url = URL(fileURLWithPath: "\(Self.folder)/\(month)/\(name)")
      if Self.isRecording {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        Issue.record("已重新记录 \(month)/\(name)：请看 git diff，再不带 MINGJING_GOLDEN 运行一次")
        continue
      }
      let recorded = String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
      guard recorded != text else { continue }
      Issue.record("\(month)/\(name) 与记录不同：\(Self.difference(recorded, text))")
    }
  }

  /// The first lines that differ, with the document that they are of.
  private static func difference(_ old: String, _ new: String) -> String {
    let (old, new) = (old.split(separator: "\n"), new.split(separator: "\n"))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let document = new.prefix(same + 1).last { $0.hasPrefix("==== ") } ?? ""
    let shown = { (lines: [Substring]) in lines.dropFirst(same).prefix(3).joined(separator: " ⏎ ") }
    return "\(document) 记录：\(shown(old).prefix(200))；现在：\(shown(new).prefix(200))"
  }
}

/// Where the recorded months are, and whether this run records them.
enum GoldenFolder {
  static let path = TestWorld.checkout + "/Tests/Golden"
  static let isRecording = ProcessInfo.processInfo.environment["MINGJING_GOLDEN"] == "record"
  /// Whether a month has been recorded at all: before the first time there is nothing to compare with.
  static let isRecorded = FileManager.default.fileExists(atPath: path + "/2026-08")
}
