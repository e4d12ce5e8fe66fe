import Ledger

/// What a command that works in a workspace has at hand.
struct Job {
  let world: World
  let workspace: Workspace
  let ledger: Ledger
  let progress: Progress
  private let quiet: Bool

  init(_ options: WorkspaceOptions, world: World) throws {
    self.world = world
    quiet = options.quiet
    workspace = try Workspace(options, world: world)
    progress = Progress(world: world, quiet: options.quiet, verbose: options.verbose)
    try LostLedger.refuse(workspace)
    ledger = try Ledger(path: workspace.ledgerPath)
  }

  var importer: BatchImporter {
    BatchImporter(workspace: workspace, ledger: ledger, progress: progress)
  }

  /// What is worth knowing and asks for nothing, on standard error; left out where the user asked
  /// for quiet.
  func note(_ lines: [String]) {
    if !quiet { lines.forEach(world.say) }
  }

  /// Lines for the eye, left out where the user asked for quiet.
  func say(_ lines: [String]) {
    if !quiet { lines.forEach(world.print) }
  }
}
