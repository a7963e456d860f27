import Foundation
import Testing

/// Which articles have a kit (`kits:`), and what the kit says of those that are not simply copies under a licence.
@Suite(.onOwnThread) struct KitChoiceTests {
  private static func site(_ settings: String, _ articles: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "sitegen.yaml",
      "title: Quay\nurl: https://quay.example.org/\npublisher: {contact: desk@quay.example.org}\n\(settings)\n")
    try folder.write(
      "content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/paper/\nlanguage: de\n")
    for (name, fields) in articles {
      try folder.write(
        "content/articles/\(name).md",
        "---\ntitle: Tide\ndate: 2026-03-06\nlanguage: en\nauthors: [Ann Author]\n\(fields)\n---\n\nThe water rose.\n")
    }
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    return folder
  }

  private static let source = "source: {outlet: post, url: \"https://post.example.org/paper/t\", date: 2026-03-04}\n"
  private static let articles = [
    "own": "rights: {license: CC-BY-4.0}",
    "copy": source + "rights: {basis: license, license: CC-BY-4.0, holder: The Post}",
    "translation": source.replacing("/t\"", with: "/ebb\"")
      + "rights: {basis: license, license: CC-BY-4.0, holder: The Post, mode: translation, translator: Bo Writer}",
  ]

  @Test(arguments: [
    ("", ["own", "translation"]), ("kits: own", ["own", "translation"]), ("kits: all", ["copy", "own", "translation"]),
    ("kits: none", []),
  ])
  func theSiteChooses(_ settings: String, _ expected: [String]) throws {
    let site = try Self.site(settings, Self.articles)
    let made = Self.articles.keys.filter { site.has("public/articles/\($0)/republish/article.md") }
    #expect(made.sorted() == expected)
  }

  /// Keys of one site mean nothing on another.
  @Test func outletsHaveKeysThatMeanTheSameEverywhere() throws {
    let site = try Self.site("kits: all", Self.articles)
    let kit = try site.read("public/articles/copy/republish/article.md")
    #expect(kit.contains("\n  outlet: post-example-org-paper-da205f\n") && kit.contains("- outlet: quay-example-org\n"))
    #expect(
      try site.read("public/republishing/outlets/post-example-org-paper-da205f.yaml").contains("name: \"The Post\"\n"))
    #expect(site.has("public/republishing/outlets/quay-example-org.yaml"))
    #expect(!site.has("public/republishing/outlets/post.yaml"))
  }

  /// The words of a text in the public domain belong to nobody, those of its translation to whoever wrote them.
  @Test func aVersionOfAFreeTextGoesOnUnderItsOwnLicence() throws {
    let site = try Self.site(
      "",
      [
        "tide": Self.source
          + "rights: {basis: public-domain, mode: translation, translator: Bo Writer, holder: Bo Writer, versionLicense: CC-BY-NC-4.0}"
      ])
    let page = try site.read("public/articles/tide/index.html")
    #expect(page.contains("by-nc/4.0/\" rel=\"license") && page.contains("publicdomain/mark/1.0/"))
    #expect(!page.contains("No copyright stands in the way"))
    let kit = try site.read("public/articles/tide/republish/article.md")
    #expect(kit.contains("license: \"https://creativecommons.org/publicdomain/mark/1.0/\""))
    #expect(kit.contains("versionLicense: \"https://creativecommons.org/licenses/by-nc/4.0/\""))
    #expect(try site.read("public/articles/tide/republish/ninjs.json").contains("Not for commercial use."))
  }

  /// What a site offers without a licence stands in the form for machines too.
  @Test func anOfferSaysItsTerms() throws {
    let site = try Self.site("policies: {crossPost: true}", ["own": ""])
    let json = try JSONSerialization.jsonObject(with: Data(site.read("public/articles/own/republish/ninjs.json").utf8))
    let terms = try #require((json as? [String: Any])?["usageTerms"] as? String)
    #expect(terms.contains("republish"), "\(terms)")
  }

  /// Each work of a round-up, with its address and that of its licence, in the plain form and in ninjs.
  @Test func includedWorksHaveTheirAddresses() throws {
    let address = "https://post.example.org/paper/ebb"
    let work = "{outlet: post, url: \"\(address)\", title: Ebb, authors: [C], license: CC-BY-SA-4.0}"
    let site = try Self.site(
      "kits: all",
      [
        "both": Self.source
          + "alsoFrom: [\(work)]\nrights: {basis: license, license: CC-BY-4.0, holder: The Post, mode: edited, changes: [joined]}"
      ])
    let page = try site.read("public/articles/both/republish/index.html")
    #expect(
      page.contains("https://post.example.org/paper/ebb https://creativecommons.org/licenses/by-sa/4.0/"), "\(page)")
    let ninjs = try site.read("public/articles/both/republish/ninjs.json")
    #expect(ninjs.contains("\"uri\": \"https://post.example.org/paper/ebb\""), "\(ninjs)")
  }
}
