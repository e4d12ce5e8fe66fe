/// A tree that does not obey → one Chinese sentence for each thing that is wrong, with its line.
extension Vocabulary {
  func problems(in root: Element, document: String) -> [MarkupError] {
    var problems: [MarkupError] = []
    guard roots.contains(root.name) else {
      let expected = roots.sorted().map { "<\($0)>" }.joined(separator: "、")
      return [problem("根元素应是 \(expected)，不是 <\(root.name)>", root, document)]
    }
    check(root, document, &problems)
    return problems
  }

  private func check(_ element: Element, _ document: String, _ problems: inout [MarkupError]) {
    guard let rule = elements[element.name] else { return }
    for attribute in element.attributes {
      if let message = complaint(about: attribute, of: element.name, rule) {
        problems.append(problem(message, element, document))
      }
    }
    for name in rule.attributes.keys.sorted() {
      if rule.attributes[name]?.isRequired == true, element[name] == nil {
        problems.append(problem("<\(element.name)> 缺少属性 \(name)", element, document))
      }
    }
    let children = Set(element.elements.map(\.name))
    // A child of another name probably stands where the missing one should.
    if children.isSubset(of: rule.children) {
      for name in rule.required.subtracting(children).sorted() {
        problems.append(problem("<\(element.name)> 里缺少 <\(name)>", element, document))
      }
    }
    for child in element.children {
      switch child {
      case .element(let child):
        if elements[child.name] == nil {
          problems.append(
            problem("词汇表里没有 <\(child.name)>，样式请用 class", child, document))
        } else if !rule.children.contains(child.name) {
          let allowed = rule.children.sorted().joined(separator: "、")
          let hint = allowed.isEmpty ? "它应是空的" : "只能放 \(allowed)"
          problems.append(
            problem("<\(element.name)> 里不能放 <\(child.name)>，\(hint)", child, document))
        } else {
          check(child, document, &problems)
        }
      case .text(let text):
        if !rule.allowsText, !text.allSatisfy(\.isWhitespace) {
          let start = text.split(whereSeparator: \.isWhitespace).first?.prefix(12) ?? ""
          problems.append(
            problem("<\(element.name)> 里不能直接写文字“\(start)”", element, document))
        }
      }
    }
  }

  private func complaint(
    about attribute: Attribute, of element: String, _ rule: ElementRule
  ) -> String? {
    guard let known = rule.attributes[attribute.name] else {
      return "<\(element)> 没有属性 \(attribute.name)"
    }
    let words = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    let stated = "<\(element)> 的 \(attribute.name)=\"\(attribute.value)\" 不对，"
    if !known.values.isEmpty, !known.values.contains(words.first ?? "") {
      return stated + "应是 \(known.values.joined(separator: "、")) 之一"
    }
    switch known.type {
    case "positiveInteger" where (Int(attribute.value) ?? 0) < 1:
      return stated + "应是正整数"
    case "decimal" where !isDecimal(attribute.value):
      return stated + "应是一个数"
    case "NCName" where !isName(attribute.value):
      return stated + "应以字母或汉字开头，不含空格和冒号"
    case "NMTOKEN" where words.isEmpty:
      return stated + "不能是空的"
    default:
      return nil
    }
  }

  private func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    return digits.contains { $0.isASCII && $0.isNumber }
      && digits.allSatisfy { $0 == "." || ($0.isASCII && $0.isNumber) }
      && digits.count(where: { $0 == "." }) <= 1
  }

  private func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
  }

  private func problem(_ message: String, _ element: Element, _ document: String) -> MarkupError {
    MarkupError(document: document, line: element.line, message: message)
  }
}
