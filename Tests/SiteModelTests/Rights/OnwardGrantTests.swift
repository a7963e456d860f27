import SiteModel
import Testing

@Suite struct OnwardGrantTests {
  private func article(_ basis: Basis, _ license: String? = nil, isOwn: Bool = false) throws -> Article {
    var article = Article(
      file: "content/articles/harbour.md", kind: .article, section: "articles",
      path: try SitePath(page: ["articles", "harbour"]), title: "Harbour",
      date: try #require(Timestamp(reading: "2026-03-04")))
    if !isOwn {
      var outlet = Outlet()
      outlet.key = "post"
      article.source = Source(
        outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://post.example.org/news/harbour")))
    }
    article.rights = Rights(basis: basis)
    article.rights.license = try license.map { try License(reading: $0) }
    return article
  }

  /// A licence goes on as it is; what was given to this site alone does not.
  @Test(arguments: Basis.allCases, [nil, "CC-BY-4.0", "CC-BY-NC-ND-3.0", "CC0-1.0"])
  func givesOnWhatIsHeld(_ basis: Basis, _ id: String?) throws {
    let grant = try article(basis, id).onwardGrant(offersOwn: true)
    let license = try id.map { try License(reading: $0) }
    switch (basis, license) {
    case (.publicDomain, _): #expect(grant == .publicDomain)
    case (.license, let license?), (.own, let license?):
      #expect(grant == (license.isPublicDomain ? .publicDomain : .license(license)))
    case (.license, nil), (.own, nil), (.permission, _), (.fairUse, _), (.quotation, _): #expect(grant == .ask)
    }
  }

  @Test func offersOnlyItsOwn() throws {
    #expect(try article(.own, isOwn: true).onwardGrant(offersOwn: true) == .offer)
    #expect(try article(.own, isOwn: true).onwardGrant(offersOwn: false) == .ask)
    #expect(try article(.permission, isOwn: true).onwardGrant(offersOwn: true) == .ask)
    #expect(
      try article(.own, "CC-BY-4.0", isOwn: true).onwardGrant(offersOwn: true)
        == .license(try License(reading: "CC-BY-4.0")))
  }

  @Test func knowsWhoLetsNobodyPassOn() throws {
    var article = try article(.license, "CC-BY-4.0")
    #expect(article.firstWithoutSublicense == nil)
    var outlet = Outlet()
    (outlet.key, outlet.sublicense) = ("digest", false)
    let url = try #require(WebAddress("https://digest.example.org/harbour"))
    article.via = [Hop(outlet: SharedOutlet(outlet), url: url)]
    #expect(article.firstWithoutSublicense?.outlet.outlet.key == "digest")
    #expect(article.firstWithoutSublicense?.url == url)
  }

  /// What a licence gives goes on as it stands; what was allowed to this site alone, or is a part, does not.
  @Test(arguments: [
    ("CC-BY-ND-4.0", UseMode.verbatim, true), ("CC-BY-ND-4.0", .edited, false), ("CC-BY-ND-4.0", .translation, false),
    ("CC-BY-NC-SA-4.0", .edited, true), ("CC-BY-4.0", .excerpt, false), ("CC0-1.0", .edited, true),
  ])
  func isPassedOnAsItStands(_ license: String, _ mode: UseMode, _ mayBe: Bool) throws {
    var article = try article(.license, license)
    article.rights.mode = mode
    #expect(article.mayBePassedOn(offersOwn: true) == mayBe)
    var outlet = Outlet()
    (outlet.key, outlet.sublicense) = ("digest", false)
    article.via = [Hop(outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://digest.example.org/x")))]
    #expect(!article.mayBePassedOn(offersOwn: true), "who lets nobody pass it on gives it itself")
  }

  @Test(arguments: [Basis.permission, .fairUse, .quotation]) func whatWasGivenToOneStays(_ basis: Basis) throws {
    #expect(try !article(basis).mayBePassedOn(offersOwn: true))
    #expect(try !article(basis, "CC-BY-4.0").mayBePassedOn(offersOwn: true))
    #expect(try article(.own, isOwn: true).mayBePassedOn(offersOwn: true))
    #expect(try !article(.own, isOwn: true).mayBePassedOn(offersOwn: false))
  }

  @Test func additionsChangeAText() throws {
    var article = try article(.license, "CC-BY-ND-4.0")
    #expect(article.mayBePassedOn(offersOwn: false))
    article.rights.additions = ["Added here."]
    #expect(!article.mayBePassedOn(offersOwn: false))
  }
}
