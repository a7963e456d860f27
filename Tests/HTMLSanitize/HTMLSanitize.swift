import Foundation
import HTML
import Mustache

/// The sanitiser for programs in other languages, and for measuring it. It is no part of the command.
///
/// Without arguments: reads texts from standard input, each behind its length in bytes on a line of its own, and writes what
/// becomes of each in the same form. With files: makes each safe again and again for a second, and prints the megabytes of
/// input for one.
@main struct HTMLSanitize {
  static func main() throws {
    let files = CommandLine.arguments.dropFirst()
    let sanitizer = try Sanitizer()
    guard files.isEmpty else {
      for file in files { try measure(file, sanitizer) }
      return
    }
    let input = Array(FileHandle.standardInput.readDataToEndOfFile())
    var output = Data()
    var place = 0
    while let end = input[place...].firstIndex(of: 0x0A),
      let length = Int(String(decoding: input[place..<end], as: UTF8.self)), end + 1 + length <= input.count
    {
      place = end + 1 + length
      let html = sanitizer.sanitize(Array(input[end + 1..<place])).html.bytes
      output.append(contentsOf: "\(html.count)\n".utf8)
      output.append(contentsOf: html)
    }
    FileHandle.standardOutput.write(output)
  }

  /// Time of the processor, so that others who work on the machine change little.
  private static func measure(_ file: String, _ sanitizer: Sanitizer) throws {
    let html = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    var (rounds, written, time) = (0, 0, 0)
    while rounds < 3 || time < CLOCKS_PER_SEC {
      let start = clock()
      written = sanitizer.sanitize(html).html.bytes.count
      time += clock() - start
      rounds += 1
    }
    let seconds = Double(time) / Double(CLOCKS_PER_SEC)
    let speed = Double(html.count) * Double(rounds) / seconds / 1e6
    print("\(file): \(html.count) -> \(written) bytes, \(speed.formatted(.number.precision(.fractionLength(1)))) MB/s")
  }
}
