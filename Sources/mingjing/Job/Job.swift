import Intake
import Ledger
import Model

/// What a command that works in a workspace has at hand.
struct Job {
  let world: World
  let workspace: Workspace
  let ledger: Ledger
  let progress: Progress
  private let quiet: Bool

  init(_ options: WorkspaceOptions, world: World) throws {
    let workspace = try Workspace(options, world: world)
    try LostLedger.refuse(workspace)
    try self.init(options, world: world, ledger: try Ledger(path: workspace.ledgerPath))
  }

  /// Over a ledger that need not be the workspace's own.
  init(_ options: WorkspaceOptions, world: World, ledger: Ledger) throws {
    self.world = world
    quiet = options.quiet
    workspace = try Workspace(options, world: world)
    progress = Progress(world: world, quiet: options.quiet, verbose: options.verbose)
    self.ledger = ledger
  }

  /// The same for a command that only reads: where there is no ledger, none is made.
  init(reading options: WorkspaceOptions, world: World) throws {
    let workspace = try Workspace(options, world: world)
    guard world.exists(workspace.ledgerPath) else { throw Self.empty }
    try self.init(options, world: world)
  }

  /// Nothing has been imported so far.
  static var empty: Failure {
    Failure(
      "台账里还没有数据，也没有花名册。", remedy: "请先运行 mingjing run --month 2026-08 --from 文件夹。")
  }

  var importer: BatchImporter {
    BatchImporter(workspace: workspace, ledger: ledger, progress: progress)
  }

  /// What is worth knowing and asks for nothing, on standard error; left out where the user asked
  /// for quiet.
  func note(_ lines: [String]) {
    if !quiet { lines.forEach(world.say) }
  }

  /// What exists at a month, with everything that is printed as it stands clean of customers' data:
  /// the one door through which facts reach results, documents and the terminal.
  func facts(at month: Month) throws -> Facts {
    let mapping = try workspace.mapping().value
    return try ledger.facts(at: month, renames: mapping.renames)
      .publishable(hotlines: mapping.hotlines)
  }

  /// How a month's files were read, names and values clean in the same way.
  func importReport(of month: Month, masking: MaskingContext?) throws -> ImportReport {
    try ledger.importReport(of: month).publishable(Masker(masking ?? MaskingContext()))
  }

  /// Lines for the eye, left out where the user asked for quiet.
  func say(_ lines: [String]) {
    if !quiet { lines.forEach(world.print) }
  }
}
