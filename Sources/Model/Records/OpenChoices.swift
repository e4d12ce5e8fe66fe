/// 来源渠道: where a ticket came in; a value that nobody has explained is kept as it is.
package enum Channel: Sendable, Hashable, RawRepresentable {
  case ownHotline
  case hotline12345
  case liveStream
  case webPlatform
  case media
  case superior
  case serviceHall
  case other(String)

  package init(rawValue: String) {
    self =
      switch rawValue {
      case "小白热线": .ownHotline
      case "12345": .hotline12345
      case "云直播": .liveStream
      case "网络平台": .webPlatform
      case "媒体": .media
      case "上级转办": .superior
      case "营业厅": .serviceHall
      default: .other(rawValue)
      }
  }

  package var rawValue: String {
    switch self {
    case .ownHotline: "小白热线"
    case .hotline12345: "12345"
    case .liveStream: "云直播"
    case .webPlatform: "网络平台"
    case .media: "媒体"
    case .superior: "上级转办"
    case .serviceHall: "营业厅"
    case .other(let value): value
    }
  }

  package var isKnown: Bool {
    if case .other = self { false } else { true }
  }
}

/// 诉求类别: what a ticket is about; a value that nobody has explained is kept as it is.
package enum Category: Sendable, Hashable, RawRepresentable {
  case attitude
  case awareness
  case efficiency
  case standards
  case dispute
  case none
  case other(String)

  package init(rawValue: String) {
    self =
      switch rawValue {
      case "服务态度": .attitude
      case "服务意识": .awareness
      case "服务效率": .efficiency
      case "规范执行": .standards
      case "服务纠纷": .dispute
      case "其他": .none
      default: .other(rawValue)
      }
  }

  package var rawValue: String {
    switch self {
    case .attitude: "服务态度"
    case .awareness: "服务意识"
    case .efficiency: "服务效率"
    case .standards: "规范执行"
    case .dispute: "服务纠纷"
    case .none: "其他"
    case .other(let value): value
    }
  }

  package var isKnown: Bool {
    if case .other = self { false } else { true }
  }

  /// The four kinds of service complaint of clause 3, in its order.
  package static let serviceComplaints: [Category] = [
    .attitude, .awareness, .efficiency, .standards,
  ]

  package var isServiceComplaint: Bool {
    switch self {
    case .attitude, .awareness, .efficiency, .standards: true
    case .dispute, .none, .other: false
    }
  }
}
