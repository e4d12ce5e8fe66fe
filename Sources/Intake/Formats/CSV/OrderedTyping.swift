internal import Dispatch
internal import Glibc

/// Types the blocks of a CSV on all cores and hands them to the sink in order.
///
/// The calling thread takes part: it hands over what is ready, and types a block itself while
/// nothing is. At most `inFlight` blocks exist at a time, so memory does not grow with the file.
/// A block goes back to the thread that typed it: memory is given back where it was taken, and no
/// thread waits for another one's allocator.
final class OrderedTyping<Worker: RowWorker>: @unchecked Sendable {
  /// What the calling thread does next.
  private enum Step {
    case deliver(Typed)
    case work
    case end
  }

  /// A block and the thread that typed it.
  private struct Typed {
    let thread: Int
    let result: Result<Worker.Block, FormError>
  }

  private let worker: Worker
  private let limits: IntakeLimits
  private let dialect: CSVDialect
  private let helpers: Int
  private let inFlight: Int

  // Guarded by `source`: one core reads at a time.
  private let source = Condition()
  private var blocks: CSVBlockReader
  private var rest: CSVBlock?
  private var lastEncoding: TextEncoding

  // Guarded by `state`.
  private let state = Condition()
  private var taken = 0
  private var delivered = 0
  private var isExhausted = false
  private var isStopped = false
  private var ready: [Int: Typed] = [:]
  /// By thread: blocks that the sink has taken.
  private var spent: [[Worker.Block]]

  init(worker: Worker, rest: CSVBlock, blocks: consuming CSVBlockReader, limits: IntakeLimits) {
    self.worker = worker
    self.limits = limits
    dialect = blocks.dialect
    lastEncoding = rest.encoding
    self.rest = rest
    self.blocks = blocks
    helpers = max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1, 3))
    inFlight = helpers * 2 + 2
    spent = Array(repeating: [], count: helpers + 1)
  }

  /// The encoding of the last block that told.
  var encoding: TextEncoding { lastEncoding }

  /// Runs to the end of the file, or to the first block that cannot be read.
  func run<Sink: SheetSink>(into sink: inout Sink) throws(FormError) where Sink.Worker == Worker {
    let group = DispatchGroup()
    for thread in 1...helpers {
      DispatchQueue.global().async(group: group) { self.help(thread) }
    }
    defer {
      state.locked {
        isStopped = true
        state.wakeAll()
      }
      group.wait()
    }
    var row = RowBuffer()
    while let typed = nextTyped(&row) {
      let block = try typed.result.get()
      sink.block(block)
      if typed.thread > 0 { state.locked { spent[typed.thread].append(block) } }
    }
  }

  /// The result of the next block in order, typing blocks meanwhile; nil after the last.
  private func nextTyped(_ row: inout RowBuffer) -> Typed? {
    while true {
      let step: Step = state.locked {
        while true {
          if let typed = ready.removeValue(forKey: delivered) {
            delivered += 1
            state.wakeAll()
            return .deliver(typed)
          }
          if isExhausted, delivered == taken { return .end }
          if !isExhausted, taken - delivered < inFlight { return .work }
          state.wait()
        }
      }
      switch step {
      case .deliver(let typed): return typed
      case .end: return nil
      case .work: work(&row, on: 0)
      }
    }
  }

  private func help(_ thread: Int) {
    var row = RowBuffer()
    while true {
      var back: [Worker.Block] = []
      let mayWork = state.locked {
        while !isStopped, !isExhausted, taken - delivered >= inFlight { state.wait() }
        swap(&back, &spent[thread])
        return !isStopped && !isExhausted
      }
      back.removeAll()
      guard mayWork else { return }
      work(&row, on: thread)
    }
  }

  /// Takes the next block, types it and leaves the result.
  private func work(_ row: inout RowBuffer, on thread: Int) {
    guard let (ticket, block) = take() else { return }
    let result: Result<Worker.Block, FormError>
    do throws(FormError) {
      var block = try block.get()
      // The first block was decoded when its first rows were handed over one by one.
      if ticket > 0 { try block.decode() }
      result = .success(
        try CSVReader.type(block, by: worker, dialect: dialect, limits: limits, row: &row))
    } catch {
      result = .failure(error)
    }
    state.locked {
      ready[ticket] = Typed(thread: thread, result: result)
      state.wakeAll()
    }
  }

  private func take() -> (ticket: Int, block: Result<CSVBlock, FormError>)? {
    source.locked {
      let next: Result<CSVBlock, FormError>?
      do throws(FormError) {
        next = try nextBlock().map { .success($0) }
      } catch {
        next = .failure(error)
      }
      return state.locked {
        guard !isExhausted, let next else {
          isExhausted = true
          state.wakeAll()
          return nil
        }
        if case .failure = next { isExhausted = true }
        taken += 1
        return (taken - 1, next)
      }
    }
  }

  private func nextBlock() throws(FormError) -> CSVBlock? {
    if let first = rest {
      rest = nil
      return first
    }
    let block = try blocks.next()
    if let block { lastEncoding = block.encoding }
    return block
  }
}
