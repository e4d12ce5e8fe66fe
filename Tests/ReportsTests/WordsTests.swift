import Model
import Policy
import Testing

@testable import Reports

@Suite("Codes become the words of the documents")
struct WordsTests {
  @Test(arguments: [
    (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "100"),
  ])
  func headingsAreNumberedInChinese(number: Int, text: String) {
    #expect(Words.ordinal(number) == text)
  }

  @Test(arguments: [(Yuan(500), "+500"), (Yuan(-500), "−500"), (Yuan(0), "0")])
  func moneyHasItsSign(yuan: Yuan, text: String) {
    #expect(Words.yuan(yuan) == text)
  }

  @Test(arguments: [
    (Effect.deduct(Yuan(500)), "扣减绩效 500 元"),
    (.bonus(percent: 70, annualCap: .basicallyCompetent), "年终绩效奖金按 70% 发放，年度测评最高基本称职"),
    (.dismissalAdvised(annualCap: .basicallyCompetent), "建议用人单位予以辞退，年度测评最高基本称职"),
    (.withdrawCollective, "建议取消先进集体评选资格"), (.monthCap(.basicallyCompetent), "当月测评最高基本称职"),
    (.award(Yuan(1000)), "奖励 1000 元"), (.disqualified, "取消本次评比资格"), (.invalid, "不成立"),
  ])
  func effectsAreSaid(effect: Effect, text: String) {
    #expect(effect.chinese == text)
  }

  @Test(arguments: [
    ("工单 GD1,按规定:扣减;", "工单 GD1，按规定：扣减；"), ("1,234 元", "1,234 元"), ("9:05,来电", "9:05，来电"),
    ("GD1,GD2", "GD1，GD2"), ("", ""), ("末尾,", "末尾，"),
  ])
  func marksAreFullWidthButInNumbers(text: String, result: String) {
    #expect(Words.sentence(text) == result)
  }

  @Test(arguments: [
    ([TicketClass.attitude, .unsatisfied, .complaint], "服务态度投诉、12345热线不满意"),
    ([.complaint], "责任性服务投诉"), ([.liveStream, .dispute], "云直播责任投诉、服务纠纷"), ([.inspection], "检查曝光"),
    ([], ""),
  ])
  func classesAreNamed(classes: [TicketClass], text: String) {
    #expect(Words.names(classes) == text)
  }

  @Test(arguments: RuleID.allCases)
  func everyRuleHasAName(rule: RuleID) {
    #expect(!rule.chinese.isEmpty && rule.chinese != rule.rawValue)
  }

  @Test(arguments: IssueKind.allCases)
  func everyExceptionHasAName(kind: IssueKind) {
    #expect(kind.chinese != kind.rawValue)
  }

  @Test(arguments: AwardGroup.Reason.allCases)
  func everyReasonOfIneligibilityHasAName(reason: AwardGroup.Reason) {
    #expect(reason.chinese != reason.rawValue)
  }

  @Test(arguments: AppealResult.Reason.allCases)
  func everyReasonOfAnAppealHasAName(reason: AppealResult.Reason) {
    #expect(reason.chinese != reason.rawValue)
  }

  @Test(arguments: [
    ("5.2.1a", "五（二）1"), ("5.2.3b", "五（二）3"), ("6.2", "六2"), ("5.3.4", "五（三）4"), ("9.9", "9.9"),
  ])
  func clausesAreCitedByTheirLabels(clause: String, label: String) {
    #expect(SampleMonth().results.clauseLabels[clause] == label)
  }

  @Test func everyReadingOfTheRulesIsExplained() {
    #expect(
      ReadingLabel.all.map(\.key) == [
        "attitude", "unit", "person-threshold", "section-trigger", "fallback-counts", "exposure",
        "quota-rounding", "excellent-needs", "late-appeals", "staff-names", "bulletin-amounts",
      ])
    for reading in ReadingLabel.all { #expect(reading.choices.count >= 2) }
  }

  @Test(arguments: [(0, "已触发"), (-2, "已触发"), (1, "差 1 件"), (4, "差 4 件")])
  func theDistanceToAThresholdIsSaid(left: Int, text: String) {
    #expect(CountsMaker.left(left).text == text)
  }

  @Test(arguments: [
    (118, 120, "98.3%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (0, 0, "—"), (3, 3, "100.0%"),
  ])
  func sharesAreRoundedExactly(part: Int, whole: Int, text: String) {
    #expect(OperationsMaker.percent(part, whole) == text)
  }

  @Test(arguments: [
    ("people/E1-张", "index", "people/E1-%E5%BC%A0.html"),
    ("people/E1 a", "sections/x", "../people/E1%20a.html"),
  ])
  func linksAreRelativeAndASCII(path: String, from: String, href: String) {
    #expect(PathNames.href(path, from: from) == href)
  }
}
