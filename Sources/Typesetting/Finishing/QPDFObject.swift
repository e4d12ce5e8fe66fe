internal import CQPDF
internal import Glibc

/// A PDF object as qpdf's C interface names it: a number that is good while its file is open.
struct QPDFObject {
  let data: qpdf_data
  let handle: qpdf_oh

  init(_ handle: qpdf_oh, in data: qpdf_data) {
    self.data = data
    self.handle = handle
  }

  /// An object in PDF's own notation.
  init(parsing text: String, in data: qpdf_data) {
    self.init(qpdf_oh_parse(data, text), in: data)
  }

  /// A text string, in UTF-16 where it must be.
  init(text: String, in data: qpdf_data) {
    self.init(qpdf_oh_new_unicode_string(data, text), in: data)
  }

  /// A new stream with its dictionary's entries in PDF's notation.
  init(stream bytes: [UInt8], entries: [(String, String)], in data: qpdf_data) {
    self.init(qpdf_oh_new_stream(data), in: data)
    replaceStream(bytes)
    let dictionary = QPDFObject(qpdf_oh_get_dict(data, handle), in: data)
    for (key, value) in entries {
      dictionary[key] = QPDFObject(parsing: value, in: data)
    }
  }

  /// A dictionary's entry; null where it has none.
  subscript(_ key: String) -> QPDFObject {
    get { QPDFObject(qpdf_oh_get_key(data, handle, key), in: data) }
    nonmutating set { qpdf_oh_replace_key(data, handle, key, newValue.handle) }
  }

  /// The members of an array; none of anything else.
  var items: [QPDFObject] {
    guard qpdf_oh_is_array(data, handle) != 0 else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, handle)).map {
      QPDFObject(qpdf_oh_get_array_item(data, handle, $0), in: data)
    }
  }

  /// The keys of a dictionary.
  var keys: [String] {
    guard qpdf_oh_is_dictionary(data, handle) != 0 else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(data, handle)
    while qpdf_oh_dict_more_keys(data) != 0 {
      if let key = qpdf_oh_dict_next_key(data) { keys.append(String(cString: key)) }
    }
    return keys
  }

  /// `/Name` of a name, else nil.
  var name: String? {
    guard qpdf_oh_is_name(data, handle) != 0, let name = qpdf_oh_get_name(data, handle)
    else { return nil }
    return String(cString: name)
  }

  var isNull: Bool { qpdf_oh_is_null(data, handle) != 0 }

  var isStream: Bool { qpdf_oh_is_stream(data, handle) != 0 }

  var number: Int { Int(qpdf_oh_get_object_id(data, handle)) }

  /// The object, made one that others refer to.
  var indirect: QPDFObject {
    QPDFObject(qpdf_make_indirect_object(data, handle), in: data)
  }

  /// A stream's bytes without its filters.
  var streamBytes: [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard
      qpdf_oh_get_stream_data(
        data, handle, qpdf_dl_generalized, nil, &bytes, &count) & Int32(QPDF_ERRORS) == 0,
      let bytes
    else { return nil }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  func replaceStream(_ bytes: [UInt8]) {
    let none = qpdf_oh_new_null(data)
    qpdf_oh_replace_stream_data(data, handle, bytes, bytes.count, none, none)
  }
}
