internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

extension Typesetter {
  /// How many threads can work side by side.
  package static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Does pieces of work side by side, the answers in the order of the pieces.
  ///
  /// Each thread makes a state of its own, which never leaves it.
  func sideBySide<State, Answer: Sendable>(
    _ count: Int, workers: Int, state: @Sendable () -> State,
    work: @Sendable (State, Int) -> Answer
  ) -> [Answer] {
    let next = Atomic<Int>(0)
    let answers = Mutex<[Answer?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
      let own = state()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let answer = work(own, index)
        answers.withLock { $0[index] = answer }
      }
    }
    return answers.withLock { $0.compactMap(\.self) }
  }
}
