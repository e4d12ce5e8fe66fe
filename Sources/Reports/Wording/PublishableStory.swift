import Model

/// A masked 诉求内容 → what the bulletin tells of it: one sentence or two.
///
/// Greetings, thanks, who is calling and how to reach them go, clause by clause; what happened
/// stays. Where nothing else would be left, the text is kept as it is.
enum PublishableStory {
  /// At most `limit` characters, cut behind a sentence where one ends within them.
  static func of(_ masked: Masked, limit: Int) -> String {
    let text = masked.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var sentences: [String] = []
    for sentence in Clauses.sentences(text) {
      let kept = clauses(of: sentence)
      if !kept.isEmpty { sentences.append(kept) }
      if sentences.count == 2 { break }
    }
    let story = sentences.joined()
    return Masked.shortened(story.isEmpty ? text : story, limit: limit)
  }

  /// A sentence without the clauses that tell nothing of what happened.
  private static func clauses(of sentence: String) -> String {
    var result = ""
    for clause in Clauses.clauses(sentence) where !isContact(clause.text) {
      result += clause.text + clause.mark
    }
    // What is left ends as a sentence does.
    let ends = sentence.last.flatMap { Clauses.ends.contains($0) ? String($0) : nil } ?? ""
    while let last = result.last, Clauses.marks.contains(last) || Clauses.ends.contains(last) {
      result.removeLast()
    }
    return result.isEmpty ? "" : result + ends
  }

  /// A greeting, thanks, who is calling, a phone, an account, an address on its own.
  private static func isContact(_ clause: String) -> Bool {
    let bare = clause.filter { !$0.isWhitespace && !"“”\"（）()：:".contains($0) }
    if bare.isEmpty || greetings.contains(bare) { return true }
    var rest = clause
    for mask in masks { rest = rest.replacing(mask, with: "") }
    guard rest != clause || introductions.contains(where: clause.hasPrefix) else { return false }
    for word in fillers { rest = rest.replacing(word, with: "") }
    rest = rest.filter { !$0.isWhitespace && !"：:（）()，,、是为的".contains($0) }
    return rest.count <= 1
  }

  private static let greetings: Set<String> = [
    "您好", "你好", "你们好", "领导好", "领导您好", "尊敬的领导", "尊敬的领导您好", "尊敬的领导你好", "各位领导", "各位领导好", "谢谢", "谢谢您",
    "谢谢您了",
    "谢谢领导", "感谢", "非常感谢", "万分感谢", "多谢", "麻烦了", "辛苦了", "拜托了", "打扰了", "此致", "敬礼", "望回复", "请回复", "请回电",
    "盼复",
    "喂", "早上好", "上午好", "下午好", "晚上好", "女", "男", "来电反映", "现反映", "情况如下", "反映如下", "反映问题如下", "尊敬的各位领导",
  ]
  private static let masks = [
    "（电话略）", "（户号略）", "（地址略）", "（证件略）", "（卡号略）", "（车牌略）", "（邮箱略）", "（网络账号略）", "（编号略）", "（号码略）",
    "某小区", "某用户", "某某", "某人", "某先生", "某女士", "某师傅", "某阿姨", "某大爷",
  ]
  private static let introductions = ["我叫", "本人", "我是", "联系人", "联系电话", "电话", "手机"]
  private static let fillers = [
    "我叫", "本人叫", "本人姓名", "本人", "我是", "我家住", "家住", "现住", "住在", "我住", "住址", "地址", "家庭住址", "户主", "户名",
    "姓名", "业主",
    "居民", "村民", "市民", "客户", "用户", "住户", "租户", "来电人", "反映人", "投诉人", "联系人", "来电", "来访", "来信", "致电",
    "反映", "联系电话",
    "联系方式", "电话号码", "手机号码", "手机号", "手机", "电话", "座机", "回电", "请联系", "请拨打", "请打", "请拨", "请致电", "可拨打",
    "联系", "户号", "水表号",
    "表号", "账号", "身份证号", "身份证", "微信号", "微信", "邮箱", "先生", "女士", "小姐", "男", "女", "同志", "号码", "我", "在",
    "位于", "请", "打", "或", "和", "加",
  ]
}

/// A text → its sentences, a sentence → its clauses.
private enum Clauses {
  static let ends: Set<Character> = ["。", "！", "？", "!", "?"]
  static let marks: Set<Character> = ["，", ",", "；", ";", "、", " ", "："]
  private static let breaks: Set<Character> = ["，", ",", "；", ";"]

  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in text {
      sentence.append(character)
      if ends.contains(character) {
        sentences.append(sentence)
        sentence = ""
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  static func clauses(_ sentence: String) -> [(text: String, mark: String)] {
    var clauses: [(text: String, mark: String)] = []
    var clause = ""
    for character in sentence {
      if breaks.contains(character) || ends.contains(character) {
        clauses.append((clause, String(character)))
        clause = ""
      } else {
        clause.append(character)
      }
    }
    if !clause.isEmpty { clauses.append((clause, "")) }
    return clauses
  }
}
