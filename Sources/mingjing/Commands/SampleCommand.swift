import ArgumentParser
import Delivery
import Model
import Sample

/// `mingjing sample`: a seed → the exports of a fictional company, to try the program with.
struct SampleCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "生成虚构公司的导出，供试用和演示。",
    discussion: """
      人名、电话、地址都是编造的；同样的种子生成同样的文件。其中故意留有例外、重复、更新和退回的行。

      例如：
        mingjing sample --months 2026-06..2026-09 --to 演示数据
        mingjing sample --months 2026-08 --staff 1000 --seed 7 --to 演示数据
      """)

  @Option(
    name: .long, help: ArgumentHelp("月份范围，例如 2026-06..2026-09。", valueName: "月份"),
    transform: Arguments.months)
  var months: [Month]

  @Option(name: .long, help: ArgumentHelp("员工人数。", valueName: "人数"))
  var staff = 300

  @Option(name: .long, help: ArgumentHelp("种子：同样的种子生成同样的文件。", valueName: "数"))
  var seed: UInt64 = 1

  @Option(name: .long, help: ArgumentHelp("写到哪个文件夹，每月一个子文件夹。", valueName: "文件夹"))
  var to: String

  @Flag(name: .long, help: "只显示错误和最后的结果。")
  var quiet = false

  func validate() throws {
    guard staff >= Sample.minimumStaff else {
      throw ValidationError("人数太少：--staff 至少 \(Sample.minimumStaff)。")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let progress = Progress(world: world, quiet: quiet, verbose: false)
    let sample = Sample(months: months, staff: staff, seed: seed)
    var count = 0
    for month in months {
      let folder = "\(world.absolute(to))/\(month)"
      try sample.files(of: month) { file in
        progress.update("写入 \(month)/\(file.name)")
        try world.write(try bytes(of: file, month: month), to: "\(folder)/\(file.name)")
        count += 1
      }
    }
    progress.finish()
    world.print("已写入 \(months.count) 个月共 \(count) 个文件：\(to)")
    return .done
  }

  private func bytes(of file: SampleFile, month: Month) throws -> [UInt8] {
    let encoding: CSVEncoder.Encoding
    switch file.form {
    case .xlsx:
      return try WorkbookWriter.bytes(
        of: Workbook(sheets: file.tables, created: month.lastDay, look: .export))
    case .utf8: encoding = .utf8
    case .utf8BOM: encoding = .utf8BOM
    case .gb18030: encoding = .gb18030
    case .utf16LE: encoding = .utf16LE
    }
    // An export is what a system wrote, formula-like cells and all.
    let encoder = CSVEncoder(encoding: encoding, guardsFormulas: false)
    return try file.tables.flatMap { try encoder.encode($0) }
  }
}
