import CPango
import Dispatch
import Support
import Synchronization

/// `bench-bare FOLDER OUTPUT [WORKERS]` shows the lines that `bench-pages lines` left in a folder,
/// with Pango and Cairo and nothing else, and prints what that took as JSON.
///
/// Each line is a layout of its own, untagged: what a program that did everything by those two
/// libraries alone would at least need.
@main
enum Bare {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw Usage() }
    let workers = arguments.count > 3 ? Int(arguments[3]) ?? 2 : 2
    let lines = try BareLines(folder: arguments[1])
    let meter = Meter()
    let files = try run(lines, workers: workers)
    let spent = meter.spent()
    for (index, bytes) in files.enumerated() {
      try WholeFile.write(bytes, to: "\(arguments[2])-\(index).pdf")
    }
    let bytes = files.map(\.count).reduce(0, +) / files.count
    print(
      """
      {"name": "bare", "documents": \(files.count), "wall": \(spent.seconds), \
      "cpu": \(spent.processorSeconds), "peak": \(spent.peakKiB), "bytes": \(bytes)}
      """)
  }

  private static func run(_ lines: BareLines, workers: Int) throws -> [[UInt8]] {
    let next = Atomic(0)
    let files = Mutex([[UInt8]](repeating: [], count: lines.documents.count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, lines.documents.count))) { _ in
      let pen = BarePen(fonts: lines.fonts)
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < lines.documents.count else { return }
        let file = pen.file(lines.documents[index])
        files.withLock { $0[index] = file }
      }
    }
    return files.withLock { $0 }
  }
}

struct Usage: Error, CustomStringConvertible {
  var description: String { "bench-bare FOLDER OUTPUT [WORKERS]" }
}
