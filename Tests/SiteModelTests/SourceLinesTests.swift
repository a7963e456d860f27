import Foundation
import Testing

/// What no source may do, because it sees characters where readers of pages see bytes (SECURITY.md S1): `<` and a combining
/// mark behind it are one character, and no `<` is found in it.
@Suite struct SourceLinesTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// Escapes nothing: puts the name of a field into the words of a message.
  private static let exempt = ["SiteGenerator/Fidelity/ComparisonFinding.swift"]

  private static func faults(in line: Substring) -> Bool {
    guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return false }
    return line.contains(/\.replacing\(|replacingOccurrences|\bCharacter\b/)
  }

  @Test func compareNoCharacters() throws {
    var files = 0
    let base = Self.sources.path + "/"
    let walk = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)
    while let file = walk?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      files += 1
      let name = String(file.path.dropFirst(base.count))
      if Self.exempt.contains(name) { continue }
      let bytes = try Data(contentsOf: file)
      // Hardly any file has one of the words, and the pattern is slow.
      guard ["replacing", "Character"].contains(where: { bytes.range(of: Data($0.utf8)) != nil }) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where Self.faults(in: line) {
        Issue.record("\(name):\(number + 1): \(line)")
      }
    }
    #expect(files > 300)
  }

  @Test(arguments: [
    "let a = b.replacing(\"<\", with: \"&lt;\")", "a.replacingOccurrences(of: \"<\", with: \"\")",
    "  if letter == Character(\"<\") {", "func f(_ letter: Character) {",
  ])
  func findFaults(_ line: String) { #expect(Self.faults(in: line[...])) }

  @Test(arguments: [
    "/// A `Character` of the text", "output += UTF8.encodedReplacementCharacter", "let a = CharacterReference()",
  ])
  func findNothingElse(_ line: String) { #expect(!Self.faults(in: line[...])) }
}
