internal import CQPDF

/// The tags of a document → attributes in its structure tree that Cairo cannot write.
struct StructureFinisher {
  let tags: [OpenedTag]

  /// Cairo numbers elements in the order of their start tags, so one pass over the file's objects
  /// meets the tags in order.
  func finish(in data: qpdf_data) throws(DrawingError) {
    guard let last = tags.lastIndex(where: \.hasAttributes) else { return }
    var position = 0
    var number: Int32 = 1
    let count = Int32(objectCount(in: data))
    while position <= last, number < count {
      let object = QPDFObject(qpdf_get_object_by_id(data, number, 0), in: data)
      number += 1
      guard qpdf_oh_is_dictionary_of_type(data, object.handle, "/StructElem", "") != 0 else {
        qpdf_oh_release(data, object.handle)
        continue
      }
      let tag = tags[position]
      position += 1
      guard object["/S"].name == "/" + tag.name else {
        throw .finishing(text: "结构元素的次序与绘制不符", step: "结构")
      }
      if case .element(let element) = tag { finish(object, as: element) }
    }
    guard position > last else {
      throw .finishing(text: "结构元素少于绘制的元素", step: "结构")
    }
  }

  private func objectCount(in data: qpdf_data) -> Int {
    let size = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Size")
    return Int(qpdf_oh_get_int_value(data, size))
  }

  private func finish(_ object: QPDFObject, as tag: StructureTag) {
    if let text = tag.alternativeText {
      object["/Alt"] = QPDFObject(text: text, in: object.data)
    }
    if let language = tag.language {
      object["/Lang"] = QPDFObject(text: language, in: object.data)
    }
    if let attributes = tag.tableAttributes {
      object["/A"] = QPDFObject(parsing: attributes, in: object.data)
    }
  }
}

extension OpenedTag {
  fileprivate var hasAttributes: Bool {
    guard case .element(let tag) = self else { return false }
    return tag.alternativeText != nil || tag.language != nil || tag.tableAttributes != nil
  }
}

extension StructureTag {
  /// Scope and spans of a cell, in PDF's notation.
  var tableAttributes: String? {
    var entries = ""
    if let scope { entries += " /Scope /\(scope.rawValue)" }
    if columnSpan > 1 { entries += " /ColSpan \(columnSpan)" }
    if rowSpan > 1 { entries += " /RowSpan \(rowSpan)" }
    return entries.isEmpty ? nil : "<< /O /Table\(entries) >>"
  }
}
