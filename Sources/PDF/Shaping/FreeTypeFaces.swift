internal import CPango
import Layout

/// Font files → Cairo's font faces, by a FreeType of one thread's own.
///
/// Cairo 1.16 opens font files in one FreeType library for all threads without a lock, and closes
/// one of ten when an eleventh is wanted, perhaps while another thread draws with it. A face that
/// is handed to it open is left alone.
final class FreeTypeFaces {
  private let library = Library()

  /// A `cairo_font_face_t` that the caller destroys; nil where the file is no font.
  func open(_ path: String) -> OpaquePointer? {
    guard let face = library.open(path),
      let cairo = cairo_ft_font_face_create_for_ft_face(face.pointer, 0)
    else { return nil }
    // Cairo keeps faces for a while after the last user let go: it frees ours when it is done.
    let status = cairo_font_face_set_user_data(
      cairo, &Self.key, Unmanaged.passRetained(face).toOpaque(),
      { if let face = $0 { Unmanaged<Face>.fromOpaque(face).release() } })
    guard status == CAIRO_STATUS_SUCCESS else { return nil }
    return cairo
  }

  /// The address by which Cairo knows what belongs to us.
  nonisolated(unsafe) private static var key = cairo_user_data_key_t()

  private final class Library {
    let handle: FT_Library?

    init() {
      var handle: FT_Library?
      self.handle = FT_Init_FreeType(&handle) == 0 ? handle : nil
    }

    deinit {
      FT_Done_FreeType(handle)
    }

    func open(_ path: String) -> Face? {
      var face: FT_Face?
      guard let handle, FT_New_Face(handle, path, 0, &face) == 0, let face else { return nil }
      return Face(face, library: self)
    }
  }

  private final class Face {
    let pointer: FT_Face
    /// Stays open as long as any of its faces.
    private let library: Library

    init(_ pointer: FT_Face, library: Library) {
      self.pointer = pointer
      self.library = library
    }

    deinit {
      FT_Done_Face(pointer)
    }
  }
}
