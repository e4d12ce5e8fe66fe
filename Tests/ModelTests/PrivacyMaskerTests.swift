@_spi(CustomerData) import Model
import Testing

@Suite("A customer's data is masked in free text")
struct PrivacyMaskerTests {
  private let masker = Masker(keeping: ["GD20260803-0017", "202608030001", "JC1"])

  private func ticket(
    name: String? = nil, phone: String? = nil, address: String? = nil, account: String? = nil,
    content: String
  ) throws -> Ticket {
    let accepted = try #require(Moment(iso: "2026-08-03"))
    return Ticket(
      id: "GD20260803-0017", channel: .ownHotline, accepted: accepted, category: .attitude,
      verdict: .responsible, department: "城东营业所", customerName: name.map { Sensitive($0) },
      customerPhone: phone.map { Sensitive($0) }, customerAddress: address.map { Sensitive($0) },
      customerAccount: account.map { Sensitive($0) }, content: Sensitive(content),
      supervised: false, referred: false)
  }

  static let texts: [(String, String)] = [
    // Mobile phones.
    ("来电13812341234反映", "来电●反映"), ("电话138 1234 1234。", "电话●。"),
    ("138-1234-1234", "●"), ("１３８１２３４１２３４", "●"), ("１３８　１２３４　１２３４", "●"),
    ("+8613812341234", "●"), ("+86 138 1234 1234", "●"), ("0086-13812341234", "●"),
    ("138\u{200B}1234\u{200B}1234", "●"), ("1381234 1234", "●"), ("13812341234元", "●元"),
    ("138–1234—1234", "●"), ("手机13812341234、13912341234", "手机●、●"),
    // Landlines and service numbers.
    ("0531-88123456", "●"), ("0531 8812 3456", "●"), ("（0531）88123456", "●"),
    ("(0531) 8812-3456", "●"), ("053188123456", "●"), ("座机88123456", "座机●"),
    ("8812-3456联系", "●联系"), ("400-123-4567", "●"), ("4001234567", "●"), ("010-66123456", "●"),
    ("拨打12345反映", "拨打12345反映"), ("电话12345", "电话12345"), ("热线96111", "热线96111"),
    // Cards and accounts.
    ("37010219800101123X", "●"), ("370102 19800101 1234", "●"), ("370102800101123", "●"),
    ("身份证37010219800101123x", "身份证●"), ("6222021234567890123", "●"),
    ("6222 0212 3456 7890 123", "●"), ("户号1234567890", "户号●"), ("户号：12345", "户号：●"),
    ("水表号为 A-20881", "水表号为 ●"), ("账号是00123", "账号是●"), ("用户编号(88231)", "用户编号(●)"),
    ("尾号1234", "尾号●"), ("表身号20210305", "表身号●"),
    // E-mail, WeChat, QQ, plates.
    ("邮箱zhang.san@example.com联系", "邮箱●联系"), ("ｚｓ＠ｅｘａｍｐｌｅ．ｃｏｍ", "●"),
    ("微信号：wx_zhang88", "微信号：●"), ("加微信 zhangsan", "加微信 ●"), ("QQ：12345678", "QQ：●"),
    ("qq是88888", "qq是●"), ("车牌鲁A12345", "车牌●"), ("鲁A·D1234挂车", "●车"),
    ("鲁ＡＤ１２３４５停在", "●停在"), ("鲁A学习", "鲁A学习"),
    // Said in Chinese digits.
    ("一三八一二三四一二三四", "●"), ("幺三八零零幺二三四五六", "●"), ("三五成群", "三五成群"),
    // Addresses.
    ("3号楼2单元501室漏水", "●号楼●单元●室漏水"), ("泉城路18号报修", "泉城路18号报修"),
    ("泉城路18号门口", "泉城路●号门口"), ("泉城路118号", "泉城路●号"), ("１２０３室", "●室"),
    ("三号楼二单元五零一室", "●号楼●单元●室"), ("A座1203", "●座1203"), ("B栋", "●栋"),
    ("3#楼2-501", "●楼●"), ("阳光花园3-2-501", "阳光花园●"), ("和平小区2-501", "和平小区●"),
    ("18-2号商铺", "●号商铺"), ("村3组", "村●组"), ("住12楼", "住●楼"), ("5幢 301 室", "●幢 ● 室"),
    // What stays.
    ("GD20260803-0017已办结", "GD20260803-0017已办结"), ("gd20260803-0017", "gd20260803-0017"),
    ("工单202608030001", "工单202608030001"), ("2026-08-03 09:05", "2026-08-03 09:05"),
    ("2026/8/3来电", "2026/8/3来电"), ("2026年8月18号", "2026年8月18号"), ("8月18号停水", "8月18号停水"),
    ("20260803来电", "20260803来电"), ("电话 2026-08-03 打过", "电话 2026-08-03 打过"),
    ("18号上午来电", "18号上午来电"), ("水费3500元", "水费3500元"), ("1234567元", "1234567元"),
    ("12,345.67元", "12,345.67元"), ("1000-2000元", "1000-2000元"), ("3000-5000之间", "3000-5000之间"),
    ("用水1234567吨", "用水1234567吨"), ("3号线地铁", "3号线地铁"), ("2号窗口", "2号窗口"),
    ("第3号文件", "第3号文件"), ("来电3次、第2次", "来电3次、第2次"), ("电话2次", "电话2次"),
    ("办公室、教室", "办公室、教室"), ("", ""), ("停水3小时", "停水3小时"), ("DN100管", "DN100管"),
    // Forms of address.
    ("王先生来电", "●先生来电"), ("欧阳女士称", "●女士称"), ("联系李小姐", "联系●小姐"),
    ("王建国先生", "●先生"), ("业主先生", "业主先生"),
  ]

