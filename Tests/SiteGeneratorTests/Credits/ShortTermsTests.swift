import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// The terms in two words, as lists show them.
@Suite struct ShortTermsTests {
  /// A licence is named where it is the ground. Beside another ground it gives nothing, and to name it would say that it
  /// does.
  @Test(arguments: [
    (Basis.license, "CC BY 4.0"), (.own, "CC BY 4.0"), (.publicDomain, "CC BY 4.0"), (.permission, "By permission"),
    (.fairUse, "Fair use"), (.quotation, "Quotation"),
  ]) func nameTheGround(basis: Basis, text: String) throws {
    let file = try #require(BuiltInTheme.files.first { $0.path == "strings/en.yaml" })
    let strings = try #require(
      YAMLFile.read(.strings(language: "en", over: nil), file: "en.yaml", bytes: file.bytes).record)
    var outlet = Outlet()
    (outlet.key, outlet.name) = ("gull", "The Gull")
    var article = try ArticleSamples.article("a")
    article.source = Source(
      outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://gull.example.org/a")))
    article.rights = Rights(basis: basis)
    article.rights.license = try License(reading: "CC-BY-4.0")
    let writer = CreditWriter(settings: SiteSettings(), strings: strings, outlets: [outlet])
    let links = CreditLinks(home: "/", page: "/a/", term: { _, _ in nil }, file: { "/" + $0 })
    let terms = try #require(writer.credit(of: article, links: links).termsInShort)
    #expect(String(decoding: VisibleText.of(terms.bytes), as: UTF8.self).hasPrefix(text))
  }
}
