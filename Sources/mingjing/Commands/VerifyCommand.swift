import ArgumentParser
import Model

/// `mingjing verify`: a month's folder, its manifest, the register and the ledger → whether they
/// say the same; writes nothing.
struct VerifyCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对一个月：文件与 manifest.json、台账的登记、由台账重做的结果是否逐字节一致。",
    discussion: """
      核对文件有没有改动、缺少、多出，登记和接受的例外是否与台账一致，再由台账重做一遍比对。
      政策、模板或程序在那以后换过的，会先说明。不写任何文件。

      例如：
        mingjing verify --month 2026-08
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    let differences = try MonthVerifier(job: job).differences(month.month)
    job.progress.finish()
    guard differences.isEmpty else {
      differences.forEach(world.say)
      world.say("\(month.month.chinese)有 \(differences.count) 处不一致。文件被改动过的，请从备份取回原来的文件夹。")
      return .open
    }
    world.print("\(month.month.chinese)核对无误：文件、登记和由台账重做的结果逐字节一致。")
    return .done
  }
}
