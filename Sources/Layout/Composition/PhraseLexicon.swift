/// Set phrases of the trade, which no line of a title should cut and no dictionary knows.
enum PhraseLexicon {
  /// A text's set phrases, the longest at each place, as ranges of its characters.
  static func phrases(in characters: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < characters.count {
      let longest = min(maximum, characters.count - start)
      let length = stride(from: longest, to: 1, by: -1).first { length in
        var text = ""
        text.unicodeScalars.append(contentsOf: characters[start..<start + length])
        return phrases.contains(text)
      }
      if let length { found.append(start..<start + length) }
      start += length ?? 1
    }
    return found
  }

  private static let phrases: Set<String> = [
    "推诿扯皮", "吃拿卡要", "冷硬横推", "首问负责", "首问负责制", "服务热线", "供水服务", "服务态度",
    "服务质量", "服务规范", "服务曝光台", "营业厅", "营业窗口", "抢修队", "客服部", "客服中心", "服务中心",
    "抄表员", "抢修人员", "工作人员", "窗口人员", "责任追究", "责任单位", "整改落实", "落实情况", "查处情况",
    "处理情况", "整改情况", "执行情况", "考核办法", "管理办法", "实施办法", "实施细则", "实施方案",
    "工作方案", "工作要点", "专项整治", "专项检查", "明察暗访", "回头看", "绩效考核", "绩效扣减",
    "通报批评", "督查通报", "情况通报", "水质", "二次供水", "停水", "水表", "水费", "用水户", "欠费停水",
    "二次供水设施", "自来水", "排水", "污水处理", "管网", "维修", "上半年", "下半年", "第一季度",
    "第二季度", "第三季度", "第四季度", "监督检查", "群众满意度", "用户满意度", "满意度", "重复投诉",
    "有效投诉", "典型案例", "典型问题", "突出问题", "先进集体", "先进个人", "干部职工", "有关问题",
    "有关事项", "投诉处理", "投诉举报", "工单办理", "办理时限",
  ]

  private static let maximum = 6
}
