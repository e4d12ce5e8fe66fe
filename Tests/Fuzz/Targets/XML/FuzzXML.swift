import Support

/// Any bytes as XML rows and as SpreadsheetML 2003.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzInput.xml(start, count)
  return 0
}
