internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// Pieces of work on several cores, with answers that do not depend on how many there are.
package enum SideBySide {
  /// How many threads can work side by side.
  package static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Does pieces of work side by side, the answers in the order of the pieces' numbers.
  ///
  /// - Parameters:
  ///   - order: The numbers of all pieces, from 0, in the order in which they are begun.
  ///   - state: Made once a thread, which it never leaves.
  package static func run<State, Answer: Sendable>(
    _ order: [Int], workers: Int, state: @Sendable () -> State,
    work: @Sendable (State, Int) -> Answer
  ) -> [Answer] {
    let next = Atomic<Int>(0)
    let answers = Mutex<[Answer?]>(Array(repeating: nil, count: order.count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, order.count))) { _ in
      let own = state()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < order.count else { return }
        let piece = order[index]
        let answer = work(own, piece)
        answers.withLock { $0[piece] = answer }
      }
    }
    return answers.withLock { $0.compactMap(\.self) }
  }
}
