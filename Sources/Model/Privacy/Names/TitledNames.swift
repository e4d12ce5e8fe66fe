/// Names before 先生, 女士, 师傅 and their like → painted.
extension NameMasking {
  /// 王建国先生, 欧阳女士: the name before a form of address.
  mutating func maskTitled() {
    for index in 0..<text.count where NameWords.titles.begins(in: text, at: index) {
      let end = text.unit(index - 1) == 0x20 ? index - 1 : index
      if let start = titledStart(before: end) { text.mask(start..<end, as: .title) }
    }
    for index in 1..<max(1, text.count) where NameWords.shortTitles.contains(text.unit(index)) {
      guard Surnames.isCommon(text.unit(index - 1)),
        !NameWords.notShortTitles.begins(in: text, at: index),
        !NameWords.isOrdinary(text.unit(index - 1), text.unit(index)),
        !NameWords.isOrdinary(text.unit(index - 2), text.unit(index - 1)),
        !text.isPainted(index - 1),
        isEdge(index + 1) || NameWords.follows.contains(text.unit(index + 1))
          || NameWords.verbs.begins(in: text, at: index + 1)
      else { continue }
      text.mask((index - 1)..<index, as: .title)
    }
  }

  func titledStart(before end: Int) -> Int? {
    if text.isPainted(end - 1) { return nil }
    if let start = foreignStart(before: end) { return start }
    // Two given characters, one, none; the longest that a surname begins.
    for length in [4, 3, 2, 1] {
      let start = end - length
      guard start >= 0 else { continue }
      let isCompound = length >= 2 && Surnames.isCompound(text.unit(start), text.unit(start + 1))
      if length == 4, !isCompound { continue }
      let surname = isCompound ? 2 : 1
      guard isCompound || Surnames.isSurname(text.unit(start)) else { continue }
      guard isGiven((start + surname)..<end) else { continue }
      if !isCompound {
        if length > 1, NameWords.isOrdinary(text.unit(start), text.unit(start + 1)) { continue }
        // 由于王先生: 于 belongs to 由于.
        if NameWords.isOrdinary(text.unit(start - 1), text.unit(start))
          || Self.glued.holds([text.unit(start - 1), text.unit(start)])
        {
          continue
        }
        if length == 1, NameWords.isOrdinary(text.unit(start), text.unit(end)) { continue }
      }
      return start
    }
    return nil
  }

  /// 阿依古丽女士: syllables of a name without a Chinese surname.
  func foreignStart(before end: Int) -> Int? {
    var start = end
    while end - start < 8, ForeignWords.syllables.contains(text.unit(start - 1)) { start -= 1 }
    return end - start >= 3 ? start : nil
  }

  static let glued = WordList(
    "由于 对于 关于 至于 终于 属于 位于 等于 基于 鉴于 处于 用于 大于 小于 高于 低于 出于 过于 在于 善于 应于 已于 曾于 现于 将于 当时 有时 那时 届时 同时 随时 小时 及时 按时 准时 临时 平时 有关 相关 公安 提高 升高 很高 过高 较高 偏高 一向 方向 附近 保安 治安 供应 反应 响应 对应 相应 一时 工人 家常 经常 正常 异常 时常 日常 非常 通常 水管 不管 主管 尽管 保管 分管 城管 自来 原来 后来 本来 起来 出来 过来 回来 下来 进来 上来 从来 近来 以来 未来 一连 接连 个别 特别 分别 区别 级别 类别 性别 告别 收费 水费 缴费 交费 欠费 电费 免费 话费 退费 补费 计费 付费 消费 浪费 运费 小时 公司 房东 股东 广东 山东 出门 上门 部门 开门 阀门 专门 热门 我国 全国 中国 出国 检查 调查 核查 抽查 巡查 排查 审查 复查 稽查 单位 各位 一位 两位 三位 几位 这位 那位 该位 每位 多位 哪位 车位 到位 定位 工单 派单 接单 回单 订单 清单 账单 名单 简单 表单 面包 书包 红包 了解 理解 讲解 误解 调解 破解 化解 勉强 加强 增强 中华 停车 开车 汽车 火车 厨房 住房 楼房 泵房 库房 平房 买房 租房 旁边 身边 路边 那边 这边 两边 河边 一边 周边 万米 千米 毫米 厘米 平米 玉米 水池 电池 变成 造成 完成 达成 形成 组成 构成 促成 不成 现成 收成 生成 养成 目前"
  )
}
