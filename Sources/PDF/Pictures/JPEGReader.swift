internal import CRsvg

/// The bytes of a JPEG → an upright one of a given size in colour, by gdk-pixbuf, which librsvg
/// brings along.
enum JPEGReader {
  /// nil where the bytes cannot be read.
  static func made(
    from bytes: [UInt8], _ header: JPEGHeader, width: Int, height: Int
  ) -> (bytes: [UInt8], width: Int, height: Int)? {
    // As stored: a picture on its side is turned after it was made smaller.
    let (across, down) = header.isOnItsSide ? (height, width) : (width, height)
    guard let stored = shim_read_jpeg(bytes, gsize(bytes.count), Int32(across), Int32(down)) else {
      return nil
    }
    defer { g_object_unref(UnsafeMutableRawPointer(stored)) }
    guard let upright = upright(stored, header.turn) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(upright)) }
    var buffer: UnsafeMutablePointer<CChar>?
    var size: gsize = 0
    guard shim_write_jpeg(upright, &buffer, &size) != 0, let buffer else { return nil }
    defer { g_free(buffer) }
    let raw = UnsafeRawBufferPointer(start: buffer, count: Int(size))
    return (
      Array(raw), Int(gdk_pixbuf_get_width(upright)), Int(gdk_pixbuf_get_height(upright))
    )
  }

  /// A picture turned and mirrored as Exif says.
  private static func upright(_ stored: OpaquePointer, _ turn: Int) -> OpaquePointer? {
    let rotation: GdkPixbufRotation =
      switch turn {
      case 3, 4: GDK_PIXBUF_ROTATE_UPSIDEDOWN
      case 5, 6: GDK_PIXBUF_ROTATE_CLOCKWISE
      case 7, 8: GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE
      default: GDK_PIXBUF_ROTATE_NONE
      }
    guard let rotated = gdk_pixbuf_rotate_simple(stored, rotation) else { return nil }
    guard [2, 4, 5, 7].contains(turn) else { return rotated }
    defer { g_object_unref(UnsafeMutableRawPointer(rotated)) }
    return gdk_pixbuf_flip(rotated, 1)
  }
}
