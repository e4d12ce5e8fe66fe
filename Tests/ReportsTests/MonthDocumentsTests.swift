import Foundation
import Markup
@_spi(CustomerData) import Model
import Policy
import Testing

@testable import Reports

@Suite("A month becomes its documents")
struct MonthDocumentsTests {
  private let sample = SampleMonth()

  private func text(_ path: String, _ documents: [ReportDocument]) throws -> String {
    let document = try #require(documents.first { $0.path == path })
    return document.tree.text.split(whereSeparator: \.isNewline).joined()
  }

  @Test func everyDocumentHasItsPlaceInOrder() throws {
    let alternative = ReadingAlternative(reading: "unit", choice: "ticket", differences: [])
    let documents = try sample.documents(alternatives: [alternative])
    #expect(
      documents.map(\.path) == [
        "index", "bulletin/曝光台-2026-08", "notices/001-GD1", "notices/002-GD2", "notices/003-GD0",
        "notices/004-JC1",
        "notices/all", "company/全公司-2026-08", "departments/城东营业所", "departments/城西_营业所",
        "sections/城东营业所-营业厅", "sections/城西_营业所-管网科", "people/E0001-张三丰",
        "people/E0002-欧阳锋", "people/E0003-王语嫣", "people/E0005-阿紫", "awards/评选-2026-08",
        "awards/城东营业所-2026-08", "readings", "import-report",
      ])
    #expect(documents.first?.forms == [.html])
    #expect(documents[1].forms == [.html, .pdf, .oa])
    #expect(documents.first { $0.path == "notices/all" }?.forms == [.pdf])
    #expect(documents.first?.script?.contains("addEventListener") == true)
  }

  @Test func theSameMonthGivesTheSameTrees() throws {
    #expect(try sample.documents().map(\.tree) == sample.documents().map(\.tree))
  }

  @Test func noCustomerDatumIsInAnyDocument() throws {
    for document in try sample.documents() {
      let text = MarkupSerializer.xhtml(document.tree)
      for secret in SampleMonth.secrets {
        #expect(!text.contains(secret), "\(document.path) holds \(secret)")
      }
    }
    for file in MonthDocuments.lists(sample.results, imports: sample.imports) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in SampleMonth.secrets { #expect(!text.contains(secret)) }
    }
  }

  @Test func reportsNeverReachesRawCustomerData() throws {
    let room = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Reports")
    let files = try #require(FileManager.default.enumerator(atPath: room.path))
    var count = 0
    for case let file as String in files where file.hasSuffix(".swift") {
      count += 1
      let text = try String(contentsOf: room.appending(path: file), encoding: .utf8)
      #expect(!text.contains("@_spi"), "\(file) must see masked text only")
    }
    #expect(count > 20)
  }

  @Test(arguments: [
    ("bulletin/曝光台-2026-08", "张某某"), ("notices/001-GD1", "张某某"),
    ("departments/城东营业所", "张某某"), ("company/全公司-2026-08", "王某某"),
    ("awards/评选-2026-08", "王某某"), ("sections/城东营业所-营业厅", "张三丰"),
    ("people/E0001-张三丰", "张三丰"),
  ])
  func staffAreNamedAsEachDocumentMay(path: String, name: String) throws {
    let text = try text(path, sample.documents())
    #expect(text.contains(name))
    if name.contains("某") {
      for full in ["张三丰", "欧阳锋", "王语嫣", "阿紫"] { #expect(!text.contains(full)) }
    }
  }

  @Test(arguments: [("full", "张三丰"), ("id", "责任人：E0001"), ("surname", "张某某")])
  func theReadingSaysHowStaffAreNamed(choice: String, name: String) throws {
    var sample = sample
    sample.results.readings["staff-names"] = choice
    #expect(try text("bulletin/曝光台-2026-08", sample.documents()).contains(name))
  }

  @Test(arguments: [
    "2026年第8期", "关于2026年8月服务曝光情况的通报", "8月，集团共受理各类工单 4 件",
    "认定服务态度投诉 4 件、12345热线不满意工单 2 件", "复议成立 1 件，不予考核。", "现将有关情况通报如下。",
    "一、曝光工单（2件）", "（一）城东营业所（2件）", "1. GD1（服务态度投诉、12345热线不满意）",
    "经核实属责任投诉，客户回访不满意。", "责任单位：城东营业所营业厅；责任人：张某某。依据：实施意见五（二）1。",
    "涉及工单：GD2、GD3。", "二、内部检查曝光（1起）", "现场检查发现：未着工装；留下客户（电话略）。",
    "三、以往月份补充曝光（1件）", "2026年7月发生，本期补充曝光", "责任部门待查", "四、更正",
    "2026年第7期曝光的工单 GD9（城东营业所），经复核不应曝光，现予更正，原曝光内容撤销。", "五、各部门情况", "六、工作要求",
    "城东营业所年内件数已接近年度红线", "2026年8月31日印发",
  ])
  func theBulletinSays(sentence: String) throws {
    #expect(try text("bulletin/曝光台-2026-08", sample.documents()).contains(sentence))
  }

  @Test(arguments: [("no", false), ("yes", true)])
  func amountsStandInTheBulletinByReadingOnly(choice: String, isShown: Bool) throws {
    var sample = sample
    sample.results.readings["bulletin-amounts"] = choice
    let documents = try sample.documents()
    for path in ["bulletin/曝光台-2026-08", "notices/001-GD1", "notices/all"] {
      let text = try text(path, documents)
      #expect(text.contains("张某某扣减绩效 500 元") == isShown)
      #expect(!text.contains("罚款"))
      #expect(!text.contains("督察"))
    }
  }

  @Test(arguments: [
    "工号 E0001，城东营业所营业厅 营业厅坐席", "本月扣减 500 元，退还 500 元，合计 0 元。", "80%",
    "年度测评最高基本称职", "当事人扣减", "实施意见五（二）1 ",
    "口径①②。工单 GD1认定为服务态度投诉，扣减500元。 凭GD1", "口径：①什么算服务态度投诉：只算诉求类别为服务态度的；②怎样算一件：同一事项的多件工单按一件计。",
    "撤销：当事人扣减", "+500", "复议成立，退回扣减。",
    "没有计入的工单与检查", "复议已予认定，不予考核，也不曝光。", "复议已于8月5日截止", "工单-8月.xlsx", "abababababab",
    "年内态度投诉与检查曝光", "2 / 2", "已触发", "今年的服务考试成绩优异：96 分。", "请在期限内把书面事实和证据交所在部门",
  ])
  func thePersonIsTold(sentence: String) throws {
    #expect(try text("people/E0001-张三丰", sample.documents()).contains(sentence))
  }

  @Test func theDateDecidesWhetherAnAppealIsStillPossible() throws {
    let text = try text("people/E0001-张三丰", sample.documents(date: "2026-08-04"))
    #expect(text.contains("复议可提交到8月5日"))
  }

  @Test(arguments: [
    "距年度红线：差 1 件。", "4 / 5", "部门年内服务态度投诉 · 五（二）3", "营业厅当月服务态度投诉", "2 / 2",
    "临界　城东营业所 年内服务态度投诉已有 4 件，再有 1 件即达五（二）3的 5 件。", "临界　王某某年内检查曝光已有 1。",
    "复议已予认定，不予考核，也不曝光。六21GD4",
    "考试　1 人应补考：王某某。", "数据　工号与姓名不符 1 处", "张某某 扣减绩效 500 元",
    "直播 1 场，留言 120 条，已闭环 118 条（98.3%）。", "清源劳务公司", "标兵候选（季度 2026Q3，合并组）",
    "服务投诉（三1—三4）",
  ])
  func theDepartmentIsShown(sentence: String) throws {
    #expect(try text("departments/城东营业所", sample.documents()).contains(sentence))
  }

  @Test(arguments: [
    ("sections/城东营业所-营业厅", "营业厅年内达到月度件数"), ("sections/城东营业所-营业厅", "1 / 3"),
    ("company/全公司-2026-08", "各科所逐月件数"), ("company/全公司-2026-08", "服务投诉的类别"),
    ("company/全公司-2026-08", "怎样算一件（五（二）1）：同一事项的多件工单按一件计"),
    ("company/全公司-2026-08", "85.5"), ("company/全公司-2026-08", "城东营业所 1 件"),
    ("awards/评选-2026-08", "有责任性服务投诉、有12345不满意工单、不是全程在岗"),
    ("awards/评选-2026-08", "名额 1 人"), ("awards/评选-2026-08", "待集团批准"),
    ("import-report", "共读 7 行：采用 5，更新 0，重复 1，退回 1。有 1 个文件读不了。发布前有 1 处问题须先处理。"),
    ("import-report", "工单-8月.xlsx“Sheet1”第 9 行 C 列"), ("import-report", "未识别"),
    ("import-report", "工单-8月.xlsx“Sheet1”：有隐藏的工作表，没有读"), ("index", "今年还有6月没有发布。"),
    ("index", "全部文件与条目"), ("notices/001-GD1", "签收"),
    ("bulletin/曝光台-2026-08", "经12345热线回访，客户不满意。"),
  ])
  func otherDocumentsSay(path: String, sentence: String) throws {
    #expect(try text(path, sample.documents()).contains(sentence))
  }

  @Test func aDraftSaysSoAndAPublishedMonthDoesNot() throws {
    for document in try sample.documents(isDraft: true) {
      #expect(MarkupSerializer.xhtml(document.tree).contains("content=\"草稿\""))
    }
    for document in try sample.documents(isDraft: false) {
      #expect(!document.tree.text.contains("草稿"))
      #expect(!MarkupSerializer.xhtml(document.tree).contains("content=\"草稿\""))
    }
  }

  @Test func linksOfTheIndexLeadToDocuments() throws {
    let documents = try sample.documents()
    let index = try #require(documents.first)
    var links: [String] = []
    func visit(_ element: Element) {
      if let href = element["href"] { links.append(href) }
      for child in element.elements { visit(child) }
    }
    visit(index.tree)
    let targets = Set(
      documents.flatMap { document in
        document.forms.map { "\(document.path).\($0 == .oa ? "oa.html" : $0.rawValue)" }
      } + ["exceptions.csv", "rejects.csv", "results.json", "manifest.json"])
    #expect(links.count > 20)
    for link in links {
      #expect(targets.contains(link.removingPercentEncoding ?? ""), "\(link) leads nowhere")
    }
  }

  @Test func theBulletinTellsTheSummaryThatWasWrittenForIt() throws {
    var month = sample
    month.facts.tickets = month.facts.tickets.map { row in
      var ticket = row.record
      if ticket.id == "GD1" { ticket.summary = Sensitive("窗口人员答复生硬，联系电话13812349876。") }
      return Stored(record: ticket, place: row.place, order: row.order)
    }
    let bulletin = try text("bulletin/曝光台-2026-08", month.documents())
    #expect(bulletin.contains("窗口人员答复生硬"))
    #expect(!bulletin.contains("13812349876"))
  }

  @Test func anEmptyMonthHasItsDocumentsToo() throws {
    var empty = sample
    empty.facts = Facts(month: sample.month)
    empty.facts.roster = sample.facts.roster
    empty.results = MonthResults(month: sample.month, policySHA256: "", readings: [:])
    let documents = try empty.documents()
    #expect(
      documents.map(\.path) == [
        "index", "bulletin/曝光台-2026-08", "company/全公司-2026-08", "import-report",
      ])
    #expect(
      try text("bulletin/曝光台-2026-08", documents)
        .contains("没有认定的服务态度投诉、12345热线不满意工单和检查曝光"))
  }

  @Test func readingsSayWhoWouldComeOutDifferently() throws {
    let documents = try sample.documents(alternatives: [
      ReadingAlternative(reading: "exposure", choice: "incident", differences: []),
      ReadingAlternative(
        reading: "unit", choice: "ticket",
        differences: [
          .init(kind: .person, id: "E0001", month: Yuan(-500), year: Yuan(-500), note: "多计一件")
        ]),
    ])
    let text = try text("readings", documents)
    #expect(text.contains("2 种换法中有 1 种会改变结果"))
    #expect(text.contains("现在采用：同一事项的多件工单按一件计"))
    #expect(text.contains("如果改为：每件工单各计一件"))
    #expect(text.contains("1 处不同；金额合计本月 −500 元，今年 −500 元。"))
    #expect(text.contains("张某某（E0001）−500−500多计一件"))
    #expect(text.contains("没有人的结果会不同。"))
  }
}
