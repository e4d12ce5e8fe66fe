/// Latin words that are no names, and the characters foreign and minority names are written with.
enum ForeignWords {
  static let known: Set<[UInt32]> = Set(
    """
    APP PVC PE PPR DN PN WIFI OK VIP QQ LED ATM POS GPS IC ID CT KTV SOS PDF EXCEL WORD WPS OA NB IOT KM CM MM KG ML MPA KPA PA KW KWH TDS PH COD NTU MAX MIN AM PM TV DVD CCTV ETC CBD SUV EMS SMS PC USB CPU IP URL WWW HTTP HTTPS COM CN NET ORG NO TEL FAX MR MRS MS MISS DR ABC AB HDPE UPVC PPR GB CJ ISO AI IT HR CEO KPI FAQ HI HELLO BYE SORRY THANKS THANK YOU YES AND OR THE OF TO IN IS ARE FOR ON AT BY WITH FROM WECHAT ALIPAY EMAIL MAIL PHONE MOBILE NAME ADDRESS ROOM CALL CALLED CALLER SAID SAYS WATER BILL BILLS METER SERVICE HOTLINE OFFICE PLEASE NOT MY HIS HER OUR WE HE SHE IT THEY DE EXT TYPE UNIT DATA ERROR NULL NA
    """.split(whereSeparator: \.isWhitespace).map { String($0).matchingUnits })
  /// Before a foreign name.
  static let titles = WordList("MR. MRS. MS. DR. MR MRS MS MISS DR SIR MADAM PROF.")
  /// What Uighur, Kazakh, Tibetan, Mongolian and foreign names are written with.
  static let syllables = Set<UInt32>(
    units: """
      阿艾依古丽买提力木拉汗江克孜热娜迪努尔帕吐斯别巴图格日勒其乌苏亚库尔班赛达买合穆罕默德卡吾麦尼亚孜布都拉丹增扎西顿珠卓玛次仁格桑央金旺堆洛桑多吉
      尼玛索朗平措德吉才让仓央嘉措呼和浩特其木格萨仁那仁高娃苏日娜约翰史密斯汤姆杰克玛丽安娜彼得大卫罗伯特威廉詹姆斯查尔斯托尼露西莉莎伊万诺夫娃森逊曼顿
      """)
}
