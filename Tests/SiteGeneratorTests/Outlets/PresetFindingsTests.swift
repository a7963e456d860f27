import SiteModel
import Testing

@testable import SiteGenerator

/// What the terms of the presets come to for articles: of each the most telling one, broken and kept.
@Suite struct PresetFindingsTests {
  /// An article of a preset.
  struct Use: Sendable {
    var rights = "basis: permission, permission: {from: A, date: 2026-03-05, reference: b, scope: [web]}"
    var more = ""
    var date = "2026-03-06"
    var published = "2026-03-04"
    var path = "2026/03/harbour"
    var text = "The harbour is open."
    var original: String?
    var publisher = ""
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let preset: String
    let rule: String
    let broken: Use
    let kept: Use
    var testDescription: String { preset }
  }

  private static let licensed = "basis: license"
  private static func byLicence(_ change: (inout Use) -> Void = { _ in }) -> Use {
    var use = Use(rights: licensed)
    change(&use)
    return use
  }

  static let cases: [Case] = [
    Case(
      preset: "360info", rule: "R048",
      broken: byLicence { $0.more = "image: {src: /a.png, alt: Boats, cleared: true, creditText: Third party}" },
      kept: byLicence { $0.more = "image: {src: /a.png, alt: Boats, cleared: true, creditText: 360info}" }),
    Case(preset: "buffalos-fire", rule: "R004", broken: Use(path: ""), kept: Use()),
    Case(
      preset: "city-desk-abq", rule: "R038",
      broken: Use(rights: "basis: license, license: CC-BY-4.0", date: "2026-06-01", published: "2026-03-01"),
      kept: Use(rights: "basis: license, license: CC-BY-4.0", date: "2026-05-30", published: "2026-03-01")),
    Case(preset: "cop30-collaborative", rule: "R004", broken: Use(path: ""), kept: Use()),
    Case(
      preset: "dialogue-earth", rule: "R049",
      broken: byLicence { ($0.date, $0.published) = ("2026-06-01", "2026-05-31") },
      kept: byLicence { ($0.date, $0.published) = ("2026-06-01", "2026-05-30") }),
    Case(
      preset: "floodlight", rule: "R045",
      broken: byLicence { $0.original = "The harbour is open. It was shut for days." },
      kept: byLicence { $0.original = "The harbour is open." }),
    Case(
      preset: "global-research", rule: "R051", broken: Use(), kept: Use(publisher: "community: true")),
    Case(
      preset: "global-voices", rule: "R053", broken: byLicence(),
      kept: byLicence { $0.published += ", notified: 2026-03-06" }),
    Case(
      preset: "inn-on-the-ground", rule: "R056",
      broken: byLicence { $0.rights += ", mode: translation, translator: B" }, kept: byLicence()),
    Case(
      preset: "kff", rule: "R055", broken: byLicence { $0.publisher = "paywall: true" },
      kept: byLicence { $0.publisher = "paywall: false" }),
    Case(
      preset: "montana-free-press", rule: "R056", broken: byLicence { $0.rights += ", mode: excerpt" },
      kept: byLicence()),
    Case(
      preset: "opendemocracy-2007", rule: "R051", broken: Use(), kept: Use(publisher: "nonprofit: true")),
    Case(
      preset: "propublica", rule: "R046",
      broken: byLicence { $0.original = "The [harbour](https://www.propublica.org/a) is open." },
      kept: byLicence {
        $0.original = "The [harbour](https://www.propublica.org/a) is open."
        $0.text = "The [harbour](https://www.propublica.org/a) is open."
      }),
    Case(
      preset: "publicsource", rule: "R056", broken: Use(),
      kept: Use(
        rights: "basis: permission, mode: excerpt, permission: {from: A, date: 2026-03-05, reference: b, scope: [web]}")
    ),
    Case(
      preset: "texas-tribune", rule: "R047",
      broken: Use(text: "The harbour is open. We saw it.", original: "The harbour is open."),
      kept: Use(original: "The harbour is open.")),
    Case(
      preset: "the-conversation", rule: "R043", broken: byLicence(),
      kept: byLicence { $0.more = "authors: [{name: Isla Renwick, affiliation: University of Stannock}]" }),
    Case(
      preset: "undark", rule: "R056",
      broken: Use(
        rights: "basis: license, license: CC-BY-4.0, mode: excerpt"),
      kept: Use(rights: "basis: license, license: CC-BY-4.0, mode: translation, translator: B")),
  ]

  @Test func everyPresetHasOne() { #expect(cases.map(\.preset) == OutletPreset.all.map(\.name)) }

  private var cases: [Case] { PresetFindingsTests.cases }

  @Test(arguments: cases) func holdsArticlesToThem(_ example: Case) async throws {
    let preset = try #require(OutletPreset.all.first { $0.name == example.preset })
    #expect(try await findings(example.broken, preset).contains(example.rule))
    #expect(try await !findings(example.kept, preset).contains(example.rule))
  }

  private func findings(_ use: Use, _ preset: OutletPreset) async throws -> Set<String> {
    let home = try #require(preset.outlet?.url?.text)
    let authors = use.more.hasPrefix("authors:") ? "" : "authors: [Isla Renwick]"
    let article = """
      ---
      title: Harbour reopens
      date: \(use.date)
      \(authors)
      source: {outlet: post, url: "\(home)\(use.path)", date: \(use.published)}
      rights: {\(use.rights)}
      \(use.more)
      ---

      \(use.text)
      """
    var example = RuleExample(
      (path: "content/articles/harbour/index.md", text: article),
      (path: "content/outlets/post.yaml", text: String(decoding: preset.bytes, as: UTF8.self)),
      (path: "sitegen.yaml", text: "publisher: {\(use.publisher)}"))
    if let original = use.original { example = example.with("content/articles/harbour/original.md", original) }
    let diagnostics = try await RuleSites.diagnostics(example)
    // A front matter that cannot be read would have no findings either.
    #expect(!diagnostics.contains { $0.id.hasPrefix("unknown") || $0.id.hasPrefix("yaml") || $0.id == "wrong-type" })
    return Set(diagnostics.map(\.id))
  }
}
