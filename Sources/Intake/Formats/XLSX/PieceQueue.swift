/// Pieces of bytes on their way from the thread that unpacks them to the one that reads them.
///
/// It holds few of them, so that memory does not grow with what is unpacked.
final class PieceQueue: @unchecked Sendable {
  private static let most = 64

  // Guarded by `state`.
  private let state = Condition()
  private var pieces: [[UInt8]] = []
  private var isStopped = false
  private var outcome: Result<Void, FormError>?

  /// Adds a copy of a piece once there is room; false where nobody reads on.
  func put(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let copy = Array(piece)
    return state.locked {
      while pieces.count >= Self.most, !isStopped { state.wait() }
      guard !isStopped else { return false }
      pieces.append(copy)
      state.wakeAll()
      return true
    }
  }

  /// Says that no more pieces come, and why.
  func end(_ outcome: Result<Void, FormError>) {
    state.locked {
      self.outcome = outcome
      state.wakeAll()
    }
  }

  /// What there is, some pieces at once; nil at the end.
  func take() throws(FormError) -> [[UInt8]]? {
    try state.locked { () -> Result<[[UInt8]]?, FormError> in
      while pieces.isEmpty, outcome == nil { state.wait() }
      guard pieces.isEmpty else {
        defer {
          pieces = []
          state.wakeAll()
        }
        return .success(pieces)
      }
      if case .failure(let error) = outcome { return .failure(error) }
      return .success(nil)
    }.get()
  }

  /// Says that nobody reads on, and waits until nothing is put any more.
  func stop() {
    state.locked {
      isStopped = true
      state.wakeAll()
      while outcome == nil { state.wait() }
    }
  }
}
