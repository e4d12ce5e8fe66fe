import Support

/// Bytes that begin like an OLE2 container as one, others as the records of a workbook.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if count > 8, start[0] == 0xD0, start[1] == 0xCF {
    FuzzInput.file(start, count)
  } else {
    FuzzInput.records(start, count)
  }
  return 0
}
