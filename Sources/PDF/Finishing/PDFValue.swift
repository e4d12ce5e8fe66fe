/// A value in the bytes of a PDF: what it is and where it stands (ISO 32000-1, 7.3).
struct PDFValue: Sendable {
  enum Kind: UInt8, Sendable {
    case null
    case boolean
    case integer
    case real
    case name
    case string
    case array
    case dictionary
    case reference
  }

  var kind: Kind
  /// An integer's value, or the number of the object that a reference leads to.
  var number: Int
  var range: Range<Int>

  /// The number of the object that it refers to; nil where it is no reference.
  var reference: Int? { kind == .reference ? number : nil }

  var integer: Int? { kind == .integer ? number : nil }
}

/// A key of a dictionary, slash left out, and its value.
struct PDFEntry: Sendable {
  var key: Range<Int>
  var value: PDFValue
}

/// Why bytes are not what this room reads as a PDF.
struct PDFFault: Error, Sendable, Hashable {
  /// In Chinese, without a full stop.
  var text: String
  /// Where in the bytes.
  var place: Int
}

extension [UInt8] {
  /// `withUnsafeBytes` for bodies with typed throws.
  func withRawBytes<Answer, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeRawBufferPointer(buffer))
    }
  }
}
