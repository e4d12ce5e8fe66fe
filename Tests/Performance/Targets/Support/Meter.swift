import Glibc

/// What a stretch of work took.
package struct Meter {
  package struct Spent {
    package var seconds: Double
    /// Of all threads, in the program and in the system for it.
    package var processorSeconds: Double
    /// The most memory that the process has had at once so far.
    package var peakKiB: Int
  }

  private let wall = Self.seconds(CLOCK_MONOTONIC)
  private let processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

  package init() {}

  package func spent() -> Spent {
    Spent(
      seconds: Self.seconds(CLOCK_MONOTONIC) - wall,
      processorSeconds: Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - processor,
      peakKiB: Self.peakKiB())
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// `VmHWM`: what getrusage tells may be the peak of the process that started this one.
  private static func peakKiB() -> Int {
    guard let status = try? WholeFile.text(of: "/proc/self/status"),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return Int(line.filter(\.isNumber)) ?? 0
  }
}

/// A small file, read or written as a whole.
package enum WholeFile {
  package struct Failure: Error {
    let path: String

    package init(path: String) { self.path = path }
  }

  package static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  package static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(path: path) }
  }

  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }
}
