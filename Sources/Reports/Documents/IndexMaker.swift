import Model
import Policy

/// Everything of the month → its index: key figures, links, and a table to search.
struct IndexMaker {
  let register: MonthRegister
  let paths: DocumentPaths
  /// All other documents, in order.
  let documents: [ReportDocument]

  func view() -> IndexView {
    let company = CompanyMaker(register: register, paths: paths)
    return IndexView(
      frame: register.frame(
        "\(register.month.chinese)服务曝光与绩效", subject: "\(register.month.chinese)一览", audience: "客服中心"
      ),
      lead: company.lead() + unpublished(), cards: company.cards(),
      chart: CountsMaker.trend(
        CompanyMaker.trend(register.results), months: register.monthsOfYear, kind: "stacked",
        title: "今年逐月件数", subject: "全公司",
        since: register.firstMonthWithData),
      departments: company.rows(from: "index"), total: company.total(), main: main(),
      todo: TodoMaker(register: register).items(department: nil), entries: entries())
  }

  private func unpublished() -> String {
    let months = register.results.unpublishedMonths
    guard !months.isEmpty else { return "" }
    return "今年还有\(months.map { "\($0.number)月" }.joined(separator: "、"))没有发布。"
  }

  /// The documents of which there is one, and the files that other programs read.
  private func main() -> [IndexView.Link] {
    documents.filter { document in
      ["bulletin/", "company/", "awards/评选", "readings", "import-report", "notices/all"]
        .contains { document.path.hasPrefix($0) }
    }.flatMap(forms) + Self.lists
  }

  /// A link to each form of a document.
  private func forms(of document: ReportDocument) -> [IndexView.Link] {
    document.forms.map { form in
      let (ending, name) =
        switch form {
        case .html: ("html", "网页")
        case .pdf: ("pdf", "PDF")
        case .oa: ("oa.html", "粘贴到 OA 的片段")
        }
      let page = PathNames.href(document.path, from: "index")
      return IndexView.Link(
        kind: "", name: document.title, href: String(page.dropLast("html".count)) + ending,
        note: name)
    }
  }

  /// The files that are no documents.
  private static let lists = [
    IndexView.Link(kind: "", name: "须处理的例外和提示", href: "exceptions.csv", note: "CSV 清单"),
    IndexView.Link(kind: "", name: "退回的行和拒收的文件", href: "rejects.csv", note: "CSV 清单"),
    IndexView.Link(kind: "", name: "全部结果", href: "results.json", note: "供其他程序读取"),
    IndexView.Link(kind: "", name: "文件清单与校验值", href: "manifest.json", note: "供核对"),
  ]

  private func link(_ document: ReportDocument, kind: String, note: String) -> IndexView.Link {
    // The collected notices have no page of their own, only a file for the printer.
    let page = PathNames.href(document.path, from: "index")
    let href =
      document.forms.contains(.html) ? page : String(page.dropLast("html".count)) + "pdf"
    return IndexView.Link(kind: kind, name: document.title, href: href, note: note)
  }

  private func entries() -> [IndexView.Link] {
    documents.map { link($0, kind: kind(of: $0.path), note: note(of: $0.path)) }
      + register.results.exposures.map(entry) + register.results.inspectionExposures.map(entry)
  }

  private func kind(of path: String) -> String {
    switch path.split(separator: "/").first ?? "" {
    case "bulletin": "通报"
    case "notices": "通知单"
    case "company": "公司"
    case "departments": "部门"
    case "sections": "科所"
    case "people": "个人"
    case "awards": "评选"
    default: "报告"
    }
  }

  /// What a search may look for beside the title: department, section, post.
  private func note(of path: String) -> String {
    guard let id = paths.people.first(where: { $0.value == path })?.key,
      let row = register.rosterRows[id]?.first
    else { return "" }
    return [id.text, row.department, row.section ?? "", row.post ?? row.position.rawValue]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func entry(_ exposure: Exposure) -> IndexView.Link {
    IndexView.Link(
      kind: "曝光工单", name: exposure.tickets.map(\.text).joined(separator: "、"),
      href: PathNames.href(paths.bulletin, from: "index"),
      note:
        "\(Words.names(exposure.classes))　\(register.unit(exposure.named))　" + words(exposure))
  }

  private func entry(_ exposure: InspectionExposure) -> IndexView.Link {
    IndexView.Link(
      kind: "检查曝光", name: exposure.inspection.text,
      href: PathNames.href(paths.bulletin, from: "index"),
      note: [
        register.unit(exposure.named),
        register.inspections[exposure.inspection].flatMap { register.problem(of: $0.record) } ?? "",
      ].joined(separator: "　"))
  }

  /// What was said in the tickets of an entry, masked, so that a search finds its words.
  private func words(_ exposure: Exposure) -> String {
    exposure.tickets.compactMap { register.tickets[$0].map { register.story(of: $0.record) } }
      .joined(separator: "　")
  }
}
