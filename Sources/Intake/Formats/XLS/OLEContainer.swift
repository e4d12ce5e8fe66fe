internal import CGsf
internal import Glibc

/// Opens the OLE2 container of an old workbook and gives its workbook stream.
enum OLEContainer {
  /// The largest workbook stream that is read; a full sheet of 65,536 rows is far below.
  static let streamBytes = 80 << 20

  private static let isStarted: Bool = {
    mj_gsf_start()
    return true
  }()

  /// What such a container begins with.
  static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The bytes of the `Workbook` stream; refuses what is encrypted, older or no workbook.
  static func workbook(_ file: borrowing OpenFile) throws(FormError) -> [UInt8] {
    precondition(isStarted, "libgsf is started once")
    guard file.size <= streamBytes + streamBytes / 3 else { throw tooLarge }
    let bytes = try file.head(file.size)
    guard bytes.starts(with: mark) else { throw oldVersion }
    let outcome = bytes.withUnsafeBufferPointer { all in
      Result { () throws(FormError) in try workbook(in: all) }
    }
    return try outcome.get()
  }

  private static func workbook(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(FormError) -> [UInt8] {
    guard let input = mj_gsf_input_of_bytes(bytes.baseAddress, gsf_off_t(bytes.count)) else {
      throw damaged
    }
    defer { mj_gsf_free(UnsafeMutableRawPointer(input)) }
    guard let container = mj_gsf_open(input) else { throw damaged }
    defer { mj_gsf_free(UnsafeMutableRawPointer(container)) }
    var names: [String: Int32] = [:]
    for index in 0..<max(0, gsf_infile_num_children(container)) {
      guard let name = gsf_infile_name_by_index(container, index) else { continue }
      names[String(cString: name).lowercased()] = index
    }
    guard names["encryptedpackage"] == nil else { throw encrypted }
    // Programs other than Excel write BIFF8 under the older name too: the records say which it is.
    guard let index = names["workbook"] ?? names["book"] else {
      if names["worddocument"] != nil || names["powerpoint document"] != nil {
        let name = names["worddocument"] != nil ? "Word 或 WPS 文字文档（doc、wps）" : "演示文稿（ppt、dps）"
        throw FormError(
          .unknownForm, "这是 \(name)，不是表格", hint: "请把里面的表格复制到 Excel 另存为 xlsx，或从原系统导出为 xlsx")
      }
      throw FormError(
        .unknownForm, "这个 Office 文件里没有 Excel 工作簿", hint: "请导出为 xlsx、xls 或 CSV")
    }
    guard let stream = gsf_infile_child_by_index(container, index) else { throw damaged }
    defer { mj_gsf_free(UnsafeMutableRawPointer(stream)) }
    return try contents(of: stream)
  }

  private static func contents(
    of stream: OpaquePointer
  ) throws(FormError) -> [UInt8] {
    let size = Int(gsf_input_size(stream))
    guard size > 0 else { throw damaged }
    guard size <= streamBytes else { throw tooLarge }
    var isWhole = true
    let contents = [UInt8](unsafeUninitializedCapacity: size) { buffer, written in
      while written < size {
        let count = min(64 << 10, size - written)
        guard gsf_input_read(stream, count, buffer.baseAddress.map { $0 + written }) != nil else {
          isWhole = false
          return
        }
        written += count
      }
    }
    guard isWhole else { throw damaged }
    return contents
  }

  static var damaged: FormError {
    FormError(.damaged, "工作簿损坏或不完整", hint: "请重新导出，或用 Excel 打开后另存为 xlsx")
  }

  static var oldVersion: FormError {
    FormError(.oldVersion, "这是 Excel 95 或更早的工作簿", hint: "请用 Excel 打开后另存为 xlsx")
  }

  static var encrypted: FormError {
    FormError(.encrypted, "文件有密码", hint: "请在 Excel 中取消密码后重新保存")
  }

  private static var tooLarge: FormError {
    FormError(
      .tooLarge, "xls 工作簿超过 \(streamBytes >> 20) MiB", hint: "请另存为 xlsx，或分成几个文件导出")
  }
}
