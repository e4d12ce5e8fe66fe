import Delivery
import Model
import Reports

/// The payroll's tables → `payroll/扣减与奖励-2026-08.xlsx` and `.csv`.
struct PayrollFiles {
  private let payroll: (sheets: [Table], list: Table)
  private let month: Month
  private let date: Day

  init(_ payroll: (sheets: [Table], list: Table), month: Month, date: Day) {
    self.payroll = payroll
    self.month = month
    self.date = date
  }

  /// Adds both files; a workbook that cannot be written is named, and everything else stays.
  func add(to set: inout SetDocuments) {
    let path = "payroll/扣减与奖励-\(month)"
    let workbook = Workbook(
      sheets: payroll.sheets, title: "\(month.chinese)绩效扣减与奖励", author: "明镜", created: date)
    do throws(DeliveryError) {
      set.files.append(
        OutputFile(path: path + ".xlsx", bytes: try WorkbookWriter.bytes(of: workbook)))
      set.files.append(
        OutputFile(
          path: path + ".csv", bytes: try CSVEncoder(encoding: .utf8BOM).encode(payroll.list)))
    } catch {
      set.failures.append(DocumentFailure(document: path, reason: error.userText))
    }
  }
}
