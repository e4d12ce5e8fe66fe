/// How many staff → which departments and sections, and which posts their people hold.
struct Blueprint {
  struct Section {
    var name: String
    var posts: [String]
  }

  var name: String
  var sections: [Section]

  static let contractors = ["蓝桥人力资源有限公司", "众诚服务外包有限公司", "安达劳务有限公司"]

  /// The departments of a company of that size: some forty staff each.
  static func departments(staff: Int) -> [Blueprint] {
    let count = max(5, staff / 40)
    return (0..<count).map { index in
      switch index {
      case 0: customerService
      case 2: pressure
      case 3: pipes
      case 4 where count > 5: water
      default: branch(index)
      }
    }
  }

  private static let customerService = Blueprint(
    name: "客户服务中心",
    sections: [
      Section(name: "热线受理科", posts: ["热线受理员"]),
      Section(name: "营业厅管理科", posts: ["营业厅坐席", "客户代表"]),
      Section(name: "客户关系科", posts: ["客户专员（管家）", "客户服务员"]),
    ])

  private static let pressure = Blueprint(
    name: "二次供水公司",
    sections: [
      Section(name: "加压运行科", posts: ["加压设备巡护员"]),
      Section(name: "二供改造科", posts: ["施工管理员（二供改造）", "客户服务员"]),
      Section(name: "综合服务科", posts: ["客户代表", "客户服务员"]),
    ])

  private static let pipes = Blueprint(
    name: "管网维护公司",
    sections: [
      Section(name: "抢修科", posts: ["施工管理员（抢修维护）"]),
      Section(name: "巡检科", posts: ["管网巡检员"]),
      Section(name: "表务科", posts: ["施工管理员（表内代维）", "客户服务员"]),
    ])

  private static let water = Blueprint(
    name: "水质检测中心",
    sections: [
      Section(name: "检测科", posts: ["水质检测员"]),
      Section(name: "入户采样科", posts: ["水质检测员", "客户服务员"]),
    ])

  private static let places = [
    "城东", "城西", "城南", "城北", "滨河", "新港", "龙泉", "青石", "望湖", "临江", "云岭", "白塔",
  ]

  private static func branch(_ index: Int) -> Blueprint {
    let number = index == 1 ? 0 : index - 4
    let round = number / places.count
    let place = places[number % places.count] + (round == 0 ? "" : "第\(round + 1)")
    return Blueprint(
      name: "\(place)供水分公司",
      sections: [
        Section(name: "营业一所", posts: ["片区管理员", "催欠员", "客户代表"]),
        Section(name: "营业二所", posts: ["片区管理员", "客户服务员", "催欠员"]),
        Section(name: "管网运行科", posts: ["管网巡检员", "施工管理员（抢修维护）"]),
        Section(name: "客户服务科", posts: ["客户代表", "营业厅坐席"]),
      ])
  }
}
