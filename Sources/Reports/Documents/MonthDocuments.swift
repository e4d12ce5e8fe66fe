import Markup
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

  /// All documents; one whose data its template cannot show is named, and the others are made.
  package func made() -> MadeDocuments {
    let people = PersonMaker(register)
    let paths = DocumentPaths(register, people: people.people())
    var made = MadeDocuments()

    bulletin(paths, &made)
    let company = CompanyMaker(register: register, paths: paths).view()
    add(.company, company, company.frame, path: paths.company, to: &made)
    let departments = DepartmentMaker(register: register, paths: paths)
    for department in register.results.departments {
      let view = departments.view(department)
      let path = paths.departments[department.department] ?? ""
      add(.department, view, view.frame, path: path, to: &made)
    }
    let sections = SectionMaker(register: register, paths: paths)
    for section in register.results.sections {
      let view = sections.view(section)
      add(
        .section, view, view.frame, path: paths.sections[section.path] ?? "", to: &made)
    }
    for id in people.people() {
      let view = people.view(id)
      add(.person, view, view.frame, path: paths.people[id] ?? "", to: &made)
    }
    awards(paths, &made)
    if !alternatives.isEmpty {
      let view = ReadingsMaker(register: register, alternatives: alternatives).view()
      add(.readings, view, view.frame, path: "readings", to: &made)
    }
    let report = ImportReportMaker(register: register, reports: imports).view()
    add(.importReport, report, report.frame, path: "import-report", forms: [.html], to: &made)

    let index = IndexMaker(register: register, paths: paths, documents: made.documents).view()
    var first = MadeDocuments()
    add(.index, index, index.frame, path: "index", forms: [.html], to: &first)
    for place in first.documents.indices {
      first.documents[place].script = templates.searchScript
    }
    return MadeDocuments(
      documents: first.documents + made.documents, failures: first.failures + made.failures)
  }

  /// What the personnel office pays from: the sheets of its workbook, and all of it as one list.
  package func payroll() -> (sheets: [Table], list: Table) {
    let maker = PayrollMaker(register)
    return (maker.sheets(), maker.list())
  }

  /// The month's files that are not typeset; they need no template.
  package static func lists(_ results: MonthResults, imports: [ImportReport]) -> [OutputFile] {
    [
      OutputFile(
        path: "rejects.csv",
        bytes: CSVText.rejects(imports.flatMap(\.rejects), refused: imports.flatMap(\.refused))),
      OutputFile(path: "exceptions.csv", bytes: CSVText.exceptions(results)),
    ]
  }

  private func bulletin(_ paths: DocumentPaths, _ made: inout MadeDocuments) {
    let maker = BulletinMaker(register)
    let view = maker.bulletin()
    add(.bulletin, view, view.frame, path: paths.bulletin, forms: [.html, .pdf, .oa], to: &made)
    let notices = maker.notices()
    var names = DistinctPaths(taken: ["notices/all"])
    for (index, notice) in notices.enumerated() {
      let path = names.path(in: "notices", [(index + 1).padded(to: 3), notice.entry.id])
      add(.notice, notice, notice.frame, path: path, to: &made)
    }
    if !notices.isEmpty {
      let all = maker.allNotices(notices)
      add(.notices, all, all.frame, path: "notices/all", forms: [.pdf], to: &made)
    }
  }

  private func awards(_ paths: DocumentPaths, _ made: inout MadeDocuments) {
    let maker = AwardsMaker(register: register)
    guard maker.isNeeded else { return }
    let company = maker.view(department: nil)
    add(.awards, company, company.frame, path: paths.awards, to: &made)
    var names = DistinctPaths(taken: [paths.awards])
    for department in maker.departments {
      let view = maker.view(department: department)
      add(
        .awards, view, view.frame,
        path: names.path(in: "awards", [department.text], ending: "-\(register.month)"), to: &made)
    }
  }

  /// Adds the document, or why there is none.
  private func add(
    _ template: DocumentTemplate, _ view: some View, _ frame: FrameView, path: String,
    forms: [ReportDocument.Form] = [.html, .pdf], to made: inout MadeDocuments
  ) {
    do throws(InvalidDocument) {
      let tree = try templates.document(template, view, named: path)
      made.documents.append(
        ReportDocument(path: path, title: frame.title, tree: tree, forms: forms))
    } catch {
      made.failures.append(DocumentFailure(document: path, reason: error.userText))
    }
  }
}
