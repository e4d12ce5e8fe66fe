/// The words of Chinese addresses.
enum AddressWords {
  /// What makes the number before it a building, an entrance or a flat wherever it stands.
  static let parts = WordList(
    """
    号楼 号院 号门 号房 号室 号公寓 号栋 号幢 号宅 号铺 号商铺 号门面 号店 号院子 号别墅 号住宅 号房间 号单元 号地块 号车库 号商
    栋 幢 单元 室 弄 支弄 座 楼号 #楼 # 楼栋 门栋 单 门洞 门牌 号门牌 层室 梯 家属楼 号家属楼 宿舍楼 号地下室
    """)
  /// Parts that go on an address which has begun: floors, groups, phases, plain 号 and 门.
  static let links = WordList(
    """
    号楼 号院 号门 号房 号室 号公寓 号栋 号幢 号宅 号铺 号商铺 号门面 号店 号别墅 号住宅 号房间 号单元 号家属楼 号
    栋 幢 单元 室 弄 支弄 座 楼号 #楼 # 楼 层 门 户 区 期 排 组 队 片 房 房间 单 梯 段 附 之 院 巷 街坊 村民小组 社 铺 商铺 号地下室
    """)
  /// What may come between two parts of one address.
  static let glue = Set<UInt32>(units: "-#/.、·,_~附之的第").union([0x20, 0x0A])

  static let roads = WordList(
    "路 街 大街 大道 道 巷 胡同 弄 里 坊 公路 国道 省道 县道 街道 横街 东路 西路 南路 北路 中路 支路 环路 环线 村 庄 屯 寨 营 沟 堡 疃 埠 桥 组 队 湾 沟")
  /// Ends of words that are no roads: 知道18号, 管道3处, 家里3天, 水桥.
  static let noRoads = WordList(
    """
    知道 管道 渠道 通道 报道 隧道 下水道 味道 频道 赛道 道道 上水道 楼道 过道 轨道 走道 车道 跑道 信道 河道 人行道 自来水道
    家里 这里 那里 哪里 屋里 院里 手里 村里 楼里 厂里 心里 城里 公里 夜里 眼里 嘴里 店里 水里 管里 区里 单位里 所里 表里 月里 天里 年里 嘴里 里里 间里 库里 井里 室里 房里 场里 县里 市里 镇里 乡里 局里 公司里 群里
    该路 这条路 那条路 马路 水路 管路 线路 回路 修路 道路 公路上 小组 各组 班组 机组 物业组 小队 车队 大队长 排队 军队 施工队 抢修队 维修队 部队 团队 工作组 专班组 支队 队队 分组 一组 检查组 专家组
    全村 我村 本村 该村 农村 乡村 新农村 各村 每村 自然村 城中村 几个村 整个村 我们村 上街 逛街 临街 沿街 半路 一路 高架桥 立交桥
    水务营 国营 民营 经营 自营 私营 运营 港湾
    """)
  /// Ends of the names of estates and buildings.
  static let estates = WordList(
    """
    小区 花园 家园 花苑 公寓 大厦 广场 新村 新城 新苑 名苑 雅苑 佳苑 嘉苑 家苑 别苑 景苑 丽苑 庄园 公馆 华府 府邸 名邸 名都 豪庭 华庭 名庭
    雅居 雅园 佳园 嘉园 学府 世家 山庄 别墅 宿舍 家属院 家属楼 大院 社区 国际城 国际 时代 御景 水岸 半岛 港湾 名城 新区 园区 住宅区 小镇 商铺 楼盘 院子 商城 大楼 商住楼 住宅楼 安置房 公租房 廉租房 回迁楼 经适房 筒子楼 棚户区 公房 商贸城 批发市场 商业街 步行街 里弄 里巷 老街
    苑 园 府 城 湾 庭 邸 寓 轩 郡 墅 阁 院 村 庄 里 坊 楼 厦 居 台 岸 区 家 湖 山 岛 屯 寨 店 镇 庙 桥 集
    """)
  /// Estates that are named by more than one character: these alone are worth 某小区.
  static let plainEstates = WordList(
    """
    小区 花园 家园 花苑 公寓 新村 新苑 名苑 雅苑 佳苑 嘉苑 景苑 丽苑 公馆 华府 名邸 府邸 名都 豪庭 华庭 名庭 雅居 雅园 佳园 嘉园 世家 山庄 家属院 宿舍
    """)
  /// What stands before 小区 without being its name.
  static let generic = WordList(
    """
    我们 我 本 该 此 这 那 整个 全 各 多个 个 某 老旧 老 新建 新 高层 附近 周边 同一 这个 那个 哪个 几个 部分 有的 其他 其它 隔壁 所在 封闭 封闭式
    居民 住宅 商品房 安置 回迁 拆迁 在 住 到 的 他们 咱们 咱 你们 每个 所有 大型 大 家 自家 同 对面 旁边 整 全部 别的 别 一些 一个 两个 三个 供水 物业 供暖 改造 无物业 开放式 高档 普通 智慧 和 与 及 进 出 入 来 了 是 因 向 对 为 由 从 将 把 农民 单位 学校 机关 职工 工厂 厂 员工 学生 教师
    """)
  /// Public places: their floors and numbers disclose no home.
  static let publicPlaces = WordList(
    """
    营业厅 大厅 服务厅 办事厅 缴费厅 业务厅 政务中心 服务中心 政务大厅 医院 商场 超市 车站 机场 办公楼 综合楼 写字楼 公司 大楼 营业所 水务局 集团 机关 指挥中心 调度中心 水厂 泵房 食堂 图书馆 客服中心 银行 会议室 供水所 管理所 厅 水司 窗口
    """)
  /// Words before a number that make it somebody's home: 住501, 房号803.
  static let homes = WordList(
    """
    家住 住 住在 居住在 居住于 居住 住址 住址: 地址 地址: 家庭地址 家庭地址: 房号 房号: 房间号 房间号: 门牌号 门牌号: 门牌 室号 室号: 楼号 楼栋号 单元号 户室号 我家 我家住 我住 我家是 家是 家在 家里住 家庭住址 家庭住址: 本户 房屋 楼上 楼下 隔壁 对门 邻居 我是 业主 住户 铺号 铺位号 车位 车位号 房间 房 租住 租住在 搬到 租户 门号 自编
    """)
  /// Estates and roads are named after these: the name does not reach before them.
  static let stops = Set<UInt32>(
    units: "在住到位于是的从由往去把被和与及至了着过我你他她它们这那该此本某有没说称报请让给向因为对家其叫就也都又还而但且并或如若即及将已曾正才只很太最更且个位名")
  static let stopWords = WordList(
    """
    反映 来电 致电 居住 投诉 用户 客户 业主 居民 市民 住户 户主 村民 地址 位于 小区 门牌 表示 要求 咨询 报修 家住 现住 租住 联系 坐落 辖区 街道办 附近 前往 经过 路过 赶到 到达
    电话 先生 女士 师傅 住址 现场 地点 地段 房屋 房产 物业 门口 省 市 区 县 旗 镇 乡
    """)
}
