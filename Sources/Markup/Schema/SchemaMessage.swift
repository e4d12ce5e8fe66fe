import CLibXML2

/// libxml2's complaint about a document → a Chinese sentence.
enum SchemaMessage {
  /// Complaints that only say that something inside is wrong.
  static let followers: Set<Int> = Set(
    [
      XML_RELAXNG_ERR_CONTENTVALID, XML_RELAXNG_ERR_ATTRVALID, XML_RELAXNG_ERR_INTERSEQ,
      XML_RELAXNG_ERR_INTERNODATA, XML_RELAXNG_ERR_EXTRACONTENT, XML_RELAXNG_ERR_INTEREXTRA,
    ].map { Int($0.rawValue) })

  static func chinese(_ complaint: SchemaHandle.Complaint) -> String {
    let name = complaint.details.first ?? ""
    return switch xmlRelaxNGValidErr(rawValue: UInt32(complaint.code)) {
    case XML_RELAXNG_ERR_NOELEM, XML_RELAXNG_ERR_ELEMNAME:
      "<\(name)> 缺了、多了或顺序不对，应有的内容和顺序见 report.rng"
    case XML_RELAXNG_ERR_ELEMWRONG:
      "<\(name)> 不能在这里，或重复，或顺序不对"
    case XML_RELAXNG_ERR_EXTRACONTENT:
      "<\(name)> 里的内容多了、缺了或顺序不对"
    case XML_RELAXNG_ERR_CONTENTVALID, XML_RELAXNG_ERR_ATTRVALID:
      "<\(name)> 的内容不完整或顺序不对"
    default:
      "不符合 report.rng：\(complaint.message)"
    }
  }
}
