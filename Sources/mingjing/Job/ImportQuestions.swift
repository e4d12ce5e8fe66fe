import Intake
import Ledger
import Model

/// What has to be confirmed before a folder becomes a batch: a month that is published, and a
/// folder of another month.
struct ImportQuestions {
  let job: Job
  let month: Month
  /// Whether the user said yes beforehand.
  let isConfirmed: Bool

  /// Asks on a terminal; elsewhere the answer must have been given by `--yes`.
  func ask(about folder: String) throws {
    guard !isConfirmed else { return }
    if try job.ledger.publishedMonths().contains(where: { $0.month == month }) {
      try ask(
        "\(month.chinese)已经发布。再读入它的文件不会改动已发布的结果，变化会在以后的月份里作为更正写出来。")
    }
    if let other = try otherMonth(of: folder) {
      try ask(
        "文件夹“\(folder)”里多数日期是\(other.chinese)的，--month 却是\(month.chinese)，可能拿错了文件夹或写错了月份。")
    }
  }

  private func ask(_ question: String) throws {
    if let confirm = job.world.confirm {
      job.progress.finish()
      if confirm(question + "仍要继续吗？[y/N] ") { return }
      throw Failure("没有继续，什么也没有改动。")
    }
    throw Failure(
      question + "没有读入，什么也没有改动。", remedy: "核对无误、确实要这样做的，加 --yes 再运行。")
  }

  private func otherMonth(of folder: String) throws -> Month? {
    var survey = FolderSurvey(month: month)
    let settings = IntakeSettings(batch: month, mapping: try job.workspace.mapping().value)
    _ = try readFolder(
      job.world.absolute(folder), settings: settings, hash: SHA256Stream.self, into: &survey)
    return survey.other
  }
}
