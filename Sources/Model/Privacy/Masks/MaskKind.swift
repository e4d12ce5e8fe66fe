/// What a stretch of text discloses → the words that a document prints in its place.
///
/// `weight` decides where two reasons meet: an address says more than a bare number.
enum MaskKind: UInt8, Sendable {
  case number, code, phone, account, online, mail, card, plate, identity, estate, address, title
  case staff, foreign, name, someone, customer

  var weight: Int {
    switch self {
    case .number: 0
    case .code: 1
    case .estate: 2
    case .foreign, .staff: 2
    case .phone, .account, .online, .mail, .card, .plate, .identity: 3
    case .address: 4
    case .title, .someone, .name: 5
    case .customer: 6
    }
  }

  /// In Chinese, as an office writes it.
  var words: String {
    switch self {
    case .number: "（号码略）"
    case .code: "（编号略）"
    case .phone: "（电话略）"
    case .account: "（户号略）"
    case .online: "（网络账号略）"
    case .mail: "（邮箱略）"
    case .card: "（卡号略）"
    case .plate: "（车牌略）"
    case .identity: "（证件略）"
    case .estate: "某小区"
    case .address: "（地址略）"
    // Before 女士 or 师傅, which stays: 某女士.
    case .title: "某"
    // Behind 居民, 户主, 我叫: 居民某某.
    case .name: "某某"
    // Rendered by `StaffName` from the name itself.
    case .staff: "某"
    case .someone: "某人"
    case .customer, .foreign: "某用户"
    }
  }

  /// Whether the word before it that names the datum (电话, 户号) goes with it.
  var takesLabel: Bool {
    switch self {
    case .phone, .account, .online, .mail, .card, .plate, .identity: true
    default: false
    }
  }

  /// Whether an id or a file's name may hold it: numbers and letters that nothing explains are what
  /// such names are made of.
  var isUsualInNames: Bool { self == .number || self == .code || self == .foreign }

  /// Whether two stretches with only marks between them read as one.
  var joins: Bool {
    switch self {
    case .title, .name, .someone, .customer, .foreign, .estate, .staff: false
    default: true
    }
  }
}
