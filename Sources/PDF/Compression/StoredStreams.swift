internal import Glibc

/// Where zlib's streams are left uncompressed: on the thread that draws a document, while it draws.
///
/// Everybody else in the process, on other threads or at other times, gets zlib itself.
enum StoredStreams {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    precondition(pthread_key_create(&key, nil) == 0, "a process has a thousand such keys")
    return key
  }()

  /// Whether the calls come from within `use`.
  static var isOn: Bool { pthread_getspecific(key) != nil }

  /// Does something whose streams are left uncompressed.
  static func use<Answer, Failure: Error>(
    _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let before = pthread_getspecific(key)
    pthread_setspecific(key, UnsafeRawPointer(bitPattern: 1))
    defer { pthread_setspecific(key, before) }
    return try body()
  }
}
