import SiteModel
import Testing

@testable import SiteGenerator

/// The credit leads to the article (R004).
@Suite struct LinkToHomePageTests {
  private func found(_ url: String, outlet: String = "", rights: String = "license, license: CC-BY-4.0") async throws
    -> [Diagnostic]
  {
    try await RuleSites.found(
      "source: {outlet: post, url: \"\(url)\", date: 2026-03-04}\nrights: {basis: \(rights)}", outlet: outlet)
  }

  @Test(arguments: [
    ("https://post.example.org", true), ("https://post.example.org/", true), ("http://POST.example.org:80/", true),
    ("https://post.example.org/#top", true), ("https://post.example.org/index.html", true),
    ("https://post.example.org/?utm_source=desk&utm_medium=web", true), ("https://post.example.org/?p=123", false),
    ("https://post.example.org/index.php?p=123", false), ("https://post.example.org/1", false),
    ("https://post.example.org/?p=1&utm_source=desk", false), ("https://news.post.example.org/", true),
  ]) func knowsFrontPages(_ url: String, _ isFront: Bool) async throws {
    let found = try await found(url)
    #expect(found.ids == (isFront ? ["R004"] : []))
    #expect(found.allSatisfy { $0.severity == .warning && $0.layer == .licence && $0.span?.line == 5 })
  }

  /// An outlet that shares its host with others has its front page in a folder.
  @Test func knowsTheOutletsOwnAddresses() async throws {
    let outlet = "name: The Post\nurl: https://press.example.org/post/\nsameAs: [https://social.example.org/post]"
    #expect(try await found("https://press.example.org/post/", outlet: outlet).ids == ["R004"])
    #expect(try await found("https://social.example.org/post", outlet: outlet).ids == ["R004"])
    #expect(try await found("https://press.example.org/post/1", outlet: outlet).isEmpty)
  }

  @Test(arguments: [
    ("https://post.example.org/en/", true), ("https://post.example.org/en", true),
    ("https://post.example.org/en/?utm_source=x", true), ("http://post.example.org/en/", true),
    ("https://post.example.org/en/?p=1", false), ("https://post.example.org/en/1", false),
  ]) func oneAddressIsWrittenInManyWays(_ url: String, _ isFront: Bool) async throws {
    #expect(try await found(url, outlet: "url: https://post.example.org/en/").ids == (isFront ? ["R004"] : []))
  }

  /// An outlet that asks for the article makes it an error of its terms, as long as its terms bind.
  @Test(arguments: [
    ("links: {target: article}", "license, license: CC-BY-4.0", "error"),
    ("links: {target: either}", "license, license: CC-BY-4.0", "warning"),
    ("links: {target: home}", "license, license: CC-BY-4.0", "warning"),
    ("links: {target: article}", "quotation, mode: excerpt", "warning"),
  ]) func theOutletsWishDecides(_ terms: String, _ rights: String, _ severity: String) async throws {
    let found = try await found("https://post.example.org/", outlet: terms, rights: rights)
    #expect(found.inShort == ["R004 \(severity) 5: \"https://post.example.org/\""])
    #expect(found.first?.layer == (severity == "error" ? .outlet : .licence))
    #expect(found.first?.text.contains("The Post") == (severity == "error"))
  }
}
