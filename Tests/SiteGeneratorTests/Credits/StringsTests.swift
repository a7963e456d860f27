import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// The wording of languages: complete where it is built in, and in part where a site says a few things its own way.
struct StringsTests {
  private static let builtIn = BuiltInTheme.files.filter { $0.path.hasPrefix("strings/") }

  @Test func eightLanguagesAreBuiltIn() {
    let languages = Set(Self.builtIn.map { $0.path.dropFirst(8).dropLast(5) })
    #expect(languages.isSuperset(of: ["en", "de", "fr", "es", "pt", "ru", "zh", "ar"]))
  }

  @Test(arguments: builtIn.map(\.path))
  func everyBuiltInLanguageHasEveryText(path: String) throws {
    let file = try #require(Self.builtIn.first { $0.path == path })
    let language = String(path.dropFirst(8).dropLast(5))
    let (strings, faults) = YAMLFile.read(.strings(language: language, over: nil), file: path, bytes: file.bytes)
    #expect(faults.isEmpty)
    #expect(strings?.direction == WritingDirection(ofLanguage: language))
    for name in ["ar", "de", "en", "es", "fr", "pt", "ru", "zh"] {
      #expect(strings?.languages[name] != nil, "\(language) has no name for \(name)")
    }
    for count in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
      #expect(strings?.text(.articleCount, count).contains { $0.isLetter } == true)
    }
  }

  @Test func aSiteWordsOnlyWhatItWantsTo() throws {
    let base = try read("de", over: nil, Self.bytes("de")).strings
    let (strings, faults) = try read("de", over: base, Array("labelTags: Schlagworte\n".utf8))
    #expect(faults.isEmpty)
    #expect(strings?.text(.labelTags) == "Schlagworte")
    #expect(strings?.text(.labelTopics) == base?.text(.labelTopics))
    #expect(strings?.text(.articleCount, 3) == "3 Artikel")
  }

  @Test func aLanguageOfTheSiteNeedsEveryText() throws {
    let text = String(decoding: try Self.bytes("en"), as: UTF8.self)
    let cut = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("latest:") }
    let (_, faults) = try read("it", over: nil, Array(cut.joined(separator: "\n").utf8))
    #expect(faults.contains { $0.id == "missing-key" && $0.text.contains("latest") })
  }

  @Test func pluralFormsAreThoseOfTheLanguage() throws {
    let base = try read("ru", over: nil, Self.bytes("ru")).strings
    let few = try read("ru", over: base, Array("days: {one: \"{count} a\", many: \"{count} b\"}\n".utf8)).faults
    #expect(few.contains { $0.id == "missing-key" && $0.text.contains("few") })
    let two = try read("ru", over: base, Array("days: {one: a, two: b, few: c, many: d}\n".utf8)).faults
    #expect(two.contains { $0.id == "unknown-key" })
  }

  /// Pages, lists, feeds and credits call the ground by one name.
  @Test(arguments: [
    ("en", "fair use"), ("de", "fair use"), ("fr", "usage loyal (fair use)"), ("es", "uso legítimo (fair use)"),
    ("pt", "uso justo (fair use)"), ("ru", "(fair use)"), ("ar", "(fair use)"), ("zh", "合理使用"),
  ]) func fairUseHasOneName(_ language: String, _ name: String) throws {
    let strings = try #require(try read(language, over: nil, Self.bytes(language)).strings)
    let values: WordingValues = [.site: .text("X"), .holder: .text("X")]
    for message in [Message.asFairUse, .termsFairUse, .groundFairUse, .fairUse] {
      let text = String(decoding: strings[message].html(values).bytes, as: UTF8.self).lowercased()
      #expect(text.contains(name), "\(message) in \(language): \(text)")
    }
  }

  @Test func aYearHasTwelveMonths() throws {
    let base = try read("en", over: nil, Self.bytes("en")).strings
    let faults = try read("en", over: base, Array("months: [January]\n".utf8)).faults
    #expect(faults.map(\.text) == ["expected twelve months, found 1"])
  }

  private static func bytes(_ language: String) throws -> [UInt8] {
    try #require(builtIn.first { $0.path == "strings/\(language).yaml" }).bytes
  }

  private func read(
    _ language: String, over base: Strings?, _ bytes: [UInt8]
  ) throws -> (strings: Strings?, faults: [Diagnostic]) {
    let (record, faults) = YAMLFile.read(.strings(language: language, over: base), file: "x.yaml", bytes: bytes)
    return (record, faults)
  }
}
