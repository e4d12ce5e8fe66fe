import Support

/// Any bytes as a page with tables.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzInput.html(start, count)
  return 0
}
