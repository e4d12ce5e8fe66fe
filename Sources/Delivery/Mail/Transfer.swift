internal import CCurl

/// One transaction while libcurl carries it out: what is read next, what the server last said.
///
/// libcurl calls back on the thread that performs the transfer, so nothing here is shared.
final class Transfer {
  private let bytes: [UInt8]
  private var offset = 0
  private let reached: (SendPhase) throws -> Void
  private var phase = SendPhase.planned
  private var replyCode: Int?
  private var replyText = ""
  /// What the caller's `reached` threw; the transfer was ended for it.
  private(set) var failure: (any Error)?

  init(_ bytes: [UInt8], reached: @escaping (SendPhase) throws -> Void) {
    self.bytes = bytes
    self.reached = reached
  }

  /// Goes on to a phase; false where the caller could not take note of it.
  private func go(to next: SendPhase) -> Bool {
    guard failure == nil else { return false }
    guard next > phase else { return true }
    do {
      try reached(next)
      phase = next
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// CURLOPT_READFUNCTION: libcurl asks for the mail only after 354.
  static let read: curl_read_callback = { buffer, size, count, state in
    guard let buffer, let state else { return Int(CURL_READFUNC_ABORT) }
    let transfer = Unmanaged<Transfer>.fromOpaque(state).takeUnretainedValue()
    guard transfer.go(to: .dataBegun) else { return Int(CURL_READFUNC_ABORT) }
    let length = min(size * count, transfer.bytes.count - transfer.offset)
    transfer.bytes.withUnsafeBytes { bytes in
      guard length > 0, let base = bytes.baseAddress else { return }
      buffer.withMemoryRebound(to: UInt8.self, capacity: length) {
        $0.update(
          from: base.advanced(by: transfer.offset).assumingMemoryBound(to: UInt8.self),
          count: length)
      }
    }
    transfer.offset += length
    return length
  }

  /// CURLOPT_DEBUGFUNCTION: the server's replies come as `CURLINFO_HEADER_IN`, a line a call.
  static let listen: curl_debug_callback = { _, kind, data, size, state in
    guard kind == CURLINFO_HEADER_IN, let data, let state else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(state).takeUnretainedValue()
    let line = data.withMemoryRebound(to: UInt8.self, capacity: size) {
      String(decoding: UnsafeBufferPointer(start: $0, count: size), as: UTF8.self)
    }
    transfer.hear(line)
    return 0
  }

  private func hear(_ line: String) {
    let digits = line.utf8.prefix(3)
    guard digits.count == 3, let code = Int(String(decoding: digits, as: UTF8.self)) else { return }
    // libcurl says QUIT after a refusal; the farewell must not hide what was refused.
    guard code != 221 else { return }
    replyCode = code
    replyText = String(line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    if phase == .planned, code == 220 { _ = go(to: .connected) }
    if phase == .connected, code == 354 { _ = go(to: .envelopeAccepted) }
  }

  /// What the transfer came to, once libcurl has returned.
  func outcome(_ code: CURLcode) -> SendOutcome {
    let died = String(cString: curl_easy_strerror(code))
    if code == CURLE_OK {
      return SendOutcome(phase: .answered, code: replyCode, text: replyText, verdict: .delivered)
    }
    let answer = replyCode.flatMap { (400...599).contains($0) ? $0 : nil }
    if let answer {
      return SendOutcome(
        phase: phase >= .dataBegun ? .answered : phase, code: answer, text: replyText,
        verdict: answer >= 500 ? .refused : .waits)
    }
    return SendOutcome(
      phase: phase, code: nil, text: died, verdict: phase >= .dataBegun ? .doubtful : .waits)
  }
}
