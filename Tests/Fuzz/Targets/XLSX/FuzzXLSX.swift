import Support

/// Bytes that begin like an archive as one, others as the XML of a worksheet in one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if count > 4, start[0] == 0x50, start[1] == 0x4B {
    FuzzInput.file(start, count)
  } else {
    FuzzInput.worksheet(start, count)
  }
  return 0
}
