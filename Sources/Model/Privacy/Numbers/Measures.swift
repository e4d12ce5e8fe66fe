/// Units, counters and the most digits that go with each: 1234元, 3次, 0.3MPa, 30分钟.
///
/// A landline before 年 or a card before 元 is no amount: so each group has a limit.
enum Measures {
  /// Whether what follows a number of so many digits makes it an amount.
  static func follow(_ text: MaskingText, at end: Int, digits: Int, value: Int?) -> Bool {
    var index = text.skippingSpaces(end, limit: 1)
    if let vague = vague.end(in: text, from: index) {
      index = vague
      if digits <= 4, isAlone(text, index) { return true }
    }
    for group in groups where digits <= group.digits {
      guard let after = group.words.end(in: text, from: index) else { continue }
      // M of MPa, 时 of 时候: a unit of letters ends with its letters.
      if text.unit(after - 1).isUpperLetter, text.unit(after).isUpperLetter { continue }
      if let top = group.top, let value, value > top { continue }
      if notMeasures.begins(in: text, at: index) { continue }
      return true
    }
    return false
  }

  /// Whether what stands before a number makes it one of a kind: DN300, ¥1234, 第3.
  static func precede(_ text: MaskingText, before start: Int, digits: Int) -> Bool {
    let index = text.unit(start - 1) == 0x20 ? start - 1 : start
    if money.contains(text.unit(index - 1)) { return digits <= 7 }
    guard digits <= 4, let word = sizes.start(in: text, before: index) else { return false }
    return !text.unit(word - 1).isUpperLetter
  }

  private static func isAlone(_ text: MaskingText, _ index: Int) -> Bool {
    !text.unit(index).isDigit
  }

  private struct Group: Sendable {
    let digits: Int
    var top: Int?
    let words: WordList
  }

  private static let money = Set<UInt32>(units: "¥￥$€")
  private static let sizes = WordList(
    "DN PN DE PE PVC PPR UPVC HDPE SDR GB CJ PM Φ φ ∅ ⌀ Ø 口径 管径 PH COD NTU V H5 MP CCTV TOP IPV")
  /// What may stand between a number and its unit: 30多分钟, 3个半小时.
  private static let vague = WordList("多 余 来 几 左右 以上 以下 以内 之间 上下 不到 + 倍")
  private static let notMeasures = WordList("单元 个体户 元亨 点位号 分机 分号 份额号")
  private static let groups: [Group] = [
    Group(
      digits: 7,
      words: WordList(
        """
        元 块 万元 万块 千元 美元 人民币 角 毛钱 分钱 圆 万 亿 千 百 吨 方 立方 立方米 升 毫升 公升 度 度电 度水
        公斤 千克 克 斤 米 公里 千米 厘米 毫米 公分 里地 平米 平方 平方米 平 亩 KG KM CM MM ML L M T KWH KW W
        MPA KPA PA BAR ℃ °C ° C % ‰ HZ KV V A M3 M2 ㎡ M³ NTU MG 兆帕 千帕 帕 公斤压力 摄氏度 千瓦 瓦 伏 安 赫兹 欧
        MG/L M/S 步 字 字节 GB MB KB G
        """)),
    Group(
      digits: 5,
      words: WordList(
        """
        次 个 件 条 人 人次 名 位 只 台 套 根 节 段 处 起 例 宗 项 类 种 份 张 封 通 声 句 遍 趟 回 批 轮 级 页 行
        家 口 桶 瓶 车 盒 袋 箱 片 滴 倍 成 折 步骤 工单 单 分 颗 粒 座水 座泵 座城 座桥 座山 支 枝 把 本 部 辆 间 场
        场次 余 下 米外 米远 多 档 元 户人家 户居民 户用户 户业主 户村民 余户 户家庭 秒 分钟 刻钟 小时 个小时 天 日 周 星期 个月 年 周年
        层楼高 级台阶 斤 字 方水 吨水 老人 孩子 小孩 学生 居民 村民 代人 口人 户
        """)),
    Group(
      digits: 4,
      words: WordList("年 H MIN S 户 小时 分钟 秒钟 天 天内 日内 工作日 个工作日 年间 号线 公交")),
    Group(
      digits: 3,
      words: WordList("岁 周岁 级 期 号窗 层 楼 路公交 路车 路公汽 路 强 大 甲 星 号机 号泵 号线 频道 国道 省道 型 线 胎")),
    Group(
      digits: 2, top: 24,
      words: WordList("点 点钟 时 时许 点半 点多 点左右 点整 G")),
    Group(digits: 2, top: 99, words: WordList("后 业主 住户")),
    Group(digits: 2, top: 60, words: WordList("分 分许 秒 刻")),
    Group(digits: 2, top: 12, words: WordList("月份 月 月底 月初 月中 季度")),
  ]
}
