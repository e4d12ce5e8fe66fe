/// How files were read → the same with names of files and sheets, headings and values clean of
/// customers' data.
extension ImportReport {
  package func publishable(_ masker: Masker) -> ImportReport {
    var report = self
    for index in report.sheets.indices {
      report.sheets[index].file = masker.maskName(report.sheets[index].file)
      report.sheets[index].sheet = masker.maskName(report.sheets[index].sheet)
    }
    for index in report.rejects.indices {
      report.rejects[index].file = masker.maskName(report.rejects[index].file)
      report.rejects[index].sheet = masker.maskName(report.rejects[index].sheet)
      report.rejects[index].heading = report.rejects[index].heading.map(masker.maskName)
      // Intake, which knows the kind of the column, masked the value; here customers are known.
      report.rejects[index].value = report.rejects[index].value.map { value in
        masker.isKnownNumber(value) ? MaskKind.number.words : masker.maskName(value)
      }
    }
    for index in report.refused.indices {
      report.refused[index].file = masker.maskName(report.refused[index].file)
    }
    for index in report.files.indices {
      report.files[index].name = masker.maskName(report.files[index].name)
    }
    return report
  }
}
