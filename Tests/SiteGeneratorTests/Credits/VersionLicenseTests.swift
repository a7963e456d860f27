import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// A version under another licence than its original: the page says both.
@Suite struct VersionLicenseTests {
  private func page(_ rights: String) async throws -> String {
    try await output(rights, "articles/harbour/index.html")
  }

  private func output(_ rights: String, _ file: String) async throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", RuleSites.settings)
    try folder.write("content/outlets/post.yaml", RuleSites.outlet + "\nlanguage: nl")
    try folder.write(
      "content/articles/harbour.md",
      """
      ---
      title: Harbour reopens
      date: 2026-03-06
      language: en
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, \(rights)}
      ---

      The text.
      """)
    let options = BuildOptions(source: folder.path, now: RuleSites.noon, width: 1)
    let report = try await Generator(options: options).build()
    #expect(!report.hasErrors, "\(report.diagnostics.map(\.text))")
    return try String(contentsOfFile: folder("public/" + file), encoding: .utf8)
  }

  private let by = "https://creativecommons.org/licenses/by/4.0/"
  private let shareAlike = "https://creativecommons.org/licenses/by-sa/4.0/"

  @Test(arguments: ["mode: edited, changes: [a paragraph cut]", "mode: translation, translator: B"])
  func versionsNameBoth(_ use: String) async throws {
    let html = try await page("license: CC-BY-4.0, versionLicense: CC-BY-SA-4.0, \(use)")
    let links = html.split(separator: "<a ").map { $0.prefix { $0 != ">" } }
    func leads(to license: String) -> [Bool] {
      links.filter { $0.contains("href=\"\(license)\"") }.map { $0.contains("rel=\"license") }
    }
    // Machines are told of one licence, and readers of both.
    #expect(leads(to: shareAlike).contains(true))
    #expect(!leads(to: by).isEmpty)
    #expect(!leads(to: by).contains(true))
  }

  @Test func theBillOfRightsNamesBoth() async throws {
    func sourceLicense(_ rights: String) async throws -> Any? {
      let file = try await output(rights, "credits.json")
      let bill = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
      let article = try #require((bill["articles"] as? [[String: Any]])?.first)
      let ours = try #require(article["license"] as? [String: String])
      #expect(ours["url"] == (rights.contains("edited") ? shareAlike : by))
      return try #require(article["source"] as? [String: Any])["license"]
    }
    let version = try await sourceLicense(
      "license: CC-BY-4.0, versionLicense: CC-BY-SA-4.0, mode: edited, changes: [a paragraph cut]")
    #expect(version as? [String: String] == ["id": "CC-BY-4.0", "url": by])
    #expect(try await sourceLicense("license: CC-BY-4.0") == nil)
  }

  @Test func copiesAndVersionsUnderTheSameNameOne() async throws {
    let copy = try await page("license: CC-BY-4.0, versionLicense: CC-BY-SA-4.0")
    #expect(!copy.contains(shareAlike))
    let same = try await page("license: CC-BY-4.0, versionLicense: CC-BY-4.0, mode: edited, changes: [a cut]")
    #expect(!same.contains("Made from"))
  }
}
