package import Markup
package import Model
package import Policy

/// A month's facts and results → every document of its folder, in the order of their paths.
///
/// `documents` is the whole job on one screen: views from the register, trees from the templates.
package struct MonthDocuments: Sendable {
  private let register: MonthRegister
  private let templates: TemplateSet
  private let imports: [ImportReport]
  private let alternatives: [ReadingAlternative]

  /// `imports` are the reports of the month's own imports; `alternatives` say who would come out
  /// differently under another reading, and make `readings` where there are any.
  package init(
    results: MonthResults, facts: Facts, options: ReportOptions, templates: TemplateSet,
    imports: [ImportReport] = [], alternatives: [ReadingAlternative] = []
  ) {
    register = MonthRegister(results: results, facts: facts, options: options)
    self.templates = templates
    self.imports = imports
    self.alternatives = alternatives
  }

  /// All documents; throws where a template is at fault, with its name and line.
  package func documents() throws(InvalidDocument) -> [ReportDocument] {
    let people = PersonMaker(register)
    let paths = DocumentPaths(register, people: people.people())
    var documents: [ReportDocument] = []

    documents += try bulletin(paths)
    let company = CompanyMaker(register: register, paths: paths).view()
    documents.append(try document(.company, company, company.frame, path: paths.company))
    let departments = DepartmentMaker(register: register, paths: paths)
    for department in register.results.departments {
      let view = departments.view(department)
      let path = paths.departments[department.department] ?? ""
      documents.append(try document(.department, view, view.frame, path: path))
    }
    let sections = SectionMaker(register: register, paths: paths)
    for section in register.results.sections {
      let view = sections.view(section)
      documents.append(
        try document(.section, view, view.frame, path: paths.sections[section.path] ?? ""))
    }
    for id in people.people() {
      let view = people.view(id)
      documents.append(
        try document(.person, view, view.frame, path: paths.people[id] ?? ""))
    }
    documents += try awards(paths)
    if !alternatives.isEmpty {
      let view = ReadingsMaker(register: register, alternatives: alternatives).view()
      documents.append(try document(.readings, view, view.frame, path: "readings"))
    }
    let report = ImportReportMaker(register: register, reports: imports).view()
    documents.append(
      try document(.importReport, report, report.frame, path: "import-report", forms: [.html]))

    let index = IndexMaker(register: register, paths: paths, documents: documents).view()
    var first = try document(.index, index, index.frame, path: "index", forms: [.html])
    first.script = templates.searchScript
    return [first] + documents
  }

  /// The month's files that are not typeset.
  package func files() -> [OutputFile] {
    [
      OutputFile(
        path: "rejects.csv",
        bytes: CSVText.rejects(imports.flatMap(\.rejects), refused: imports.flatMap(\.refused))),
      OutputFile(path: "exceptions.csv", bytes: CSVText.exceptions(register.results)),
    ]
  }

  private func bulletin(_ paths: DocumentPaths) throws(InvalidDocument) -> [ReportDocument] {
    let maker = BulletinMaker(register)
    let view = maker.bulletin()
    var documents = [
      try document(
        .bulletin, view, view.frame, path: paths.bulletin, forms: [.html, .pdf, .oa])
    ]
    let notices = maker.notices()
    for (index, notice) in notices.enumerated() {
      let path = "notices/\((index + 1).padded(to: 3))-\(PathNames.file(notice.entry.id))"
      documents.append(try document(.notice, notice, notice.frame, path: path))
    }
    if !notices.isEmpty {
      let all = maker.allNotices(notices)
      documents.append(
        try document(.notices, all, all.frame, path: "notices/all", forms: [.pdf]))
    }
    return documents
  }

  private func awards(_ paths: DocumentPaths) throws(InvalidDocument) -> [ReportDocument] {
    let maker = AwardsMaker(register: register)
    guard maker.isNeeded else { return [] }
    let company = maker.view(department: nil)
    var documents = [try document(.awards, company, company.frame, path: paths.awards)]
    for department in maker.departments {
      let view = maker.view(department: department)
      documents.append(
        try document(
          .awards, view, view.frame,
          path: "awards/\(PathNames.file(department.text))-\(register.month)"))
    }
    return documents
  }

  private func document(
    _ template: DocumentTemplate, _ view: some View, _ frame: FrameView, path: String,
    forms: [ReportDocument.Form] = [.html, .pdf]
  ) throws(InvalidDocument) -> ReportDocument {
    ReportDocument(
      path: path, title: frame.title,
      tree: try templates.document(template, view, named: path), forms: forms)
  }
}
