import Support

/// Any bytes as `mapping.yaml`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzSettings.mapping(start, count)
  return 0
}
