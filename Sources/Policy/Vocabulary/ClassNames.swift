extension TicketClass {
  /// What the class is called in every document, message and trace.
  package var chinese: String {
    switch self {
    case .attitude: "服务态度投诉"
    case .unsatisfied: "12345热线不满意"
    case .liveStream: "云直播责任投诉"
    case .complaint: "责任性服务投诉"
    case .dispute: "服务纠纷"
    case .inspection: "检查曝光"
    }
  }
}
