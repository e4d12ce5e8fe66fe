import Support

/// Any bytes as the text of a date cell, as a number format, and as serial numbers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzDates.text(start, count)
  FuzzDates.format(start, count)
  FuzzDates.serials(start, count)
  return 0
}
