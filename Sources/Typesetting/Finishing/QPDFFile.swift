internal import CQPDF

/// A PDF in memory as qpdf holds it, with one owner; its calls turn into one typed error.
struct QPDFFile: ~Copyable {
  /// qpdf's own handle.
  let data: qpdf_data
  private let source: UnsafeMutableBufferPointer<CChar>

  init(_ bytes: [UInt8]) throws(DrawingError) {
    guard let data = qpdf_init() else { throw .finishing(text: "qpdf_init", step: "打开") }
    // qpdf reads the bytes as it goes: they stay until the file is closed.
    let source = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    UnsafeMutableRawBufferPointer(source).copyBytes(from: bytes)
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
    let code = qpdf_read_memory(data, "cairo.pdf", source.baseAddress, UInt64(bytes.count), nil)
    guard code & Int32(QPDF_ERRORS) == 0 else {
      let error = Self.error(data, step: "读入")
      var handle: qpdf_data? = data
      qpdf_cleanup(&handle)
      source.deallocate()
      throw error
    }
    self.data = data
    self.source = source
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    source.deallocate()
  }

  /// The file's bytes: object streams, compressed, an identifier made from the content.
  func write() throws(DrawingError) -> [UInt8] {
    guard qpdf_init_write_memory(data) & Int32(QPDF_ERRORS) == 0 else {
      throw Self.error(data, step: "准备写出")
    }
    qpdf_set_minimum_pdf_version(data, "1.7")
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
    qpdf_set_deterministic_ID(data, 1)
    guard qpdf_write(data) & Int32(QPDF_ERRORS) == 0 else {
      throw Self.error(data, step: "写出")
    }
    guard let bytes = qpdf_get_buffer(data) else { throw Self.error(data, step: "写出") }
    return Array(UnsafeBufferPointer(start: bytes, count: qpdf_get_buffer_length(data)))
  }

  /// Throws what qpdf has reported since the last check.
  func check(step: String) throws(DrawingError) {
    guard qpdf_has_error(data) == 0 else { throw Self.error(data, step: step) }
  }

  private static func error(_ data: qpdf_data, step: String) -> DrawingError {
    guard let error = qpdf_get_error(data), let text = qpdf_get_error_full_text(data, error) else {
      return .finishing(text: "未知错误", step: step)
    }
    return .finishing(text: String(cString: text), step: step)
  }
}
