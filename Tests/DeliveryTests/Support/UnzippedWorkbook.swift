import Foundation
import Testing

/// The parts of an `.xlsx` file as Python's zipfile, which is none of ours, reads them.
struct UnzippedWorkbook {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func text(of part: String) throws -> String {
    let program = """
      import io, sys, zipfile
      part = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).read(sys.argv[1])
      sys.stdout.buffer.write(part)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, part]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(bytes))
    try input.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }
}