  @Test(arguments: texts)
  func whatIdentifiesGoesAndTheRestStays(text: String, masked: String) {
    #expect(masker.mask(Sensitive(text)).text == masked)
  }

  static let names: [(String, String, String)] = [
    ("王建国", "王建国来电，王 建 国称王先生不在", "●来电，●称●先生不在"),
    ("王建国", "国王建国不久", "国●不久"),
    ("欧阳修文", "欧阳修文、欧阳女士、欧 阳修文", "●、●女士、●"),
    ("阿卜杜拉·买买提", "阿卜杜拉·买买提（阿卜杜拉•买买提）", "●（●）"),
    ("阿卜杜拉·买买提", "阿卜杜拉称买买提家", "●称●家"),
    ("张先生", "张先生、张师傅、张总", "●先生、●师傅、●总"),
    ("李", "李女士与李大爷", "●女士与●大爷"),
    ("王建国、赵敏", "王建国和赵敏", "●和●"),
    ("ＪＯＨＮ ＬＥＥ", "John Lee called", "● called"),
    ("某某食品有限公司", "某某食品有限公司反映", "●反映"),
    ("䶮𠮷", "䶮𠮷来电", "●来电"),
    ("王建国", "与王建国同住", "与●同住"),
  ]

  @Test(arguments: names)
  func theTicketsCustomerIsMaskedWhereverNamed(name: String, text: String, masked: String) throws {
    let ticket = try ticket(name: name, content: text)
    #expect(masker.mask(ticket.content, of: ticket).text == masked)
  }

  static let writings: [(String?, String?, String, String)] = [
    ("8801", nil, "分机 8-8-0-1 无人接", "分机 ● 无人接"),
    ("13812341234", nil, "1381234\n1234", "●"),
    ("13812341234；88123", nil, "打88123", "打●"),
    (nil, "ab-1208", "户号AB 1208", "户号●"),
    (nil, "A1208", "编号ａ１２０８", "编号●"),
    (nil, "12", "12件", "12件"),
  ]

  @Test(arguments: writings)
  func phonesAndAccountsAreFoundInAnyWriting(
    phone: String?, account: String?, text: String, masked: String
  ) throws {
    let ticket = try ticket(phone: phone, account: account, content: text)
    #expect(masker.mask(ticket.content, of: ticket).text == masked)
  }

  static let addresses: [(String, String, String)] = [
    ("济南市历下区泉城路18号3号楼2单元501室", "泉城路18号3号楼2单元501室漏水", "●漏水"),
    ("济南市历下区泉城路18号3号楼2单元501室", "历下区泉城路停水", "历下区泉城路停水"),
    ("历下区阳光花园小区5号楼", "阳光花园小区水压低", "●水压低"),
    ("阳光小区甲一户", "阳光小区甲一户", "●"),
    ("山东省济南市历城区王舍人街道张马屯社区", "张马屯社区停水", "●停水"),
    ("平阴县", "平阴县停水", "平阴县停水"),
  ]

  @Test(arguments: addresses)
  func theAddressIsMaskedDownToItsDistrict(address: String, text: String, masked: String) throws {
    let ticket = try ticket(address: address, content: text)
    #expect(masker.mask(ticket.content, of: ticket).text == masked)
  }

  @Test func anApplicationUsesItsTicketsColumns() throws {
    let ticket = try ticket(name: "赵铁柱", content: "")
    #expect(masker.mask(Sensitive("赵铁柱辱骂"), of: Optional(ticket)).text == "●辱骂")
    #expect(masker.mask(Sensitive("赵铁柱辱骂"), of: Ticket?.none).text == "赵铁柱辱骂")
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

  @Test func maskingTwiceChangesNothing() {
    let text = "王先生13812341234住3号楼2单元501室，户号1234567"
    let once = masker.mask(Sensitive(text)).text
    #expect(masker.mask(Sensitive(once)).text == once)
  }

  @Test func aMaskedTextSaysOnlyWhatIsMasked() {
    #expect("\(masker.mask(Sensitive("打13812341234")))" == "打●")
  }

  @Test func manyTextsTakeSeconds() throws {
    let text =
      "8月3日客户王建国来电反映：泉城路18号3号楼2单元501室自来水压力低，电话13812341234，此前拨打营业厅电话无人接听，"
      + "工作人员态度生硬、推诿扯皮，要求尽快处理并回复，户号1234567890，已多次反映未解决，请核实。"
    let ticket = try ticket(
      name: "王建国", phone: "13812341234", address: "济南市历下区泉城路18号3号楼2单元501室",
      account: "1234567890", content: text)
    let clock = ContinuousClock()
    let spent = clock.measure {
      for _ in 0..<1000 { _ = masker.mask(ticket.content, of: ticket) }
    }
    // 100,000 texts in a few seconds when optimised; a debug build is some thirty times slower.
    #expect(spent < .seconds(10))
  }
}
