import Model
import Policy

/// Named readings of the policy → what they and their choices are called in a document.
enum ReadingLabel {
  struct Reading {
    var key: String
    var name: String
    /// Choices in the order of the rules, with what each means.
    var choices: [(key: String, meaning: String)]
  }

  static let all: [Reading] = [
    Reading(
      key: "attitude", name: "什么算服务态度投诉",
      choices: [("category", "只算诉求类别为服务态度的"), ("all-four", "四类服务投诉都算")]),
    Reading(
      key: "unit", name: "怎样算一件",
      choices: [("incident", "同一事项的多件工单按一件计"), ("ticket", "每件工单各计一件")]),
    Reading(
      key: "person-threshold", name: "个人年内件数怎样累计",
      choices: [("combined", "态度投诉与检查曝光合并累计"), ("separate", "各类分别累计")]),
    Reading(
      key: "section-trigger", name: "科所月度怎样触发",
      choices: [("any", "任一类达到即触发"), ("with-inspection", "投诉与检查曝光同时达到才触发")]),
    Reading(
      key: "fallback-counts", name: "代为负责是否计入本人件数",
      choices: [("no", "不计入"), ("yes", "计入")]),
    Reading(
      key: "exposure", name: "曝光按单还是按事",
      choices: [("ticket", "一单一曝光"), ("incident", "一事一曝光")]),
    Reading(
      key: "quota-rounding", name: "标兵名额怎样取整",
      choices: [("down", "舍去小数"), ("nearest", "四舍五入"), ("up", "有小数即进一")]),
    Reading(
      key: "excellent-needs", name: "年度优秀须有哪种标兵",
      choices: [("annual-award", "须为年度服务标兵"), ("any-award", "当年任一服务标兵均可")]),
    Reading(
      key: "late-appeals", name: "逾期复议",
      choices: [("reject", "不予受理"), ("accept", "仍予受理")]),
    Reading(
      key: "staff-names", name: "公开文件怎样写员工姓名",
      choices: [("surname", "只写姓氏（张某某）"), ("full", "写全名"), ("id", "只写工号")]),
    Reading(
      key: "bulletin-amounts", name: "曝光台是否写金额",
      choices: [("no", "不写"), ("yes", "写")]),
  ]

  /// The readings in force on which a rule hinges: `怎样算一件：同一事项的多件工单按一件计`.
  static func deciding(_ rule: RuleID, in readings: [String: String]) -> [String] {
    rule.readings.compactMap { id in
      guard let reading = all.first(where: { $0.key == id.rawValue }),
        let choice = readings[id.rawValue]
      else { return nil }
      return "\(reading.name)：\(meaning(of: choice, in: reading))"
    }
  }

  static func meaning(of choice: String, in reading: Reading) -> String {
    reading.choices.first { $0.key == choice }?.meaning ?? choice
  }
}
