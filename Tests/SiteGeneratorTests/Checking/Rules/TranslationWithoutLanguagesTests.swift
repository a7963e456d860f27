import SiteModel
import Testing

@testable import SiteGenerator

/// A translation is in another language than its original (R061).
@Suite struct TranslationWithoutLanguagesTests {
  private func found(_ language: String, _ original: String?, outlet: String = "", mode: String = "translation")
    async throws -> [Diagnostic]
  {
    let source = "outlet: post, url: \"https://post.example.org/1\", title: De haven, date: 2026-03-04"
    return try await RuleSites.found(
      """
      language: \(language)
      source: {\(source)\(original.map { ", language: \($0)" } ?? "")}
      rights: {basis: license, license: CC-BY-4.0, mode: \(mode), translator: M. Oakes, changes: [all]}
      """, outlet: outlet)
  }

  @Test(
    arguments: [
      ("en", "nl", nil), ("en", "en", "en"), ("en", "EN", "en"), ("pt-BR", "pt-PT", nil), ("sr-Latn", "sr-Cyrl", nil),
      ("en-GB", "en-GB", "en-GB"),
    ] as [(String, String, String?)]) func languagesDiffer(_ ours: String, _ theirs: String, _ same: String?)
    async throws
  {
    let found = try await found(ours, theirs).filter { $0.id == "R061" }
    #expect(found.ids == (same == nil ? [] : ["R061"]), "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.line == 6 && $0.severity == .error })
    if let same { #expect(found.first?.text == "the translation and its original are both in '\(same)'") }
    #expect(found.allSatisfy { $0.notes.map { $0.span?.line } == [7] })
  }

  /// The outlet's language stands for that of its articles, unless they say otherwise.
  @Test func theOutletsLanguageStandsForIt() async throws {
    #expect(try await found("en", nil, outlet: "language: nl").isEmpty)
    #expect(try await found("en", nil, outlet: "language: en").ids == ["R061"])
    #expect(try await found("en", "nl", outlet: "language: en").isEmpty)
  }

  @Test func oneThatIsNotKnownIsAskedFor() async throws {
    let found = try await found("en", nil)
    #expect(found.ids == ["R061"])
    #expect(found.first?.text == "from which language the article was translated is not said")
    #expect(found.first?.span?.line == 6)
  }

  /// What was not translated may be in one language.
  @Test(arguments: ["verbatim", "edited"]) func onlyTranslations(_ mode: String) async throws {
    #expect(try await found("en", "en", mode: mode).isEmpty)
    #expect(try await found("en-GB", "EN", mode: mode).isEmpty)
  }

  /// A text in another language was translated, whatever the mode says.
  @Test(arguments: ["verbatim", "edited"]) func saysSo(_ mode: String) async throws {
    let found = try await found("en", "nl", mode: mode)
    #expect(found.inShort == ["R061 error 6: nl"])
    #expect(found.first?.text.contains("nothing says that it was translated") == true)
    #expect(try await self.found("en", "nl", mode: "excerpt").isEmpty)
  }
}
