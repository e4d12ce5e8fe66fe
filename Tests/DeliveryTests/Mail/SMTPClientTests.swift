import Delivery
import Foundation
import Model
import Testing

/// A mail server of the tests that behaves as told; ends with its value.
private final class MailServer {
  let port: Int
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ behaviour: String) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Support/smtp-server.py")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, behaviour]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
      line.append(byte)
    }
    port = try #require(Int(String(decoding: line, as: UTF8.self)))
  }

  /// The Message-IDs of the mails that it took.
  func end() throws -> [String] {
    try input.fileHandleForWriting.close()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map { String($0) }
  }
}

private struct Stopped: Error {}

@Suite("Mail handed to a server", .serialized) struct SMTPClientTests {
  private let mail: MailMessage
  private let recipient: Mailbox

  init() throws {
    recipient = try #require(Mailbox(name: "尹川", address: "yin@example.invalid"))
    mail = MailMessage(
      from: try #require(Mailbox(name: "", address: "kfzx@example.invalid")), to: [recipient],
      subject: "试验", date: try #require(Day(iso: "2026-08-31")), key: "试验",
      plain: String(repeating: "正文。\n", count: 200), html: "<p>正文。</p>")
  }

  private func send(
    _ behaviour: String, reached: (SendPhase) throws -> Void = { _ in }
  ) throws -> (outcome: SendOutcome, taken: [String]) {
    let server = try MailServer(behaviour)
    var client = try SMTPClient(
      server: SMTPServer(host: "127.0.0.1", port: server.port, security: .none, patience: 5))
    let outcome = try client.send(
      MailWriter.eml(mail), from: mail.from, to: recipient, reached: reached)
    return (outcome, try server.end())
  }

  @Test func aMailThatIsTakenPassesEveryPhaseInOrder() throws {
    var phases: [SendPhase] = []
    let sent = try send("accept") { phases.append($0) }
    #expect(phases == [.connected, .envelopeAccepted, .dataBegun])
    #expect(sent.outcome.phase == .answered && sent.outcome.code == 250)
    #expect(sent.outcome.verdict == .delivered)
    #expect(sent.taken == [mail.messageID])
  }

  @Test(arguments: [
    ("greylist", SendPhase.connected, 451, SendOutcome.Verdict.waits),
    ("unknown", .connected, 550, .refused),
    ("refuse-data", .answered, 554, .refused),
  ])
  func whatTheServerRefusesSaysItsCode(
    behaviour: String, phase: SendPhase, code: Int, verdict: SendOutcome.Verdict
  ) throws {
    let sent = try send(behaviour)
    #expect(sent.outcome.phase == phase && sent.outcome.code == code)
    #expect(sent.outcome.verdict == verdict && sent.taken.isEmpty)
  }

  @Test(arguments: [
    ("drop-greeting", SendPhase.planned, SendOutcome.Verdict.waits),
    ("drop-rcpt", .connected, .waits),
    ("drop-data", .dataBegun, .doubtful),
    ("drop-answer", .dataBegun, .doubtful),
  ])
  func aConnectionThatIsCutIsDoubtfulOnlyFromTheFirstByteOn(
    behaviour: String, phase: SendPhase, verdict: SendOutcome.Verdict
  ) throws {
    let sent = try send(behaviour)
    #expect(sent.outcome.phase == phase && sent.outcome.verdict == verdict)
    #expect(sent.outcome.code == nil && !sent.outcome.text.isEmpty)
  }

  @Test(arguments: [SendPhase.connected, .envelopeAccepted, .dataBegun])
  func aPhaseThatCannotBeWrittenDownIsNotPassed(phase: SendPhase) throws {
    let server = try MailServer("accept")
    var client = try SMTPClient(
      server: SMTPServer(host: "127.0.0.1", port: server.port, security: .none, patience: 5))
    #expect(throws: Stopped.self) {
      _ = try client.send(MailWriter.eml(mail), from: mail.from, to: recipient) {
        if $0 == phase { throw Stopped() }
      }
    }
    #expect(try server.end().isEmpty)
  }

  @Test func aServerWithoutTLSGetsNoMailWhereTLSIsAsked() throws {
    let server = try MailServer("accept")
    var client = try SMTPClient(
      server: SMTPServer(host: "127.0.0.1", port: server.port, patience: 5))
    let outcome = try client.send(MailWriter.eml(mail), from: mail.from, to: recipient) { _ in }
    #expect(outcome.verdict == .waits && outcome.phase < .dataBegun)
    #expect(try server.end().isEmpty)
  }
}
