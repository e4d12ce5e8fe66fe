internal import Synchronization

/// Steps of long work for the eye: one redrawn line on a terminal, plain lines elsewhere.
///
/// Nothing is shown before a second has gone by, so that quick work stays quiet.
final class Progress: Sendable {
  private struct State {
    var started: Double
    var lastDrawn = -1.0
    var drawn = false
  }

  private let world: World
  private let quiet: Bool
  private let verbose: Bool
  private let state: Mutex<State>

  init(world: World, quiet: Bool, verbose: Bool) {
    self.world = world
    self.quiet = quiet
    self.verbose = verbose
    state = Mutex(State(started: world.elapsed()))
  }

  /// A step begins: `[2/5] 计算考核结果`.
  func step(_ number: Int, of count: Int, _ name: String) {
    report("[\(number)/\(count)] \(name)", always: verbose)
  }

  /// How far the step is; safe to call often and from several threads.
  func update(_ text: @autoclosure () -> String) {
    guard !quiet, world.progressOnTerminal else { return }
    let now = world.elapsed()
    let due = state.withLock { state in
      guard now - state.started > 1, now - state.lastDrawn > 0.1 else { return false }
      state.lastDrawn = now
      state.drawn = true
      return true
    }
    if due { world.standardError("\r\u{1b}[K\(text())") }
  }

  /// Takes the progress line off the terminal, before anything else is printed.
  func finish() {
    let drawn = state.withLock { state in
      defer { state.drawn = false }
      return state.drawn
    }
    if drawn { world.standardError("\r\u{1b}[K") }
  }

  private func report(_ line: String, always: Bool) {
    guard !quiet else { return }
    if world.progressOnTerminal && !always {
      update(line)
    } else {
      finish()
      let late = state.withLock { world.elapsed() - $0.started > 1 }
      if always || late { world.say(line) }
    }
  }
}
