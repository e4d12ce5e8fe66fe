import Testing

@_spi(CustomerData) @testable import Model

@Suite("What the columns of a ticket name is masked in its texts")
struct OwnColumnsTests {
  private let masker = Masker(keeping: ["GD1"])

  private func ticket(
    name: String? = nil, phone: String? = nil, address: String? = nil, account: String? = nil,
    content: String
  ) throws -> Ticket {
    let accepted = try #require(Moment(iso: "2026-08-03"))
    return Ticket(
      id: "GD1", channel: .ownHotline, accepted: accepted, category: .attitude,
      verdict: .responsible, department: "城东营业所", customerName: name.map { Sensitive($0) },
      customerPhone: phone.map { Sensitive($0) }, customerAddress: address.map { Sensitive($0) },
      customerAccount: account.map { Sensitive($0) }, content: Sensitive(content),
      supervised: false, referred: false)
  }

  @Test(arguments: [
    ("王建国", "王建国来电，王 建 国称王先生不在", "建国"),
    ("欧阳修文", "欧阳修文、欧阳女士、欧 阳修文", "欧阳"),
    ("阿卜杜拉·买买提", "阿卜杜拉·买买提（阿卜杜拉•买买提）", "阿卜杜拉"),
    ("阿卜杜拉·买买提", "阿卜杜拉称买买提家", "买买提"),
    ("张先生", "张先生、张师傅、张总", "张"), ("王建国、赵敏", "王建国和赵敏", "赵敏"),
    ("ＪＯＨＮ ＬＥＥ", "John Lee called", "John"), ("某某食品有限公司", "某某食品有限公司反映", "食品"),
    ("䶮𠮷", "䶮𠮷来电", "𠮷"), ("蒲云舒", "老蒲说云舒不在", "云舒"), ("蒲云舒", "老蒲说云舒不在", "老蒲"),
    ("蒲云舒", "蒲\u{200B}云\u{2060}舒来电", "舒"), ("蒲云舒", "蒲.云.舒来电", "舒"), ("高峰", "高峰来电", "高峰"),
  ])
  func theCustomersNameIsMaskedWhereverItStands(name: String, text: String, secret: String) throws {
    let ticket = try ticket(name: name, content: text)
    let shown = masker.mask(ticket.content, of: ticket).text
    #expect(!shown.contains(secret), "\(shown)")
  }

  static let numbers: [(String?, String?, String, String)] = [
    ("13900223301", nil, "老蒲来电139.0022.3301", "3301"), ("8801", nil, "分机 8-8-0-1 无人接", "8-0"),
    (nil, "HX77019", "查HX-77-019", "77"), (nil, "ab-1208", "户号AB 1208", "1208"),
    ("13812341234；88123", nil, "打88123", "88123"), (nil, "08812345", "〇八八一二三四五", "八八"),
  ]

  @Test(arguments: numbers)
  func phonesAndAccountsAreFoundInAnyWriting(
    phone: String?, account: String?, text: String, secret: String
  ) throws {
    let ticket = try ticket(phone: phone, account: account, content: text)
    let shown = masker.mask(ticket.content, of: ticket).text
    #expect(!shown.contains(secret), "\(shown)")
  }

  @Test(arguments: [
    ("济南市历下区泉城路18号3号楼2单元501室", "泉城路18号3号楼2单元501室漏水", "501"),
    ("翠湖路18号云锦苑", "云舒说翠湖路十八号停水", "十八号"), ("翠湖路18号云锦苑", "云锦苑没水", "云锦苑"),
    ("历下区阳光花园小区5号楼", "阳光花园小区水压低", "阳光"), ("阳光小区甲一户", "阳光小区甲一户", "甲一"),
  ])
  func theAddressIsMaskedDownFromItsRoad(address: String, text: String, secret: String) throws {
    let ticket = try ticket(address: address, content: text)
    let shown = masker.mask(ticket.content, of: ticket).text
    #expect(!shown.contains(secret), "\(shown)")
  }

  @Test func theDistrictStays() throws {
    let ticket = try ticket(address: "平阴县", content: "平阴县停水")
    #expect(masker.mask(ticket.content, of: ticket).text == "平阴县停水")
  }

  @Test func anEarlierVersionsColumnsCount() throws {
    let ticket = try ticket(content: "今日蒲云舒反复打来")
    let earlier = CustomerColumns(name: "蒲云舒", phone: nil, address: nil, account: nil)
    #expect(!masker.mask(ticket.content, of: ticket, earlier: [earlier]).text.contains("云舒"))
  }

  @Test func anotherTicketsCustomerIsMaskedToo() {
    let known = KnownCustomers([
      CustomerColumns(name: "蒲云舒", phone: "82245501", address: "翠湖路18号云锦苑", account: "HX77019"),
      CustomerColumns(name: "高峰", phone: nil, address: nil, account: nil),
    ])
    let masker = Masker(MaskingContext(customers: known))
    let shown = masker.mask("与蒲云舒同一件事，HX77019，高峰期停水")
    #expect(!shown.contains("云舒") && !shown.contains("77019") && shown.contains("高峰期停水"))
  }

  @Test func aLongAddressRepeatedInItsTextTakesNoTime() throws {
    let ticket = try ticket(
      name: String(repeating: "王", count: 6000), address: String(repeating: "路", count: 6000),
      content: String(repeating: "路", count: 6000))
    let spent = ContinuousClock().measure { _ = masker.mask(ticket.content, of: ticket) }
    #expect(spent < .seconds(3))
  }

  @Test(arguments: ["1", "路", "王", "1、", "一", "A1", "栋1", "先生", "@", "A.", "小区", "号", " ", "路1-"])
  func aTextThatRepeatsItselfTakesTimeByItsLength(piece: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      return ContinuousClock().measure { _ = masker.mask(text) }
    }
    let short = min(time(1000), time(1000))
    // Eight times the text: eight times the time, not sixty-four.
    #expect(time(8000) < short * 24 + .milliseconds(50))
  }

  @Test(arguments: [
    ("短文。", 10, "短文。"),
    ("第一句很长。第二句也很长的一句话。", 8, "第一句很长。"),
    ("一。第二句没有停顿一直说下去", 8, "一。第二句没有停……"),
    ("甲\n 乙\t丙", 10, "甲 乙 丙"),
  ])
  func aSummaryEndsAtASentence(text: String, limit: Int, summary: String) {
    #expect(masker.mask(Sensitive(text)).summary(limit: limit) == summary)
  }
}
