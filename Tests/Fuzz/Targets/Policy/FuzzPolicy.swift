import Support

/// Any bytes as `policy.yaml`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzSettings.policy(start, count)
  return 0
}
