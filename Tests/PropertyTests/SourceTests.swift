import Foundation
import Testing

/// Text is compared, searched and replaced by bytes or scalars: for a `Character` a quotation mark and the combining mark
/// behind it are one, and equal neither (SECURITY.md S1, G7).
@Suite struct SourceTests {
  private static let sources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources")
    .standardizedFileURL

  private static let forbidden = [
    ".replacing(", "replacingOccurrences", "Character(", ": Character", "[Character", "<Character", "as Character",
    "components(separatedBy", "Regex", "wholeMatch", "firstMatch", "trimmingCharacters",
  ]

  /// A message of our own is worded otherwise there; nobody else's text is read.
  private static let others: Set = ["ComparisonFinding.swift"]

  @Test func noTextIsReadByCharacters() throws {
    let files = try #require(FileManager.default.enumerator(at: SourceTests.sources, includingPropertiesForKeys: nil))
    var count = 0
    while let file = files.nextObject() as? URL {
      guard file.pathExtension == "swift", !SourceTests.others.contains(file.lastPathComponent) else { continue }
      count += 1
      for (number, line) in try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
        let found = SourceTests.forbidden.first { code.contains($0) }
        #expect(found == nil, "\(file.lastPathComponent):\(number + 1)")
      }
    }
    #expect(count > 500)
  }
}
