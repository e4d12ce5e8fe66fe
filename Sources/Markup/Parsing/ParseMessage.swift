import CLibXML2

/// libxml2's complaint about a text → a Chinese sentence that says what to mend.
enum ParseMessage {
  static func error(
    _ trouble: ParseTrouble, of context: xmlParserCtxtPtr, document: String
  ) -> MarkupError {
    let code = Int(context.pointee.errNo)
    if code == Int(XML_ERR_USER_STOP.rawValue) {
      return MarkupError(
        document: document, line: context.pointee.input.map { Int($0.pointee.line) }, code: code,
        message: "不接受 DOCTYPE（文档类型声明），请删去这一行；字符请直接写，不要用实体")
    }
    return MarkupError(
      document: document, line: trouble.line, code: trouble.code,
      message: chinese(
        xmlParserErrors(rawValue: UInt32(trouble.code)), trouble.details, start: trouble.start,
        original: trouble.message))
  }

  private static func chinese(
    _ code: xmlParserErrors, _ details: [String], start: Int, original: String
  ) -> String {
    switch code {
    case XML_ERR_OK, XML_ERR_DOCUMENT_EMPTY: "内容是空的，没有任何元素"
    case XML_ERR_TAG_NAME_MISMATCH:
      "第 \(start) 行的 <\(details[0])> 还没有结束，这里却是 </\(details[1])>"
    case XML_ERR_TAG_NOT_FINISHED: "文件到这里就断了：<\(details[0])> 没有结束标签"
    case XML_ERR_DOCUMENT_END: "根元素之后还有内容"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      "不认识 &\(details[0]);，请直接写这个字符"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED:
      "单独的 & 要写成 &amp;，单独的 < 要写成 &lt;"
    case XML_ERR_LT_IN_ATTRIBUTE: "属性值里的 < 要写成 &lt;"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: "属性值要加引号"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: "属性 \(details[0]) 没有值"
    case XML_ERR_ATTRIBUTE_REDEFINED: "属性 \(details[0]) 写了两次"
    case XML_ERR_GT_REQUIRED, XML_ERR_SPACE_REQUIRED: "标签没有写完整"
    case XML_ERR_INVALID_CHAR: "含有 XML 不允许的控制字符，或者文件不是 UTF-8"
    case XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
      "编码不对，请存成 UTF-8"
    default:
      "不是合格的 XML：\(original)"
    }
  }
}
