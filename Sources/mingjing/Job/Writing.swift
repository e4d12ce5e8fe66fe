import Delivery
import Ledger
import Model

/// What of a workspace is published: as the register says, and as the folders themselves say.
struct PublishedState {
  /// In the ledger's register.
  let registered: [Month]
  /// Months whose folder says that it is published and that the register does not know.
  let unregistered: [Month]

  func isPublished(_ month: Month) -> Bool {
    registered.contains(month) || unregistered.contains(month)
  }
}

extension Job {
  /// How long a command waits for another one before it gives up, in seconds.
  private static let patience = 60

  /// Runs a command that writes: alone in the workspace, from its first question to the last file
  /// in place.
  ///
  /// A publication that was killed half-way is finished or undone first, as the register says; then
  /// the register is held against the folders.
  ///
  /// - Throws: `DeliveryError.occupied` where another command goes on; `Failure` where the ledger of
  ///   published months is lost.
  func writing<T>(_ command: String, _ body: (PublishedState) throws -> T) throws -> T {
    let lock = try WorkspaceLock(
      folder: workspace.folder, for: "mingjing \(command)", seconds: Self.patience
    ) { holder in
      world.say("正在等待另一个命令结束：\(holder)。")
    }
    let result = Result {
      try settle()
      return try body(try publishedState())
    }
    lock.release()
    return try result.get()
  }

  private func settle() throws {
    let intents = PublishIntent.all(in: workspace.outputFolder)
    guard !intents.isEmpty else { return }
    let registered = try ledger.publishedMonths().map(\.month)
    for intent in intents {
      let isRegistered = registered.contains(intent.month)
      try intent.settle(isRegistered: isRegistered, in: workspace.outputFolder)
      world.say(
        isRegistered
          ? "\(intent.month.chinese)上次发布时中断；登记已经写成，现已收尾，不用再做什么。"
          : "\(intent.month.chinese)上次发布时中断，没有登记；文件夹是发布以前的样子。需要时请再次发布。")
    }
  }

  private func publishedState() throws -> PublishedState {
    let registered = try ledger.publishedMonths().map(\.month)
    let unregistered = PublishedFolders.months(in: workspace.outputFolder)
      .filter { !registered.contains($0) }
    if registered.isEmpty, !unregistered.isEmpty, try ledger.batches().isEmpty {
      throw LostLedger.failure(unregistered)
    }
    return PublishedState(registered: registered, unregistered: unregistered)
  }
}

/// A ledger that is missing or empty beside months that were published from it.
enum LostLedger {
  /// Refuses to go on, before an empty ledger is made where there was one.
  static func refuse(_ workspace: Workspace) throws(Failure) {
    guard !workspace.world.exists(workspace.ledgerPath) else { return }
    let months = PublishedFolders.months(in: workspace.outputFolder)
    guard months.isEmpty else { throw failure(months) }
  }

  static func failure(_ months: [Month]) -> Failure {
    let list = months.map(\.chinese).joined(separator: "、")
    return Failure(
      "output 里有已经发布的月份（\(list)），工作区的台账 ledger.sqlite 却不存在或是空的，什么也没有改动。",
      remedy: "请用 mingjing restore 从备份恢复台账；确实要从头开始，请先把 output 里这些月份的文件夹移到别处。")
  }
}
