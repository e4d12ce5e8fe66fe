internal import CPango
import Layout

/// Bytes that Cairo writes, gathered.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(1 << 17)
  }

  /// A PDF surface that writes here; the sink must outlive it.
  func makePDFSurface(width: Double, height: Double) -> OpaquePointer? {
    cairo_pdf_surface_create_for_stream(
      { context, data, count in
        guard let context, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(self).toOpaque(), width, height)
  }
}
